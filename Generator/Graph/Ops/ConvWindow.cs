using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>How a convolution's window moves along one axis: place o sees the cells <c>o·Stride − Before + Dilation·j</c>.</summary>
/// <param name="Size">Cells of the window.</param>
/// <param name="Stride">Cells from one place to the next.</param>
/// <param name="Dilation">Cells from one that the window sees to the next.</param>
/// <param name="Before">Cells of padding in front; null: as for padding <c>same</c>, of a length that is known only when the model is called.</param>
internal sealed record ConvWindow(long Size, long Stride, long Dilation, long? Before)
{
    public ConvWindow(Window window, Dim length)
        : this(window.Size, window.Stride, window.Dilation, window.Before(length))
    {
    }

    /// <summary>The sizes of a convolution as its kernels take them.</summary>
    public static string Shape(MethodWriter writer, Shape input, Shape output, IReadOnlyList<ConvWindow> windows, long groups)
    {
        IEnumerable<string> axes = windows.Select((w, i) => w.Write(writer.Count(input[i + 1]), writer.Count(output[i + 1])));
        return $"new global::ModelGen.Kernels.ConvShape({writer.Count(input[0])}, {string.Join(", ", axes)}, "
            + $"{writer.Count(input.Last)}, {writer.Count(output.Last)}, {ArgumentChecks.Text(groups)})";
    }

    private string Write(string input, string output)
    {
        const string Axis = "global::ModelGen.Kernels.WindowAxis";
        string steps = $"{ArgumentChecks.Text(Size)}, {ArgumentChecks.Text(Stride)}, {ArgumentChecks.Text(Dilation)}";
        return Before is { } before ? $"new {Axis}({input}, {output}, {steps}, {ArgumentChecks.Text(before)})" : $"{Axis}.Same({input}, {steps})";
    }
}
