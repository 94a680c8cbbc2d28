using ModelGen.Generator.Emit;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>
/// The axes of a broadcasting elementwise op joined into at most three: neighbours join where every operand has both or neither of
/// them. The last level is the contiguous one.
/// </summary>
internal sealed class BroadcastLevels
{
    private readonly List<(Dim Count, bool[] Present)> _levels = [];

    private BroadcastLevels()
    {
    }

    public int Count => _levels.Count;

    public static BroadcastLevels Of(Shape result, IReadOnlyList<Shape> operands)
    {
        var levels = new BroadcastLevels();
        for (int axis = 0; axis < result.Rank; axis++)
        {
            if (result[axis].Equals(Dim.One))
            {
                continue;
            }

            bool[] present = [.. operands.Select(o => !o[axis].Equals(Dim.One))];
            if (levels._levels.Count > 0 && levels._levels[^1].Present.SequenceEqual(present))
            {
                levels._levels[^1] = (levels._levels[^1].Count * result[axis], present);
            }
            else
            {
                levels._levels.Add((result[axis], present));
            }
        }

        return levels;
    }

    /// <summary><c>new MapShape(outer, middle, inner)</c>.</summary>
    public string Counts(MethodWriter writer) =>
        $"new MapShape({string.Join(", ", Padded().Select(level => writer.Count(level.Count)))})";

    /// <summary><c>new Strides(outer, middle, inner)</c> of an operand: what one step along a level moves it by.</summary>
    public string Strides(MethodWriter writer, int operand)
    {
        var strides = new string[3];
        Dim size = Dim.One;
        var levels = Padded();
        for (int i = 2; i >= 0; i--)
        {
            bool present = levels[i].Present.Length > 0 && levels[i].Present[operand];
            strides[i] = present ? writer.Count(size) : "0";
            size = present ? size * levels[i].Count : size;
        }

        return $"new Strides({string.Join(", ", strides)})";
    }

    private List<(Dim Count, bool[] Present)> Padded() =>
        [.. Enumerable.Repeat((Dim.One, Array.Empty<bool>()), 3 - _levels.Count), .. _levels];
}
