using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>Convolutions whose tiles read the input where it lies: those of few channels, whose patches cost as much as their products.</content>
public static unsafe partial class Conv
{
    private static void DispatchBands<TEpilogue>(Team team, in MatMulTask task)
        where TEpilogue : struct, IEpilogue
    {
        if (Vector512.IsHardwareAccelerated && task.N > Simd256.Count)
        {
            RunBands<Simd512, Vector512<float>, TEpilogue>(team, task);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            RunBands<Simd256, Vector256<float>, TEpilogue>(team, task);
        }
        else
        {
            RunBands<Simd128, Vector128<float>, TEpilogue>(team, task);
        }
    }

    /// <summary>Bands of lines and places, cut the same way for any number of workers.</summary>
    private static void RunBands<S, TV, TEpilogue>(Team team, in MatMulTask task)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        Patches patches = *task.Patches;
        nint width = patches.Width.Output;
        nint height = patches.Height.Output;
        nint planes = task.M / (width * height);
        nint lines = nint.Clamp((height + team.Size - 1) / team.Size, 1, Bands.Lines);
        nint bands = (height + lines - 1) / lines;
        nint parts = (width + Bands.Places - 1) / Bands.Places;
        (nint first, nint last) = team.Share(planes * bands * parts);
        for (nint at = first; at < last; at++)
        {
            nint place = at % parts * Bands.Places;
            nint line = at / parts % bands * lines;
            nint plane = at / parts / bands;
            nint count = nint.Min(lines, height - line);
            nint places = nint.Min(Bands.Places, width - place);
            Bands band = Bands.Of(patches, plane, line, count, place, places);
            MatMulTask part = task with { Segments = Bands.Segments(patches), SegmentSkip = band.Skip(patches), Patches = null };
            for (nint i = 0; i < count; i++)
            {
                RunLine<S, TV, TEpilogue>(
                    part, band.X + i * patches.Height.Stride * band.Pitch, patches.Width.Stride * patches.Channels,
                    (plane * height + line + i) * width + place, places);
            }
        }
    }

    /// <summary>Places beside each other, through all panels.</summary>
    private static void RunLine<S, TV, TEpilogue>(in MatMulTask task, float* x, nint step, nint row, nint rows)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        for (nint panel = 0; panel < Panels.Count(task.N); panel++)
        {
            // A last tile of one vector that is not full takes as long as one of four rows for each of its rows; it starts earlier instead.
            nint rest = TileColumn.Vectors<S, TV>(Panels.WidthOf(panel, task.N), task.N - panel * Panels.Width) == 1 && rows >= 4 ? rows % 4 : 0;
            MatMul.ForwardPanel<S, TV, TEpilogue>(task, x, step, row, rows - rest, 0, task.K, panel);
            if (rest > 0)
            {
                MatMul.ForwardPanel<S, TV, TEpilogue>(task, x + (rows - 4) * step, step, row + rows - 4, 4, 0, task.K, panel);
            }
        }
    }
}
