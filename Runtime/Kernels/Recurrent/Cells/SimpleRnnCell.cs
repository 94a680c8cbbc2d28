using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>h = activation(x·W + b + h₋₁·R). Training keeps the activation.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SimpleRnnCell<TActivation> : IRecurrentCell
    where TActivation : struct, IMap1
{
    static int IRecurrentCell.Gates => 1;

    static bool IRecurrentCell.HasCell => false;

    static int IRecurrentCell.Kept => 1;

    static bool IRecurrentCell.AddsProjected => true;

    static bool IRecurrentCell.Resets => false;

    static void IRecurrentCell.Reset<S, TV>(in RecurrentRow row)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentCell.Step<S, TV>(in RecurrentRow row)
    {
        nint units = row.Units;
        float* gates = row.Gates;
        float* state = row.H;
        float* kept = row.Kept;
        for (nint i = 0; i < units; i += S.Count)
        {
            TV sum = S.Load(in gates[i], 0);
            TV h = TActivation.Apply<S, TV>(sum);
            S.Store(h, ref state[i], 0);
            if (kept != null)
            {
                RecurrentMemory.Put<S, TV>(row.KeepsInput ? sum : h, kept + i, units - i);
            }
        }
    }
}
