using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>The lengths of named axes as local variables of generated code.</summary>
internal static class SizeLocals
{
    /// <summary>Their declarations, from what a pass gets: the batch at 0, the axes behind it.</summary>
    /// <param name="axes">The axes.</param>
    /// <param name="sizes">The buffer: <c>sizes</c>, <c>pass.Sizes</c>.</param>
    public static IEnumerable<string> FromSizes(NamedAxes axes, string sizes) =>
        axes.All.Select((axis, i) => $"nint {AxisNames.Local(axis.Name)} = SizeAt(in {sizes}, {Whole(i + 1)});");

    /// <summary>The declarations of a pass: the batch too.</summary>
    public static string OfPass(NamedAxes axes, string sizes) =>
        string.Join("\n", FromSizes(axes, sizes).Prepend($"nint batch = {sizes};"));

    /// <summary>Their declarations, from a span that holds the axes alone.</summary>
    public static IEnumerable<string> FromAxes(NamedAxes axes) =>
        axes.All.Select((axis, i) => $"nint {AxisNames.Local(axis.Name)} = axes[{Whole(i)}];");

    /// <summary>As further parameters of a method: <c>, nint T</c>.</summary>
    public static string Parameters(NamedAxes axes) => string.Concat(axes.All.Select(axis => $", nint {AxisNames.Local(axis.Name)}"));

    /// <summary>As further arguments: <c>, T</c>.</summary>
    public static string Arguments(NamedAxes axes) => string.Concat(axes.All.Select(axis => $", {AxisNames.Local(axis.Name)}"));
}
