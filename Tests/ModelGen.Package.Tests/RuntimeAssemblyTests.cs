using System.IO.Compression;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ModelGen.Package.Tests;

/// <summary>The runtime as it was compiled: it uses no reflection, makes no code at run time and calls no native library.</summary>
[Collection(PackageCollection.Name)]
public sealed class RuntimeAssemblyTests : IDisposable
{
    /// <summary>Namespaces whose use means reflection or code that is made at run time.</summary>
    private static readonly string[] s_forbiddenNamespaces =
        ["System.Reflection", "System.Reflection.Emit", "System.Linq.Expressions", "System.Runtime.Loader", "Microsoft.CSharp"];

    private static readonly string[] s_forbiddenTypes = ["System.Type", "System.Activator", "System.AppDomain", "System.Delegate"];

    /// <summary>What is used of them all the same, each for a reason.</summary>
    private static readonly Dictionary<string, string> s_exceptions = new()
    {
        ["System.Type.GetTypeFromHandle"] = "the compiler's code in records: equal records are of the same type",
        ["System.Type.op_Equality"] = "the same",
        ["System.Reflection.MemberInfo.get_Name"] = "a checkpoint names the class of its optimizer, so that no other one continues from it",
    };

    private readonly PEReader _file;
    private readonly MetadataReader _metadata;

    public RuntimeAssemblyTests(PackedPackage package)
    {
        using ZipArchive zip = ZipFile.OpenRead(package.PackageFile);
        using Stream stream = zip.GetEntry("lib/net10.0/ModelGen.dll")!.Open();
        MemoryStream content = new();
        stream.CopyTo(content);
        content.Position = 0;
        _file = new PEReader(content);
        _metadata = _file.GetMetadataReader();
    }

    public void Dispose() => _file.Dispose();

    [Fact]
    public void UsesNoReflection()
    {
        string[] used =
        [
            .. _metadata.MemberReferences
                .Select(handle => _metadata.GetMemberReference(handle))
                .Where(member => member.Parent.Kind == HandleKind.TypeReference)
                .Select(member => (Type: Name((TypeReferenceHandle)member.Parent), Member: _metadata.GetString(member.Name)))
                .Where(use => IsForbidden(use.Type))
                .Select(use => $"{use.Type.Namespace}.{use.Type.Name}.{use.Member}")
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];

        Assert.Empty(used.Except(s_exceptions.Keys));
        Assert.Empty(s_exceptions.Keys.Except(used)); // an exception that is no longer needed goes
    }

    [Fact]
    public void CallsNoNativeLibrary()
    {
        string[] imports =
        [
            .. _metadata.MethodDefinitions
                .Select(handle => _metadata.GetMethodDefinition(handle))
                .Where(method => !method.GetImport().Module.IsNil)
                .Select(method => _metadata.GetString(method.Name)),
        ];

        Assert.Empty(imports);
    }

    [Fact]
    public void IsMarkedAsTrimmableAndFitForNativeAot()
    {
        string[] marks =
        [
            .. _metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(handle => _metadata.GetCustomAttribute(handle))
                .Select(attribute => System.Text.Encoding.UTF8.GetString(_metadata.GetBlobBytes(attribute.Value))),
        ];

        Assert.Contains(marks, mark => mark.Contains("IsTrimmable", StringComparison.Ordinal));
        Assert.Contains(marks, mark => mark.Contains("IsAotCompatible", StringComparison.Ordinal));
    }

    private static bool IsForbidden((string Namespace, string Name) type)
    {
        bool isAttribute = type.Name.EndsWith("Attribute", StringComparison.Ordinal); // AssemblyVersion and its like are only data
        return !isAttribute
            && (s_forbiddenNamespaces.Contains(type.Namespace) || s_forbiddenTypes.Contains($"{type.Namespace}.{type.Name}"));
    }

    private (string Namespace, string Name) Name(TypeReferenceHandle handle)
    {
        TypeReference type = _metadata.GetTypeReference(handle);
        return type.ResolutionScope.Kind == HandleKind.TypeReference
            ? Name((TypeReferenceHandle)type.ResolutionScope)
            : (_metadata.GetString(type.Namespace), _metadata.GetString(type.Name));
    }
}
