using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>The backward step of <see cref="ResetBeforeGruCell{TActivation, TGate}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct ResetBeforeGruGradient<TValue, TSlope, TGateValue, TGateSlope> : IRecurrentGradient
    where TValue : struct, IMap1
    where TSlope : struct, IMap1
    where TGateValue : struct, IMap1
    where TGateSlope : struct, IMap1
{
    static int IRecurrentGradient.Gates => 3;

    static int IRecurrentGradient.FirstRecurrent => 0;

    static bool IRecurrentGradient.HasCell => false;

    static int IRecurrentGradient.Kept => 3;

    static bool IRecurrentGradient.Resets => true;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentGradient.Step<S, TV>(in GradientRow row)
    {
        nint units = row.Units;
        for (nint i = 0; i < units; i += S.Count)
        {
            nint left = units - i;
            TV keptUpdate = RecurrentMemory.Get<S, TV>(row.Kept + i, left);
            TV keptFresh = RecurrentMemory.Get<S, TV>(row.Kept + (2 * units) + i, left);
            TV byState = S.Load(in row.H[i], 0);
            TV difference = S.Subtract(RecurrentMemory.Get<S, TV>(row.HBefore + i, left), TValue.Apply<S, TV>(keptFresh));
            TV byUpdate = S.Multiply(S.Multiply(byState, difference), TGateSlope.Apply<S, TV>(keptUpdate));
            TV stays = S.Multiply(byState, TGateValue.Apply<S, TV>(keptUpdate));
            TV byFresh = S.Multiply(S.Subtract(byState, stays), TSlope.Apply<S, TV>(keptFresh));
            RecurrentMemory.Put<S, TV>(byUpdate, row.Result + i, left);
            RecurrentMemory.Put<S, TV>(byFresh, row.Result + (2 * units) + i, left);
            S.Store(stays, ref row.H[i], 0);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentGradient.Reset<S, TV>(in GradientRow row)
    {
        nint units = row.Units;
        for (nint i = 0; i < units; i += S.Count)
        {
            nint left = units - i;
            TV keptReset = RecurrentMemory.Get<S, TV>(row.Kept + units + i, left);
            TV byProduct = S.Load(in row.Carry[i], 0);
            if (row.Dropout != null)
            {
                byProduct = S.Multiply(byProduct, RecurrentMemory.Get<S, TV>(row.Dropout + i, left));
            }

            TV byReset = S.Multiply(byProduct, RecurrentMemory.Get<S, TV>(row.HBefore + i, left));
            RecurrentMemory.Put<S, TV>(S.Multiply(byReset, TGateSlope.Apply<S, TV>(keptReset)), row.Result + units + i, left);
            TV stays = S.MultiplyAdd(byProduct, TGateValue.Apply<S, TV>(keptReset), S.Load(in row.H[i], 0));
            S.Store(stays, ref row.H[i], 0);
        }
    }
}
