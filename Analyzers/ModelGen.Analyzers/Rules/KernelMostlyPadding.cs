using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers;

/// <summary>Part of a kernel that is larger than the padded grid only ever meets zeros.</summary>
internal sealed class KernelMostlyPadding : ModelRule
{
    public override Rule Rule => Rules.KernelMostlyPadding;

    public override void Check(CheckedModel model, Report report)
    {
        foreach (Layer layer in model.Layers)
        {
            if (layer.Inner is not { IsWeightLayer: true, Input: { } input, Output: not null, Windows: { Count: > 0 } windows })
            {
                continue;
            }

            // Of frames, as ConvLSTM2D gets them, the grid is behind the steps.
            Shape grid = new(input.Skip(input.Rank - 1 - windows.Count).Take(windows.Count));
            if (!IsTooLarge(windows, grid))
            {
                continue;
            }

            long all = windows.Aggregate(1L, (product, window) => product * window.Size);
            long seeing = windows.Select((window, axis) => Seeing(window, grid[axis])).Aggregate(1L, (product, count) => product * count);
            report.AtLayer(
                Rule, layer,
                $"on a {string.Join("x", grid)} grid {Definitions.Text(all - seeing)} of its {Definitions.Text(all)} weights per channel only see padding. "
                + "Remove a pooling layer above, or use a smaller kernel.");
        }
    }

    private static bool IsTooLarge(IReadOnlyList<Window> windows, Shape grid) => windows
        .Select((window, axis) => window.Padding == Padding.Same && grid[axis].Constant is { } length && window.Reach > (2 * length) - 1)
        .Any(isTooLarge => isTooLarge);

    /// <summary>How many of the kernel's places along an axis meet the input somewhere.</summary>
    private static long Seeing(Window window, Dim length)
    {
        if (length.Constant is not { } cells || window.Before(length) is not { } before || window.Places(length).Constant is not { } places)
        {
            return window.Size;
        }

        long seeing = 0;
        for (long tap = 0; tap < window.Size; tap++)
        {
            // The first and the last place bound where this one looks; between them it moves by the stride.
            long first = (tap * window.Dilation) - before;
            long reached = first >= 0 ? first : first + ((-first + window.Stride - 1) / window.Stride * window.Stride);
            seeing += reached < cells && reached <= first + ((places - 1) * window.Stride) ? 1 : 0;
        }

        return seeing;
    }
}
