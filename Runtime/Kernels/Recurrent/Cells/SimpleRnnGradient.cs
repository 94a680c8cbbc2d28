using System.ComponentModel;
using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>The backward step of <see cref="SimpleRnnCell{TActivation}"/>.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct SimpleRnnGradient<TSlope> : IRecurrentGradient
    where TSlope : struct, IMap1
{
    static int IRecurrentGradient.Gates => 1;

    static int IRecurrentGradient.FirstRecurrent => 0;

    static bool IRecurrentGradient.HasCell => false;

    static int IRecurrentGradient.Kept => 1;

    static bool IRecurrentGradient.Resets => false;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    static unsafe void IRecurrentGradient.Step<S, TV>(in GradientRow row)
    {
        nint units = row.Units;
        for (nint i = 0; i < units; i += S.Count)
        {
            TV slope = TSlope.Apply<S, TV>(RecurrentMemory.Get<S, TV>(row.Kept + i, units - i));
            RecurrentMemory.Put<S, TV>(S.Multiply(S.Load(in row.H[i], 0), slope), row.Result + i, units - i);
            S.Store(S.Constant(0), ref row.H[i], 0);
        }
    }

    static void IRecurrentGradient.Reset<S, TV>(in GradientRow row)
    {
    }
}
