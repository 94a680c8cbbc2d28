using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>The largest error of a function over given values.</summary>
internal sealed unsafe class AccuracyTest<TMap>(Func<double, double> exact, double limit, float[] values, bool ofOne) : IWidthTest
    where TMap : struct, IMap1
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Of(values);
        PinnedFloats y = new(values.Length);
        float* operand = x.Pointer;
        MapRow1<TMap>.Run<S, TV>(values.Length, &operand, y.Pointer);
        GC.KeepAlive(x);
        double worst = 0;
        float worstAt = 0;
        for (int i = 0; i < values.Length; i++)
        {
            double expected = exact(values[i]);
            double distance = ofOne ? Math.Abs(y[i] - expected) / 5.9604645e-8 : Ulp.Distance(y[i], expected);
            if (!(distance <= worst))
            {
                (worst, worstAt) = (distance, values[i]);
            }
        }

        Assert.True(worst <= limit, $"{typeof(TMap).Name} in {typeof(S).Name}: {worst:F3} ulp at {worstAt:R}, allowed {limit}");
        y.AssertGuardUntouched();
    }
}

/// <summary>One value of a function, exactly.</summary>
internal sealed unsafe class LimitTest<TMap>(float x, float expected) : IWidthTest
    where TMap : struct, IMap1
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float value = x;
        float result;
        float* operand = &value;
        MapRow1<TMap>.Run<S, TV>(1, &operand, &result);
        Assert.Equal(expected, result);
    }
}

/// <summary>One power.</summary>
internal sealed class PowTest(float a, float b, float expected) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        float result = S.MaxAcross(Functions.Pow<S, TV>(S.Constant(a), S.Constant(b)));
        if (float.IsFinite(expected))
        {
            double tolerance = 2 + 2 * Math.Abs(b * Math.Log(Math.Max(Math.Abs(a), 1e-6)));
            Assert.True(Ulp.Distance(result, Math.Pow(a, b)) <= tolerance, $"{a}^{b} = {result:R}, expected {expected:R}");
        }
        else
        {
            Assert.Equal(expected, result);
        }
    }
}
