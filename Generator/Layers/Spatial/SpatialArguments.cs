using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Arguments of layers with spatial axes that are one number for all axes or one for each: <c>KernelSize</c>, a list;
/// <c>Strides</c>, a number, with <c>StridesByAxis</c>, a list, where axes differ.
/// </summary>
internal static class SpatialArguments
{
    private const string ByAxis = "ByAxis";

    /// <summary>The numbers as they were given, however many; <paramref name="otherwise"/> where none were.</summary>
    public static IReadOnlyList<long> Given(LayerDeclaration declaration, string name, long otherwise)
    {
        IReadOnlyList<long> list = declaration.Wholes(name + ByAxis);
        list = list.Count > 0 ? list : declaration.Wholes(name);
        return list.Count > 0 ? list : [IsNumber(declaration, name) ? declaration.Whole(name) : otherwise];
    }

    /// <summary>Whether the declaration says anything about the argument.</summary>
    public static bool IsGiven(LayerDeclaration declaration, string name) =>
        declaration.Wholes(name + ByAxis).Count > 0 || declaration.Wholes(name).Count > 0 || IsNumber(declaration, name);

    /// <summary>One number for each axis; a list of a wrong length, which the checks report, counts as not given.</summary>
    public static IReadOnlyList<long> PerAxis(this LayerDeclaration declaration, string name, int axes, long otherwise = 1)
    {
        IReadOnlyList<long> given = Given(declaration, name, otherwise);
        return given.Count == axes ? given : [.. Enumerable.Repeat(given.Count == 1 ? given[0] : otherwise, axes)];
    }

    /// <summary>Whether the list has one number or one for each axis, and none below <paramref name="least"/>.</summary>
    public static bool CheckPerAxis(this Layer layer, Report report, string name, int axes, long otherwise = 1, long least = 1)
    {
        IReadOnlyList<long> given = Given(layer.Declaration, name, otherwise);
        string argument = char.ToLowerInvariant(name[0]) + name.Substring(1);
        if (otherwise < least && !IsGiven(layer.Declaration, name))
        {
            report.AtLayer(
                Rules.NonPositiveSize, layer,
                $"{argument} is missing. Write {(axes == 1 ? "its length" : $"one number for all axes or {axes}, one for each")}, for example 3.");
            return false;
        }

        bool isList = layer.Declaration.Wholes(name + ByAxis).Count > 0;
        if (given.Count != axes && (isList || given.Count != 1))
        {
            report.AtLayer(
                Rules.TupleArity, layer,
                $"{argument} has {given.Count} number{(given.Count == 1 ? "" : "s")} ({ArgumentChecks.Text(given)}), but needs {(axes == 1 ? "one" : $"one for all axes or {axes}, one for each")}.",
                (FindingProperties.Argument, argument));
            return false;
        }

        long wrong = given.Min();
        if (wrong >= least)
        {
            return true;
        }

        report.AtLayer(
            Rules.NonPositiveSize, layer, $"{argument} is {ArgumentChecks.Text(given)}, but must be at least {ArgumentChecks.Text(least)}.",
            (FindingProperties.Argument, argument));
        return false;
    }

    /// <summary>Whether the padding exists for the layer: causal padding is for sequences and convolutions.</summary>
    public static bool CheckPadding(this Layer layer, Report report, Padding padding, bool allowsCausal)
    {
        if (padding != Padding.Causal || allowsCausal)
        {
            return true;
        }

        report.AtLayer(
            Rules.CausalPaddingNot1D, layer,
            "causal padding keeps a step from seeing later ones, which only the convolutions of sequences (Conv1D, SeparableConv1D) have. "
            + "Use Padding.Same or Padding.Valid.",
            (FindingProperties.Argument, "padding"));
        return false;
    }

    /// <summary>Whether not both strides and dilation exceed 1, which Keras does not define.</summary>
    public static bool CheckDilation(this Layer layer, Report report, IEnumerable<long> strides, IEnumerable<long> dilation)
    {
        if (strides.All(s => s <= 1) || dilation.All(d => d <= 1))
        {
            return true;
        }

        report.AtLayer(
            Rules.StridesWithDilation, layer,
            $"strides {Times(strides)} and dilation {Times(dilation)} exclude each other. Leave one of them at 1.");
        return false;
    }

    /// <summary>The size that was given as messages show it, one number as one for each axis; a question mark where none was.</summary>
    public static string Size(LayerDeclaration declaration, string name, int axes)
    {
        IReadOnlyList<long> given = Given(declaration, name, 0);
        return !IsGiven(declaration, name) ? "?" : Times(given.Count == 1 ? Enumerable.Repeat(given[0], axes) : given);
    }

    /// <summary>The numbers as a size: <c>3x3</c>.</summary>
    public static string Times(IEnumerable<long> numbers) => string.Join("x", numbers.Select(ArgumentChecks.Text));

    /// <summary>One number where all are equal, else <c>2x1</c>.</summary>
    public static string Short(IReadOnlyList<long> numbers) => numbers.All(n => n == numbers[0]) ? ArgumentChecks.Text(numbers[0]) : Times(numbers);

    private static bool IsNumber(LayerDeclaration declaration, string name) => declaration[name] is { Numbers.IsDefault: true };
}
