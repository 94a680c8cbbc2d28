using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>A batch of products with its operands laid out in some way, against double precision.</summary>
internal sealed unsafe class BatchedTest(BatchShape batch, int m, int k, int n) : IWidthTest
{
    public bool TransposeLeft { get; init; }

    public bool TransposeRight { get; init; }

    public bool TransposeResult { get; init; }

    /// <summary>Rows of all products of the middle axis lie between each other.</summary>
    public bool Interleaved { get; init; }

    public void Run<S, TV>()
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        int products = (int)(batch.Outer * batch.Middle * batch.Inner);
        PinnedFloats left = PinnedFloats.Random(products * m * k, 1);
        PinnedFloats right = PinnedFloats.Random(products * k * n, 2);
        PinnedFloats result = new(products * m * n);
        MatrixStrides leftStrides = StridesOf(m, k, TransposeLeft), rightStrides = StridesOf(k, n, TransposeRight);
        MatrixStrides resultStrides = StridesOf(m, n, TransposeResult);
        BatchedTask task = new()
        {
            Batch = batch,
            M = m,
            K = k,
            N = n,
            Left = left.Pointer,
            LeftStrides = leftStrides,
            Right = right.Pointer,
            RightStrides = rightStrides,
            Result = result.Pointer,
            ResultStrides = resultStrides,
        };
        if (TransposeResult)
        {
            MatMul.Batched(Team.Single, batch, m, k, n, ref left.Ref, leftStrides, ref right.Ref, rightStrides, ref result.Ref, resultStrides);
        }
        else
        {
            MatMul.BatchedCore<S, TV>(Team.Single, task);
        }

        for (nint o = 0; o < batch.Outer; o++)
        {
            for (nint j = 0; j < batch.Middle; j++)
            {
                for (nint i = 0; i < batch.Inner; i++)
                {
                    Check(
                        left.Pointer + leftStrides.At(o, j, i), leftStrides, right.Pointer + rightStrides.At(o, j, i), rightStrides,
                        result.Pointer + resultStrides.At(o, j, i), resultStrides, typeof(S).Name);
                }
            }
        }

        result.AssertGuardUntouched();
        GC.KeepAlive(left);
        GC.KeepAlive(right);
    }

    private void Check(
        float* left, MatrixStrides leftStrides, float* right, MatrixStrides rightStrides, float* result, MatrixStrides resultStrides, string width)
    {
        double tolerance = 1e-6 + (1e-7 * k);
        for (int r = 0; r < m; r++)
        {
            for (int c = 0; c < n; c++)
            {
                double expected = 0;
                for (int i = 0; i < k; i++)
                {
                    expected += (double)left[(r * leftStrides.Row) + (i * leftStrides.Column)] * right[(i * rightStrides.Row) + (c * rightStrides.Column)];
                }

                float actual = result[(r * resultStrides.Row) + (c * resultStrides.Column)];
                Assert.True(Math.Abs(actual - expected) <= tolerance, $"{width} m={m} k={k} n={n}: [{r}, {c}] is {actual}, not {expected}");
            }
        }
    }

    private MatrixStrides StridesOf(nint rows, nint columns, bool transposed)
    {
        nint size = rows * columns;
        if (Interleaved)
        {
            return new MatrixStrides(batch.Middle * batch.Inner * size, columns, batch.Middle * columns, batch.Middle * columns * batch.Inner, 1);
        }

        (nint row, nint column) = transposed ? ((nint)1, rows) : (columns, 1);
        return new MatrixStrides(batch.Middle * batch.Inner * size, batch.Inner * size, size, row, column);
    }
}
