using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers;

/// <summary>Reshape keeps the order of the values in memory; the same lengths in another order are a transposition only by name.</summary>
internal sealed class ReshapeAsTranspose : ModelRule
{
    public override Rule Rule => Rules.ReshapeAsTranspose;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Inner is not Reshape { Input: { } input, Output: { } output })
            {
                continue;
            }

            // An axis of length 1 can move anywhere without moving a value.
            Dim[] before = [.. input.Where(a => !a.Equals(Dim.One))];
            Dim[] after = [.. output.Where(a => !a.Equals(Dim.One))];
            if (!before.SequenceEqual(after) && Permutation(before, after) is not null)
            {
                string? dims = Permutation([.. input], [.. output]) is { } places ? string.Join(", ", places) : null;
                report.AtLayer(
                    Rule, layer,
                    "it re-cuts memory; it does not move axes, so values of different rows are mixed. "
                    + $"{(dims is null ? "Permute" : $"Permute({dims})")} moves axes.",
                    (FindingProperties.Permutation, dims));
            }
        }
    }

    /// <summary>The 1-based axes of <paramref name="before"/> in the order of <paramref name="after"/>; null where the lengths differ.</summary>
    private static int[]? Permutation(Dim[] before, Dim[] after)
    {
        var free = Enumerable.Range(0, before.Length).ToList();
        List<int> places = [];
        foreach (Dim axis in after)
        {
            int place = free.FindIndex(i => before[i].Equals(axis));
            if (place < 0)
            {
                return null;
            }

            places.Add(free[place] + 1);
            free.RemoveAt(place);
        }

        return free.Count == 0 ? [.. places] : null;
    }
}
