using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Keras' GRU with <c>reset_after</c> (<c>keras/src/layers/rnn/gru.py</c>), gates z, r, h side by side:
/// <c>ĥ = activation(x·W + b + r·(h₋₁·R + b'))</c>, <c>h = z·h₋₁ + (1 − z)·ĥ</c>. Training keeps z, r, ĥ and h₋₁·R + b' of the last gate.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GruCell<TActivation, TGate> : IRecurrentCell
    where TActivation : struct, IMap1
    where TGate : struct, IMap1
{
    static int IRecurrentCell.Gates => 3;

    static bool IRecurrentCell.HasCell => false;

    static int IRecurrentCell.Kept => 4;

    static bool IRecurrentCell.AddsProjected => false;

    static bool IRecurrentCell.Resets => false;

    static void IRecurrentCell.Reset<S, TV>(in RecurrentRow row)
    {
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentCell.Step<S, TV>(in RecurrentRow row)
    {
        nint units = row.Units;
        float* gates = row.Gates;
        float* projected = row.Projected;
        float* state = row.H;
        float* kept = row.Kept;
        for (nint i = 0; i < units; i += S.Count)
        {
            nint left = units - i;
            TV updateSum = S.Add(S.Load(in gates[i], 0), RecurrentMemory.Get<S, TV>(projected + i, left));
            TV resetSum = S.Add(S.Load(in gates[units + i], 0), RecurrentMemory.Get<S, TV>(projected + units + i, left));
            TV inner = S.Load(in gates[(2 * units) + i], 0);
            TV update = TGate.Apply<S, TV>(updateSum);
            TV reset = TGate.Apply<S, TV>(resetSum);
            TV newSum = S.MultiplyAdd(reset, inner, RecurrentMemory.Get<S, TV>(projected + (2 * units) + i, left));
            TV fresh = TActivation.Apply<S, TV>(newSum);
            TV h = S.MultiplyAdd(update, S.Subtract(S.Load(in state[i], 0), fresh), fresh);
            S.Store(h, ref state[i], 0);
            if (kept != null)
            {
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? updateSum : update, kept + i, left);
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? resetSum : reset, kept + units + i, left);
                RecurrentMemory.Put<S, TV>(row.KeepsInput ? newSum : fresh, kept + (2 * units) + i, left);
                RecurrentMemory.Put<S, TV>(inner, kept + (3 * units) + i, left);
            }
        }
    }
}
