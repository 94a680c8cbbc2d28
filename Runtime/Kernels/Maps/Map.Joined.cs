using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>Boxes of short rows: several rows are run as one, for which broadcast operands are written out first.</content>
public static unsafe partial class Map
{
    /// <summary>How many values are run as one row.</summary>
    private const int JoinedLength = 512;

    /// <summary>What a vector may write behind the joined values.</summary>
    private const int Slack = 16;

    /// <summary>Runs the box where at least two of its rows fit into one.</summary>
    private static bool TryRunJoined<TRow>(Team team, MapShape shape, float** operands, Strides* strides, float* y)
        where TRow : struct, IMapRow
    {
        if (shape.Middle < 2 || shape.Inner is 0 or > JoinedLength / 2)
        {
            return false;
        }

        if (Vector512.IsHardwareAccelerated)
        {
            RunJoined<TRow, Simd512, Vector512<float>>(team, shape, operands, strides, y);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            RunJoined<TRow, Simd256, Vector256<float>>(team, shape, operands, strides, y);
        }
        else
        {
            RunJoined<TRow, Simd128, Vector128<float>>(team, shape, operands, strides, y);
        }

        return true;
    }

    [SkipLocalsInit]
    internal static void RunJoined<TRow, S, TV>(Team team, MapShape shape, float** operands, Strides* strides, float* y)
        where TRow : struct, IMapRow
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        nint joined = nint.Min(JoinedLength / shape.Inner, shape.Middle);
        nint pieces = (shape.Middle + joined - 1) / joined;
        (nint first, nint last) = team.Share(shape.Outer * pieces);
        float* written = stackalloc float[TRow.Operands * (JoinedLength + Slack)];
        float** row = stackalloc float*[TRow.Operands];
        nint writtenFor = -1;
        for (nint at = first; at < last; at++)
        {
            (nint outer, nint piece) = Math.DivRem(at, pieces);
            nint middle = piece * joined;
            nint rows = nint.Min(joined, shape.Middle - middle);
            for (int i = 0; i < TRow.Operands; i++)
            {
                float* source = operands[i] + outer * strides[i].Outer + middle * strides[i].Middle;
                if (strides[i].Inner == 1 && strides[i].Middle == shape.Inner)
                {
                    row[i] = source;
                    continue;
                }

                // What does not change along the middle axis is written once.
                row[i] = written + i * (JoinedLength + Slack);
                if (strides[i].Middle != 0 || writtenFor != outer)
                {
                    WriteOut<S, TV>(source, strides[i], shape.Inner, strides[i].Middle == 0 ? joined : rows, row[i]);
                }
            }

            writtenFor = outer;
            TRow.Run<S, TV>(rows * shape.Inner, row, y + (outer * shape.Middle + middle) * shape.Inner);
        }
    }

    /// <summary>Rows of a broadcast operand one after the other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void WriteOut<S, TV>(float* source, Strides strides, nint length, nint rows, float* target)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint r = 0; r < rows; r++, source += strides.Middle, target += length)
        {
            if (strides.Inner == 1)
            {
                new ReadOnlySpan<float>(source, (int)length).CopyTo(new Span<float>(target, (int)length));
                continue;
            }

            // Whole vectors: what they write too much is overwritten by the next row, and the last row has slack behind it.
            TV value = S.Constant(*source);
            for (nint i = 0; i < length; i += S.Count)
            {
                S.Store(value, ref target[i], 0);
            }
        }
    }
}
