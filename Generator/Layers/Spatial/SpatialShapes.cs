using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Shapes of layers that move a window over the spatial axes of <c>[axes..., channels]</c>.</summary>
internal static class SpatialShapes
{
    /// <summary>How messages name the axes a layer needs: <c>[height, width, channels]</c>.</summary>
    public static string AxisNames(int axes) => axes switch
    {
        1 => "[steps, channels]",
        2 => "[height, width, channels]",
        _ => "[depth, height, width, channels]",
    };

    /// <summary>The grid behind the windows, or null after reporting that one does not fit.</summary>
    public static IReadOnlyList<Dim>? Places(this Layer layer, Report report, Shape input, IReadOnlyList<Window> windows)
    {
        if (windows.Where((w, axis) => !w.Fits(input[axis])).Any())
        {
            ReportWindow(layer, report, input, windows);
            return null;
        }

        return [.. windows.Select((w, axis) => w.Places(input[axis]))];
    }

    private static void ReportWindow(Layer layer, Report report, Shape input, IReadOnlyList<Window> windows)
    {
        string size = SpatialArguments.Times(windows.Select(w => w.Size));
        string dilated = windows.Any(w => w.Dilation > 1) ? $" (reaching over {SpatialArguments.Times(windows.Select(w => w.Reach))})" : "";
        string what = $"the {size} window{dilated} does not fit into {string.Join("x", input.Take(windows.Count))}.";
        report.AtLayer(Rules.WindowExceedsInput, layer, $"{what} {Advice(layer, input, windows)}");
    }

    private static string Advice(Layer layer, Shape input, IReadOnlyList<Window> windows)
    {
        bool isFirst = layer.OnModelInput && layer.Wrapper is not TimeDistributed;
        if (isFirst && LooksChannelsFirst(input))
        {
            return $"Model({string.Join(", ", input.AsEnumerable())}) looks like channels first; the channels come last here: "
                + $"Model({string.Join(", ", [.. input.Skip(1), input[0]])})?";
        }

        if (isFirst && input.Rank == 2 && input[1].Constant >= windows[0].Reach)
        {
            return $"The steps come first, the channels last: Model({input[1]}, {input[0]})?";
        }

        string[] history = [.. Grids(layer, input, windows.Count)];
        return history.Length < 2
            ? "Make the window smaller, or use Padding.Same."
            : $"The grid shrank {string.Join(" -> ", history)}; drop a pooling layer, make the window smaller, or use Padding.Same in the layers before"
                + $"{PaddedHistory(layer, input, windows)}.";
    }

    /// <summary>What the grids would be if all convolutions on the way padded: <c> (28 -> 14 -> 7)</c>; nothing where none does without.</summary>
    private static string PaddedHistory(Layer layer, Shape input, IReadOnlyList<Window> windows)
    {
        Layer[] way = [.. LayersOnGrid(layer, input)];
        if (!way.Append(layer).Any(l => l.IsWeightLayer && l.Windows.Any(w => w.Padding == Padding.Valid)))
        {
            return "";
        }

        Shape grid = way.Length > 0 ? way[0].Input! : input;
        List<string> history = [GridText(grid, windows.Count)];
        foreach (Layer step in way.Append(layer))
        {
            IReadOnlyList<Window> moves = step.Windows;
            if (moves.Count != windows.Count)
            {
                // Borders and the like: what they do to a grid is not repeated here.
                if (step.Output is not { } output || !output.Take(windows.Count).SequenceEqual(step.Input!.Take(windows.Count)))
                {
                    return "";
                }

                continue;
            }

            Window[] padded = [.. moves.Select(w => step.IsWeightLayer ? w with { Padding = Padding.Same } : w)];
            if (padded.Where((w, axis) => !w.Fits(grid[axis])).Any())
            {
                return "";
            }

            grid = new Shape([.. padded.Select((w, axis) => w.Places(grid[axis])), .. grid.Skip(padded.Length)]);
            history.Add(GridText(grid, windows.Count));
        }

        return $" ({string.Join(" -> ", history)})";
    }

    /// <summary>The grids from the first layer of as many axes on: <c>28</c>, <c>13</c>, <c>5x4</c>.</summary>
    private static IEnumerable<string> Grids(Layer layer, Shape input, int axes)
    {
        string? last = null;
        foreach (Shape shape in LayersOnGrid(layer, input).Select(l => l.Input!).Append(input))
        {
            string text = GridText(shape, axes);
            if (text != last)
            {
                yield return last = text;
            }
        }
    }

    /// <summary>The layers before it that work on as many axes, in their order, those left out that change no shape.</summary>
    private static IEnumerable<Layer> LayersOnGrid(Layer layer, Shape input)
    {
        List<Layer> layers = [];
        for (Layer? before = layer.Wrapper is TimeDistributed ? null : layer.Before; before?.Input is { } shape && shape.Rank == input.Rank; before = before.Before)
        {
            layers.Insert(0, before);
        }

        return layers;
    }

    private static string GridText(Shape shape, int axes)
    {
        Dim[] grid = [.. shape.Take(axes)];
        return grid.All(axis => axis.Equals(grid[0])) ? $"{grid[0]}" : string.Join("x", grid.AsEnumerable());
    }

    /// <summary>1, 3 or 4 rows of what are more likely the channels of an image.</summary>
    private static bool LooksChannelsFirst(Shape input) =>
        input.Rank == 3 && input[0].Constant is 1 or 3 or 4 && input[1].Constant >= 8 && input[2].Constant >= 8;
}
