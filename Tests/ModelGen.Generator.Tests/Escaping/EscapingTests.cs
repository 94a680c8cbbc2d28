using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Generator.Tests.Escaping;

/// <summary>What users write as names and strings reaches generated code only where it can do no harm.</summary>
public sealed class EscapingTests
{
    private const string Attributes = "[global::ModelGen.Model(3), global::ModelGen.Dense(2)]";

    /// <summary>Names of layers with which text could leave a string, a comment or an XML comment.</summary>
    public static TheoryData<string> Names =>
    [
        "\"", "\\", "a\nb", "a\r\nb", "*/", "/*", "//", "</summary>", "<b>", "&", "{0}", "{", "}", "a b", "a.b", "a+b", "\0", "\u2028", "\u0085",
        "\ud83d\ude00", "größe", "层", "_", "-", "dense gradients", new string('n', 200), new string('n', 201), "",
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void NameOfALayer_CompilesWhateverItIs(string name)
    {
        string literal = Microsoft.CodeAnalysis.CSharp.SymbolDisplay.FormatLiteral(name, quote: true);
        GeneratedBuild build = ModelBuild.Generate($$"""
            using ModelGen;
            [Model(3)]
            [Dense(2, Name = {{literal}}, Allow = {{literal}})]
            [Compile(Loss.MeanSquaredError, Optimizer.Sgd, Allow = {{literal}})]
            public partial class M;
            """);
        build.Emit().Dispose();
        Assert.DoesNotContain('\r', build.Files.Values.Single());
        Assert.DoesNotContain('\u2028', build.Files.Values.Single());
    }

    [Theory]
    [InlineData("größe")]
    [InlineData("层-2_x")]
    public void NameOfALayer_IsTheNameOfItsWeights(string name)
    {
        using LoadedModels models = ModelBuild.Load($"[ModelGen.Model(3)][ModelGen.Dense(2, Name = \"{name}\")] public partial class M;");
        Assert.Equal([$"{name}.kernel", $"{name}.bias"], models.Create("M").WeightNames);
    }

    [Theory]
    [InlineData("", "@class", "class")]
    [InlineData("", "@record", "record")]
    [InlineData("", "@partial", "partial")]
    [InlineData("", "@await", "await")]
    [InlineData("", "Größe", "Größe")]
    [InlineData("", "\\u0041bc", "Abc")]
    [InlineData("", "Shape", "Shape")]
    [InlineData("", "Team", "Team")]
    [InlineData("@namespace", "M", "namespace.M")]
    [InlineData("A.@event.@class", "@struct", "A.event.class.struct")]
    [InlineData("@var.@dynamic", "M", "var.dynamic.M")]
    [InlineData("System", "M", "System.M")]
    [InlineData("My.System", "Model", "My.System.Model")]
    [InlineData("My.ModelGen.Kernels", "Float", "My.ModelGen.Kernels.Float")]
    public void NameOfAClass_MayBeAKeywordOrOneThatGeneratedCodeUses(string space, string name, string fullName)
    {
        string inside = space.Length > 0 ? $"namespace {space};\n" : "";
        using LoadedModels models = ModelBuild.Load($"{inside}{Attributes}\npublic partial class {name};");
        Assert.Equal(fullName.Split('.')[^1], models.Create(fullName).Info.Name);
    }

    [Theory]
    [InlineData(
        $"partial class @class {{ partial struct @struct {{ partial interface IInner {{ partial record @record {{ partial record struct Point {{ {Attributes} internal sealed partial class M; }} }} }} }} }}",
        "class+struct+IInner+record+Point+M")]
    [InlineData($"namespace @new {{ static partial class Models {{ {Attributes} public partial class M; }} }}", "new.Models+M")]
    [InlineData($"partial class M1 {{ {Attributes} public partial class M; }} partial class M2 {{ {Attributes} public partial class M; }}", "M2+M")]
    [InlineData($"partial class Outer {{ {Attributes} private protected partial class M; }}", "Outer+M")]
    public void NestedClass_IsExtendedInsideItsContainers(string source, string fullName)
    {
        using LoadedModels models = ModelBuild.Load(source);
        Assert.NotNull(models.Create(fullName));
    }

    [Theory]
    [InlineData($"{Attributes} public partial class Net; {Attributes} public partial class NET;")]
    [InlineData($"namespace A {{ {Attributes} public partial class B; }} namespace a {{ {Attributes} public partial class b; }}")]
    [InlineData($"partial class A {{ {Attributes} public partial class B; }} namespace a {{ {Attributes} public partial class B; }}")]
    public void NamesThatDifferInCaseOnly_HaveFilesOfTheirOwn(string source)
    {
        GeneratedBuild build = ModelBuild.Generate("#pragma warning disable CS8981\n" + source);
        build.Emit().Dispose();
        Assert.Equal(2, build.Files.Count);
    }

    [Theory]
    [InlineData($"{Attributes} public partial class M; [ModelGen.Model(3)] public partial class M;")]
    [InlineData($"{Attributes} public partial class M; {Attributes} public partial class M;")]
    [InlineData($"{Attributes} public partial class M; partial class M {{ {Attributes} public partial class M; }}")]
    public void DeclaredTwice_TheGeneratorDoesNotThrow(string source) => Assert.Null(ModelBuild.Generate(source).Result.Exception);
}
