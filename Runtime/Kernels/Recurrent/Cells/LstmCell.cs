using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// Keras' LSTM (<c>keras/src/layers/rnn/lstm.py</c>) with gates i, f, g, o side by side: <c>c = f·c₋₁ + i·g; h = o·activation(c)</c>,
/// g by the activation, the others by the gates' activation. Training keeps i, f, g, o and activation(c).
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LstmCell<TActivation, TGate> : IRecurrentCell
    where TActivation : struct, IMap1
    where TGate : struct, IMap1
{
    static int IRecurrentCell.Gates => 4;

    static bool IRecurrentCell.HasCell => true;

    static int IRecurrentCell.Kept => 5;

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
        float* cell = row.C;
        float* kept = row.Kept;
        for (nint i = 0; i < units; i += S.Count)
        {
            TV inputSum = S.Load(in gates[i], 0);
            TV forgetSum = S.Load(in gates[units + i], 0);
            TV newSum = S.Load(in gates[(2 * units) + i], 0);
            TV outputSum = S.Load(in gates[(3 * units) + i], 0);
            TV input = TGate.Apply<S, TV>(inputSum);
            TV forget = TGate.Apply<S, TV>(forgetSum);
            TV fresh = TActivation.Apply<S, TV>(newSum);
            TV output = TGate.Apply<S, TV>(outputSum);
            TV c = S.MultiplyAdd(forget, S.Load(in cell[i], 0), S.Multiply(input, fresh));
            TV shown = TActivation.Apply<S, TV>(c);
            S.Store(c, ref cell[i], 0);
            S.Store(S.Multiply(output, shown), ref state[i], 0);
            if (kept != null)
            {
                nint left = units - i;
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? inputSum : input, kept + i, left);
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? forgetSum : forget, kept + units + i, left);
                RecurrentMemory.Put<S, TV>(row.KeepsInput ? newSum : fresh, kept + (2 * units) + i, left);
                RecurrentMemory.Put<S, TV>(row.KeepsGateInput ? outputSum : output, kept + (3 * units) + i, left);
                RecurrentMemory.Put<S, TV>(row.KeepsInput ? c : shown, kept + (4 * units) + i, left);
            }
        }
    }
}
