using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>a + 2b + 3c + …: tells the operands apart.</summary>
internal readonly struct WeightedSum : IMap1, IMap2, IMap3, IMap4, IMap5, IMap6
{
    public static TV Apply<S, TV>(TV a)
        where S : struct, ISimd<TV>
        where TV : struct => a;

    public static TV Apply<S, TV>(TV a, TV b)
        where S : struct, ISimd<TV>
        where TV : struct => S.MultiplyAdd(S.Constant(2), b, a);

    public static TV Apply<S, TV>(TV a, TV b, TV c)
        where S : struct, ISimd<TV>
        where TV : struct => S.MultiplyAdd(S.Constant(3), c, Apply<S, TV>(a, b));

    public static TV Apply<S, TV>(TV a, TV b, TV c, TV d)
        where S : struct, ISimd<TV>
        where TV : struct => S.MultiplyAdd(S.Constant(4), d, Apply<S, TV>(a, b, c));

    public static TV Apply<S, TV>(TV a, TV b, TV c, TV d, TV e)
        where S : struct, ISimd<TV>
        where TV : struct => S.MultiplyAdd(S.Constant(5), e, Apply<S, TV>(a, b, c, d));

    public static TV Apply<S, TV>(TV a, TV b, TV c, TV d, TV e, TV f)
        where S : struct, ISimd<TV>
        where TV : struct => S.MultiplyAdd(S.Constant(6), f, Apply<S, TV>(a, b, c, d, e));
}

/// <summary>Maps of one and of six operands over a number of values, in one width.</summary>
internal sealed unsafe class ContiguousTest(int count) : IWidthTest
{
    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        PinnedFloats x = PinnedFloats.Random(count, 1);
        PinnedFloats y = new(count);
        float** operands = stackalloc float*[6];
        new Span<nint>(operands, 6).Fill((nint)x.Pointer);
        MapRow1<ReLU>.Run<S, TV>(count, operands, y.Pointer);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(MathF.Max(x[i], 0), y[i]);
        }

        MapRow6<WeightedSum>.Run<S, TV>(count, operands, y.Pointer);
        for (int i = 0; i < count; i++)
        {
            Assert.Equal(21 * x[i], y[i], 1e-5f);
        }

        y.AssertGuardUntouched();
    }
}
