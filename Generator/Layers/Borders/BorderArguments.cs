using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Places before and behind each axis, as Keras has them: one number for all sides, one for each axis, or two for each axis, before and
/// behind.
/// </summary>
internal static class BorderArguments
{
    /// <summary>Both sides of each axis; none where the checks report the list.</summary>
    public static IReadOnlyList<(long Before, long After)> Borders(this LayerDeclaration declaration, string name, int axes, long otherwise)
    {
        IReadOnlyList<long> given = SpatialArguments.Given(declaration, name, otherwise);
        return given.Count == 2 * axes
            ? [.. Enumerable.Range(0, axes).Select(i => (given[2 * i], given[(2 * i) + 1]))]
            : [.. declaration.PerAxis(name, axes, otherwise).Select(n => (n, n))];
    }

    /// <summary>Whether the list has a length it may have, and no negative number.</summary>
    public static void CheckBorders(this Layer layer, Report report, string name, int axes, long otherwise)
    {
        IReadOnlyList<long> given = SpatialArguments.Given(layer.Declaration, name, otherwise);
        string argument = char.ToLowerInvariant(name[0]) + name.Substring(1);
        if (given.Count != 1 && given.Count != axes && given.Count != 2 * axes)
        {
            report.AtLayer(
                Rules.TupleArity, layer,
                $"{argument} has {given.Count} numbers ({ArgumentChecks.Text(given)}), but needs one for all sides, {axes}, one for each axis, "
                + $"or {2 * axes}, before and behind each axis.",
                (FindingProperties.Argument, argument));
        }
        else if (given.Min() < 0)
        {
            report.AtLayer(
                Rules.NonPositiveSize, layer, $"{argument} is {ArgumentChecks.Text(given)}, but must be at least 0.", (FindingProperties.Argument, argument));
        }
    }

    /// <summary>The declaration in short: <c>ZeroPadding2D(1)</c>.</summary>
    public static string DescribeBorders(this Layer layer, string name, long otherwise) =>
        $"{layer.Kind}({ArgumentChecks.Text(SpatialArguments.Given(layer.Declaration, name, otherwise))})";
}
