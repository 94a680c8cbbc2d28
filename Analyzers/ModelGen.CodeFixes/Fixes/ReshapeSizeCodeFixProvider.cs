using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2006: a Reshape to as many values as there are.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReshapeSizeCodeFixProvider)), Shared]
public sealed class ReshapeSizeCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.ReshapeSizeMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Inner is not Reshape { Input.Size.Constant: { } size } reshape)
        {
            return [];
        }

        long[] target = [.. reshape.TargetShape];
        var flatten = new ModelFix($"Use Flatten instead of {reshape.Describe()}", "UseFlatten", editor => editor.Replace(layer, "Flatten"));
        List<ModelFix> fixes = [];
        if (target.Length == 1)
        {
            fixes.Add(flatten);
            fixes.Add(new ModelFix($"Use Reshape({size})", "UseSize", editor => editor.Arguments(layer).SetNumber(0, ArgumentChecks.Text(size))));
        }

        fixes.AddRange(ChangeUnits(model, layer, target));
        if (target.Length > 1)
        {
            fixes.AddRange(FindOneAxis(layer, target, size));
            fixes.Add(flatten);
        }

        return fixes;
    }

    /// <summary>Where a Dense makes the values, its units may be what is wrong.</summary>
    private static IEnumerable<ModelFix> ChangeUnits(ModelInSource model, Layer layer, long[] target)
    {
        Layer? source = layer.Before;
        if (source is Dense { Input.Rank: 1 } && target.All(n => n > 0))
        {
            string units = ArgumentChecks.Text(target.Aggregate(1.0, (product, n) => product * n));
            yield return new ModelFix(
                $"Change {source.Describe()} to {units} units", "ChangeUnits", editor => editor.Arguments(source).SetPositional(0, "units", units));
        }
    }

    /// <summary>The last axis that can be found from the others.</summary>
    private static IEnumerable<ModelFix> FindOneAxis(Layer layer, long[] target, long size)
    {
        for (int i = target.Length - 1; i >= 0; i--)
        {
            long[] others = [.. target.Where((_, axis) => axis != i)];
            int place = i;
            if (others.All(n => n is > 0 and <= int.MaxValue) && Divides(others, size))
            {
                target[i] = -1;
                yield return new ModelFix(
                    $"Use Reshape({string.Join(", ", target)})", "FindOneAxis", editor => editor.Arguments(layer).SetNumber(place, "-1"));
                yield break;
            }
        }
    }

    private static bool Divides(long[] factors, long size)
    {
        foreach (long factor in factors)
        {
            if (size % factor != 0)
            {
                return false;
            }

            size /= factor;
        }

        return true;
    }
}
