using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>The loops around the phases of a transposed convolution.</content>
public static unsafe partial class Conv
{
    /// <summary>Rows of a phase that are computed aside before they are spread.</summary>
    private const int PhaseRows = 192;

    private static void RunTransposed<TEpilogue>(Team team, in ConvShape shape, in ConvTensors tensors)
        where TEpilogue : struct, IEpilogue
    {
        if (IsGathered(shape))
        {
            RunGathered<TEpilogue>(team, shape, tensors);
            return;
        }

        nint kernelLength = Panels.Length(shape.Cells * shape.GroupFilters, shape.GroupChannels);
        if (Phase.CountOf(shape) == 1)
        {
            // One phase: its rows are the rows of the result.
            Phase whole = new(shape, 0);
            (Team members, nint first, nint last) = ShareGroups(team, shape.Groups);
            for (nint group = first; group < last; group++)
            {
                MatMulTask task = tensors.Task(group, shape.GroupChannels, shape.Channels);
                task.Panels = tensors.Kernel + group * kernelLength;
                Run<TEpilogue>(members, task, whole.Patches(shape, tensors.X, group), shape.Batch);
            }

            return;
        }

        nint turn = 0;
        for (nint group = 0; group < shape.Groups; group++)
        {
            float* kernel = tensors.Kernel + group * kernelLength;
            for (nint number = 0; number < Phase.CountOf(shape); number++)
            {
                Phase phase = new(shape, number);
                nint rows = shape.Batch * phase.Count;
                for (nint row = 0; row < rows; row += PhaseRows)
                {
                    if (turn++ % team.Size == team.Index)
                    {
                        RunPhase<TEpilogue>(shape, tensors, phase, group, kernel, row, nint.Min(PhaseRows, rows - row));
                    }
                }

                kernel += Panels.Length(phase.Cells * shape.GroupFilters, shape.GroupChannels);
            }
        }
    }

    /// <summary>Some rows of a phase: the sums aside, then spread over the result through the epilogue.</summary>
    private static void RunPhase<TEpilogue>(
        in ConvShape shape, in ConvTensors tensors, in Phase phase, nint group, float* kernel, nint row, nint rows)
        where TEpilogue : struct, IEpilogue
    {
        nint distance = RowCopy.Distance(shape.GroupChannels);
        float* sums = RowCopy.Aside.Reserve(rows * distance);
        Patches patches = phase.Patches(shape, tensors.X, group);
        patches.FirstRow = row;
        MatMulTask task = new()
        {
            M = rows,
            K = patches.Columns,
            N = shape.GroupChannels,
            Panels = kernel,
            Patches = &patches,
            Y = sums,
            YRow = distance,
        };
        MatMul.Dispatch<Epilogue1<Identity>>(Team.Single, task);
        MatMulTask result = tensors.Task(group, shape.GroupChannels, shape.Channels);
        for (nint i = 0; i < rows; i++)
        {
            nint cell = phase.CellOfRow(shape, row + i);
            if (Vector512.IsHardwareAccelerated)
            {
                FinishRow<Simd512, Vector512<float>, TEpilogue>(result, sums + i * distance, cell);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                FinishRow<Simd256, Vector256<float>, TEpilogue>(result, sums + i * distance, cell);
            }
            else
            {
                FinishRow<Simd128, Vector128<float>, TEpilogue>(result, sums + i * distance, cell);
            }
        }
    }

    /// <summary>Brings a row of sums to its place.</summary>
    private static void FinishRow<S, TV, TEpilogue>(in MatMulTask task, float* sums, nint row)
        where S : struct, IKernelSimd<TV>
        where TV : struct
        where TEpilogue : struct, IEpilogue
    {
        float* y = task.Y + row * task.YRow;
        float* operand = task.Operand + row * task.OperandRow;
        for (nint i = 0; i < task.N; i += S.Count)
        {
            nint count = nint.Min(S.Count, task.N - i);
            TV sum = S.Load(in sums[i], 0);
            if (task.Bias != null && !TEpilogue.HasScale)
            {
                sum = S.Add(sum, S.Load(in task.Bias[i], 0));
            }

            sum = TEpilogue.ApplyPartial<S, TV>(sum, operand + i, task.Scale + i, task.Bias + i, count);
            S.StorePartial(sum, y + i, count);
        }
    }
}
