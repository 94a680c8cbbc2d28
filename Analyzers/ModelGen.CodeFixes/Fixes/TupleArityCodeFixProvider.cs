using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1023: as many numbers as there are axes.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TupleArityCodeFixProvider)), Shared]
public sealed class TupleArityCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.TupleArity.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (!finding.Properties.TryGetValue(FindingProperties.Argument, out string? argument) || argument is null || Axes(layer.Inner.Kind) is not { } axes)
        {
            yield break;
        }

        var arguments = new ArgumentEditor(new TextEdits(), model.SyntaxOf(layer.Place)!.Inner);
        string name = char.ToUpperInvariant(argument[0]) + argument.Substring(1);
        string list = name + "ByAxis";
        int skip = layer.Inner.Declaration.Arguments.TakeWhile(a => a.Name != name).Count();
        bool isNamed = arguments.NamedElements(list).Count > 0;
        string[] given = [.. (isNamed ? arguments.NamedElements(list) : arguments.Numbers(skip)).Select(n => n.ToString())];
        if (given.Length == 0)
        {
            yield break;
        }

        string numbers = string.Join(", ", given.Length > axes ? given.Take(axes) : given.Concat(Enumerable.Repeat(given[^1], axes - given.Length)));
        string title = given.Length > axes ? $"Trim {argument} to {numbers}" : $"Repeat the last number of {argument}: {numbers}";
        yield return new ModelFix(title, given.Length > axes ? "Trim" : "Repeat", editor =>
        {
            if (isNamed)
            {
                editor.Arguments(layer).SetNamedElements(list, numbers);
            }
            else
            {
                editor.Arguments(layer).SetNumbers(numbers, skip);
            }
        });
    }

    /// <summary>How many axes the layer's name says it works on: two for <c>Conv2DTranspose</c>.</summary>
    private static int? Axes(string kind) => kind.Contains("1D") ? 1 : kind.Contains("2D") ? 2 : kind.Contains("3D") ? 3 : null;
}
