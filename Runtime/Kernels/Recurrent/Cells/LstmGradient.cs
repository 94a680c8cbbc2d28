using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>The backward step of <see cref="LstmCell{TActivation, TGate}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct LstmGradient<TValue, TSlope, TGateValue, TGateSlope> : IRecurrentGradient
    where TValue : struct, IMap1
    where TSlope : struct, IMap1
    where TGateValue : struct, IMap1
    where TGateSlope : struct, IMap1
{
    static int IRecurrentGradient.Gates => 4;

    static int IRecurrentGradient.FirstRecurrent => 0;

    static bool IRecurrentGradient.HasCell => true;

    static int IRecurrentGradient.Kept => 5;

    static bool IRecurrentGradient.Resets => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentGradient.Step<S, TV>(in GradientRow row)
    {
        nint units = row.Units;
        float* kept = row.Kept;
        float* result = row.Result;
        TV zero = S.Constant(0);
        for (nint i = 0; i < units; i += S.Count)
        {
            nint left = units - i;
            TV keptInput = RecurrentMemory.Get<S, TV>(kept + i, left);
            TV keptForget = RecurrentMemory.Get<S, TV>(kept + units + i, left);
            TV keptFresh = RecurrentMemory.Get<S, TV>(kept + (2 * units) + i, left);
            TV keptOutput = RecurrentMemory.Get<S, TV>(kept + (3 * units) + i, left);
            TV keptShown = RecurrentMemory.Get<S, TV>(kept + (4 * units) + i, left);
            TV byState = S.Load(in row.H[i], 0);

            TV byOutput = S.Multiply(byState, TValue.Apply<S, TV>(keptShown));
            TV through = S.Multiply(byState, TGateValue.Apply<S, TV>(keptOutput));
            TV byCell = S.MultiplyAdd(through, TSlope.Apply<S, TV>(keptShown), S.Load(in row.C[i], 0));
            TV byInput = S.Multiply(byCell, TValue.Apply<S, TV>(keptFresh));
            TV byForget = S.Multiply(byCell, RecurrentMemory.Get<S, TV>(row.CBefore + i, left));
            TV byFresh = S.Multiply(byCell, TGateValue.Apply<S, TV>(keptInput));

            RecurrentMemory.Put<S, TV>(S.Multiply(byInput, TGateSlope.Apply<S, TV>(keptInput)), result + i, left);
            RecurrentMemory.Put<S, TV>(S.Multiply(byForget, TGateSlope.Apply<S, TV>(keptForget)), result + units + i, left);
            RecurrentMemory.Put<S, TV>(S.Multiply(byFresh, TSlope.Apply<S, TV>(keptFresh)), result + (2 * units) + i, left);
            RecurrentMemory.Put<S, TV>(S.Multiply(byOutput, TGateSlope.Apply<S, TV>(keptOutput)), result + (3 * units) + i, left);
            S.Store(S.Multiply(byCell, TGateValue.Apply<S, TV>(keptForget)), ref row.C[i], 0);
            S.Store(zero, ref row.H[i], 0);
        }
    }

    static void IRecurrentGradient.Reset<S, TV>(in GradientRow row)
    {
    }
}
