using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Writes windows as the kernels take them: one for each axis, leading ones of length 1 where there are fewer.</summary>
internal static class WindowArguments
{
    private const string Axis = "global::ModelGen.Kernels.WindowAxis";

    /// <summary>The windows over the axes behind the batch of <paramref name="input"/>, as <paramref name="axes"/> arguments.</summary>
    public static string Write(MethodWriter writer, Shape input, IReadOnlyList<Window> windows, int axes) => string.Join(
        ", ",
        Enumerable.Repeat($"{Axis}.One", axes - windows.Count).Concat(windows.Select((window, i) => Write(writer.Count(input[i + 1]), window))));

    private static string Write(string length, Window window)
    {
        string size = ArgumentChecks.Text(window.Size);
        string steps = window.Dilation > 1 ? $", {ArgumentChecks.Text(window.Stride)}, {ArgumentChecks.Text(window.Dilation)}"
            : window.Stride > 1 ? $", {ArgumentChecks.Text(window.Stride)}"
            : "";
        return $"{Axis}.{window.Padding}({length}, {size}{steps})";
    }
}
