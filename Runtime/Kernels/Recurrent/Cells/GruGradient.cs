using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>
/// The backward step of <see cref="GruCell{TActivation, TGate}"/>: first the gradients by the projected input's gates z, r, h, then
/// those by the gates of the product with the state, which differ in the last one.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct GruGradient<TValue, TSlope, TGateValue, TGateSlope> : IRecurrentGradient
    where TValue : struct, IMap1
    where TSlope : struct, IMap1
    where TGateValue : struct, IMap1
    where TGateSlope : struct, IMap1
{
    static int IRecurrentGradient.Gates => 6;

    static int IRecurrentGradient.FirstRecurrent => 3;

    static bool IRecurrentGradient.HasCell => false;

    static int IRecurrentGradient.Kept => 4;

    static bool IRecurrentGradient.Resets => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentGradient.Step<S, TV>(in GradientRow row)
    {
        nint units = row.Units;
        float* kept = row.Kept;
        float* result = row.Result;
        for (nint i = 0; i < units; i += S.Count)
        {
            nint left = units - i;
            TV keptUpdate = RecurrentMemory.Get<S, TV>(kept + i, left);
            TV keptReset = RecurrentMemory.Get<S, TV>(kept + units + i, left);
            TV keptFresh = RecurrentMemory.Get<S, TV>(kept + (2 * units) + i, left);
            TV inner = RecurrentMemory.Get<S, TV>(kept + (3 * units) + i, left);
            TV byState = S.Load(in row.H[i], 0);
            TV update = TGateValue.Apply<S, TV>(keptUpdate);
            TV reset = TGateValue.Apply<S, TV>(keptReset);
            TV fresh = TValue.Apply<S, TV>(keptFresh);

            TV difference = S.Subtract(RecurrentMemory.Get<S, TV>(row.HBefore + i, left), fresh);
            TV byUpdate = S.Multiply(S.Multiply(byState, difference), TGateSlope.Apply<S, TV>(keptUpdate));
            TV stays = S.Multiply(byState, update);
            TV byFresh = S.Multiply(S.Subtract(byState, stays), TSlope.Apply<S, TV>(keptFresh));
            TV byReset = S.Multiply(S.Multiply(byFresh, inner), TGateSlope.Apply<S, TV>(keptReset));

            RecurrentMemory.Put<S, TV>(byUpdate, result + i, left);
            RecurrentMemory.Put<S, TV>(byReset, result + units + i, left);
            RecurrentMemory.Put<S, TV>(byFresh, result + (2 * units) + i, left);
            RecurrentMemory.Put<S, TV>(byUpdate, result + (3 * units) + i, left);
            RecurrentMemory.Put<S, TV>(byReset, result + (4 * units) + i, left);
            RecurrentMemory.Put<S, TV>(S.Multiply(byFresh, reset), result + (5 * units) + i, left);
            S.Store(stays, ref row.H[i], 0);
        }
    }

    static void IRecurrentGradient.Reset<S, TV>(in GradientRow row)
    {
    }
}
