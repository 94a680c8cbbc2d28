using System.IO.Compression;
using System.Text;
using System.Xml.Linq;

namespace ModelGen.Package.Tests;

/// <summary>What lies in the package, and what does not.</summary>
[Collection(PackageCollection.Name)]
public sealed class PackageContentTests(PackedPackage package)
{
    [Fact]
    public void HoldsRuntimeGeneratorAnalyzersAndTargets()
    {
        using ZipArchive zip = ZipFile.OpenRead(package.PackageFile);
        string[] files =
        [
            .. zip.Entries.Select(entry => entry.FullName)
                .Where(name => name.Contains('/') && !name.StartsWith("_rels/", StringComparison.Ordinal)
                    && !name.StartsWith("package/", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal),
        ];

        Assert.Equal(
            [
                "analyzers/dotnet/cs/ModelGen.Analyzers.dll",
                "analyzers/dotnet/cs/ModelGen.CodeFixes.dll",
                "analyzers/dotnet/cs/ModelGen.Generator.dll",
                "build/ModelGen.targets",
                "buildTransitive/ModelGen.targets",
                "lib/net10.0/ModelGen.dll",
                "lib/net10.0/ModelGen.xml",
            ],
            files);
        Assert.NotNull(zip.GetEntry("README.md"));
    }

    [Fact]
    public void HasItsSymbolsInASecondPackage()
    {
        using ZipArchive zip = ZipFile.OpenRead(package.SymbolsFile);

        Assert.NotNull(zip.GetEntry("lib/net10.0/ModelGen.pdb"));
    }

    [Fact]
    public void DescribesItself()
    {
        using ZipArchive zip = ZipFile.OpenRead(package.PackageFile);
        using Stream stream = zip.GetEntry("ModelGen.nuspec")!.Open();
        XElement metadata = XDocument.Load(stream).Root!.Elements().Single();
        string? Value(string name) => metadata.Elements().SingleOrDefault(element => element.Name.LocalName == name)?.Value;

        Assert.Equal("ModelGen", Value("id"));
        Assert.Equal(package.Version, Value("version"));
        Assert.Equal("MIT", Value("license"));
        Assert.Equal("README.md", Value("readme"));
        Assert.Contains("neural", Value("description"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("neural-network", Value("tags"), StringComparison.Ordinal);

        // What the compiler loads brings nothing with it.
        string[] dependencies = [.. metadata.Descendants().Where(e => e.Name.LocalName == "dependency").Select(e => e.Attribute("id")!.Value)];
        Assert.Equal(["System.Numerics.Tensors"], dependencies);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void NamesNoFolderOfTheMachineThatPackedIt(bool symbols)
    {
        string root = Path.TrimEndingDirectorySeparator(Repository.Root);
        byte[][] spellings = [Encoding.UTF8.GetBytes(root), Encoding.Unicode.GetBytes(root)];
        using ZipArchive zip = ZipFile.OpenRead(symbols ? package.SymbolsFile : package.PackageFile);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using Stream stream = entry.Open();
            using MemoryStream content = new();
            stream.CopyTo(content);
            ReadOnlySpan<byte> bytes = content.GetBuffer().AsSpan(0, (int)content.Length);
            foreach (byte[] spelling in spellings)
            {
                Assert.True(bytes.IndexOf(spelling) < 0, $"{entry.FullName} names {root}.");
            }
        }
    }
}
