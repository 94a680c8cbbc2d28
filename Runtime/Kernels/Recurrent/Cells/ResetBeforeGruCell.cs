using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Keras' GRU without <c>reset_after</c>, gates z, r, h side by side: <c>ĥ = activation(x·W + b + (r·h₋₁)·R)</c>,
/// <c>h = z·h₋₁ + (1 − z)·ĥ</c>. Training keeps z, r and ĥ.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResetBeforeGruCell<TActivation, TGate> : IRecurrentCell
    where TActivation : struct, IMap1
    where TGate : struct, IMap1
{
    static int IRecurrentCell.Gates => 3;

    static bool IRecurrentCell.HasCell => false;

    static int IRecurrentCell.Kept => 3;

    static bool IRecurrentCell.AddsProjected => true;

    static bool IRecurrentCell.Resets => true;

    /// <summary>The second product may overwrite the gates that share a panel with the last one; so z waits where other cells have c.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentCell.Reset<S, TV>(in RecurrentRow row)
    {
        nint units = row.Units;
        float* gates = row.Gates;
        float* kept = row.Kept;
        for (nint i = 0; i < units; i += S.Count)
        {
            TV updateSum = S.Load(in gates[i], 0);
            TV resetSum = S.Load(in gates[units + i], 0);
            TV update = TGate.Apply<S, TV>(updateSum);
            TV reset = TGate.Apply<S, TV>(resetSum);
            S.Store(update, ref row.C[i], 0);
            S.Store(S.Multiply(reset, S.Load(in row.LeftIn[i], 0)), ref row.LeftOut[i], 0);
            if (kept != null)
            {
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? updateSum : update, kept + i, units - i);
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? resetSum : reset, kept + units + i, units - i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentCell.Step<S, TV>(in RecurrentRow row)
    {
        nint units = row.Units;
        float* gate = row.Gates + (2 * units);
        float* state = row.H;
        float* kept = row.Kept;
        for (nint i = 0; i < units; i += S.Count)
        {
            TV sum = S.Load(in gate[i], 0);
            TV fresh = TActivation.Apply<S, TV>(sum);
            TV update = S.Load(in row.C[i], 0);
            TV h = S.MultiplyAdd(update, S.Subtract(S.Load(in state[i], 0), fresh), fresh);
            S.Store(h, ref state[i], 0);
            if (kept != null)
            {
                RecurrentMemory.Put<S, TV>(row.KeepsInput ? sum : fresh, kept + (2 * units) + i, units - i);
            }
        }
    }
}
