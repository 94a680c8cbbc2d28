using System.Runtime.Intrinsics;
using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>A test body that is run in every vector width the processor has.</summary>
internal interface IWidthTest
{
    void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct;
}

/// <summary>Runs tests in all widths, not only in the one kernels would choose here.</summary>
internal static class Widths
{
    public static void Run(IWidthTest test)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            test.Run<Simd512, Vector512<float>>();
        }

        if (Vector256.IsHardwareAccelerated)
        {
            test.Run<Simd256, Vector256<float>>();
        }

        test.Run<Simd128, Vector128<float>>();
    }
}
