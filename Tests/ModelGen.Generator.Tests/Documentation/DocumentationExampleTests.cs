extern alias runtime;

using System.Text.RegularExpressions;
using System.Xml.Linq;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Tests.Documentation;

/// <summary>The declarations in the XML docs are checked as a user's would be, and must give the shapes and counts beside them.</summary>
public sealed partial class DocumentationExampleTests
{
    private static readonly string s_runtime = typeof(runtime::ModelGen.LayerAttribute).Assembly.Location;

    /// <summary>Every model of every example, with the member whose docs show it; the code has the blocks beside it.</summary>
    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (XElement member in XDocument.Load(Path.ChangeExtension(s_runtime, ".xml")).Descendants("member"))
            {
                string name = member.Attribute("name")!.Value;
                if (name.Contains("#ctor", StringComparison.Ordinal))
                {
                    continue;
                }

                foreach (string code in member.Descendants("code").Select(element => element.Value))
                {
                    ClassDeclarationSyntax[] classes = [.. Parse(code).GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>().Where(c => c.AttributeLists.Count > 0)];
                    string blocks = string.Join("\n", classes.Where(c => !IsModel(c)).Select(c => c.ToFullString()));
                    foreach (ClassDeclarationSyntax model in classes.Where(IsModel))
                    {
                        examples.Add(name, model.Identifier.Text, blocks + model.ToFullString());
                    }
                }
            }

            return examples;
        }
    }

    /// <summary>The rest of a comment from its first shape on: <c>(6) → (16)</c>.</summary>
    [GeneratedRegex(@"// (\([\w/]+(?:, [\w/]+)*\)(?: → \([\w/]+(?:, [\w/]+)*\))+)")]
    private static partial Regex ShapeChain { get; }

    /// <summary>Where tensors join: <c>(16), (16) → (32)</c>, or <c>(32) + (32) → (4)</c>.</summary>
    [GeneratedRegex(@"// (?:\(\d+(?:, \d+)*\)(?:, | \+ ))+\(\d+(?:, \d+)*\)(?<rest>(?: → \(\d+(?:, \d+)*\))+)")]
    private static partial Regex JoinChain { get; }

    [GeneratedRegex(@"\d+ parameters")]
    private static partial Regex ParameterCount { get; }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_compiles_and_has_the_shapes_and_the_count_it_states(string member, string name, string code)
    {
        DeclarationWithSyntax read = Read(name, code);
        CheckedModel model = CheckedModel.Check(read.Declaration);
        bool showsAnError = code.Contains("// error", StringComparison.Ordinal);
        Assert.True(showsAnError != model.IsSound, $"{member}: {string.Join(" ", model.Report.Findings.Select(f => f.Message))}");

        if (model.IsPlain)
        {
            string[] shapes = [.. model.Layers.Select(layer => layer.Output).Prepend(model.Input).Select(shape => Parenthesized(shape!))];
            Assert.Equal(shapes, StatedShapes(code));
        }
        else if (model.IsSound)
        {
            CheckLines(model, read);
        }

        long? parameters = model.Layers.SelectMany(layer => layer.Weights).Sum(weight => weight.Shape.Size.Constant);
        Assert.All(ParameterCount.Matches(code), stated => Assert.Equal($"{parameters} parameters", stated.Value));
    }

    private static bool IsModel(ClassDeclarationSyntax type) => type.AttributeLists.Any(l => l.Attributes.Any(a => $"{a.Name}" == "Model"));

    private static SyntaxTree Parse(string code) => CSharpSyntaxTree.ParseText(code, new CSharpParseOptions(LanguageVersion.CSharp14));

    private static DeclarationWithSyntax Read(string name, string code)
    {
        var compilation = CSharpCompilation.Create(
            "Example",
            [Parse("using ModelGen;\n" + code)],
            [.. Net100.References.All, MetadataReference.CreateFromFile(s_runtime)],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, generalDiagnosticOption: ReportDiagnostic.Error));
        Assert.Empty(compilation.GetDiagnostics());
        return DeclarationReader.Read(compilation.GetTypeByMetadataName(name)!, CancellationToken.None)!;
    }

    /// <summary>Of a model that is no line: what a line states is what its first layer gets and what each of its layers or blocks gives.</summary>
    private static void CheckLines(CheckedModel model, DeclarationWithSyntax read)
    {
        var lines = read.LayerAttributes.Select((attribute, i) => (Syntax: attribute.ApplicationSyntaxReference!.GetSyntax(), Item: i))
            .GroupBy(item => item.Syntax.GetLocation().GetLineSpan().StartLinePosition.Line, item => item);
        foreach (var line in lines)
        {
            string text = line.First().Syntax.SyntaxTree.GetText().Lines[line.Key].ToString();
            Layer[][] items = [.. line.Select(item => model.Layers.Where(l => l.Place.ModelAttribute == item.Item).ToArray()).Where(all => all.Length > 0)];
            string[] given = [.. items.Select(all => Parenthesized(all[^1].Output!))];
            if (JoinChain.Match(text) is { Success: true } join)
            {
                Assert.Equal(given, join.Groups["rest"].Value.Split(" → ", StringSplitOptions.RemoveEmptyEntries));
            }
            else
            {
                Match stated = ShapeChain.Match(text);
                Assert.True(stated.Success || items.Length == 0, $"Which shapes has {text}?");
                Assert.Equal(items.Length == 0 ? [] : [Parenthesized(items[0][0].Input!), .. given], stated.Success ? stated.Groups[1].Value.Split(" → ") : []);
            }
        }
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
