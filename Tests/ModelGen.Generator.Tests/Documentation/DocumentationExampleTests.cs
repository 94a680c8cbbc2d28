extern alias runtime;

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Tests.Documentation;

/// <summary>The declarations in the XML docs are checked as a user's would be, and must give the shapes and counts beside them.</summary>
public sealed partial class DocumentationExampleTests
{
    private static readonly string s_runtime = typeof(runtime::ModelGen.LayerAttribute).Assembly.Location;

    /// <summary>Every model of every example, with the member whose docs show it.</summary>
    public static TheoryData<string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string>();
            foreach (XElement member in XDocument.Load(Path.ChangeExtension(s_runtime, ".xml")).Descendants("member"))
            {
                string name = member.Attribute("name")!.Value;
                if (!name.Contains("#ctor", StringComparison.Ordinal))
                {
                    string code = string.Join("\n", member.Descendants("code").Select(element => element.Value));
                    foreach (Match declaration in Declaration.Matches(code))
                    {
                        examples.Add(name, declaration.Value);
                    }
                }
            }

            return examples;
        }
    }

    [GeneratedRegex(@"\[Model\((?:.|\n)*?public partial class \w+;")]
    private static partial Regex Declaration { get; }

    /// <summary>The rest of a comment from its first shape on: <c>(6) → (16)</c>.</summary>
    [GeneratedRegex(@"// (\([\w/]+(?:, [\w/]+)*\)(?: → \([\w/]+(?:, [\w/]+)*\))+)")]
    private static partial Regex ShapeChain { get; }

    [GeneratedRegex(@"\d+ parameters")]
    private static partial Regex ParameterCount { get; }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_compiles_and_has_the_shapes_and_the_count_it_states(string member, string code)
    {
        CheckedModel model = Check(code);
        bool showsAnError = code.Contains("// error", StringComparison.Ordinal);
        Assert.True(showsAnError != model.IsSound, $"{member}: {string.Join(" ", model.Report.Findings.Select(f => f.Message))}");

        string[] shapes = [.. model.Layers.Select(layer => layer.Output).Prepend(model.Input).Select(shape => Parenthesized(shape!))];
        Assert.Equal(shapes, StatedShapes(code));
        long? parameters = model.Layers.SelectMany(layer => layer.Weights).Sum(weight => weight.Shape.Size.Constant);
        Assert.All(ParameterCount.Matches(code), stated => Assert.Equal($"{parameters} parameters", stated.Value));
    }

    private static CheckedModel Check(string code)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [CSharpSyntaxTree.ParseText("using ModelGen;\n" + code, new CSharpParseOptions(LanguageVersion.CSharp14))],
            [.. Net100.References.All, MetadataReference.CreateFromFile(s_runtime)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));
        Assert.Empty(compilation.GetDiagnostics());
        INamedTypeSymbol type = compilation.Assembly.GlobalNamespace.GetTypeMembers().Single();
        return CheckedModel.Check(DeclarationReader.Read(type, CancellationToken.None)!.Declaration);
    }

    /// <summary>The shapes in the comments; a line that goes on starts with the last shape of the line before.</summary>
    private static List<string> StatedShapes(string code)
    {
        List<string> shapes = [];
        foreach (Match chain in ShapeChain.Matches(code))
        {
            string[] next = chain.Groups[1].Value.Split(" → ");
            if (shapes.Count > 0)
            {
                Assert.Equal(shapes[^1], next[0]);
                next = next[1..];
            }

            shapes.AddRange(next);
        }

        return shapes;
    }

    private static string Parenthesized(Shapes.Shape shape) => $"({string.Join(", ", shape)})";
}
