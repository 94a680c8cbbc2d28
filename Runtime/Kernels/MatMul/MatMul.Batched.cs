using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <content>Products of many pairs of matrices.</content>
public static unsafe partial class MatMul
{
    /// <summary>
    /// result = left·right for every pair of matrices in a batch, each operand read and written where it lies: attention multiplies
    /// heads without moving them first. Overwrites the result.
    /// </summary>
    /// <param name="team">The workers; each computes its share of the results' rows.</param>
    /// <param name="batch">How many products.</param>
    /// <param name="m">Rows of left and result.</param>
    /// <param name="k">Columns of left, rows of right.</param>
    /// <param name="n">Columns of right and result.</param>
    /// <param name="left">The matrices [m, k].</param>
    /// <param name="leftStrides">How they lie.</param>
    /// <param name="right">The matrices [k, n].</param>
    /// <param name="rightStrides">How they lie.</param>
    /// <param name="result">The matrices [m, n]. Must not overlap the others.</param>
    /// <param name="resultStrides">How they lie: either the rows or the columns are neighbours, or there is one column.</param>
    public static void Batched(
        Team team,
        BatchShape batch,
        nint m,
        nint k,
        nint n,
        ref readonly float left,
        MatrixStrides leftStrides,
        ref readonly float right,
        MatrixStrides rightStrides,
        ref float result,
        MatrixStrides resultStrides)
    {
        Debug.Assert(m >= 0 && k >= 0 && n >= 0);
        Debug.Assert(resultStrides.Row == 1 || resultStrides.Column == 1 || n <= 1);
        fixed (float* pl = &left)
        fixed (float* pr = &right)
        fixed (float* py = &result)
        {
            BatchedTask task = new()
            {
                Batch = batch,
                M = m,
                K = k,
                N = n,
                Left = pl,
                LeftStrides = leftStrides,
                Right = pr,
                RightStrides = rightStrides,
                Result = py,
                ResultStrides = resultStrides,
            };
            if (resultStrides.Column != 1 && resultStrides.Row == 1)
            {
                // The transposed product writes neighbouring columns.
                task = new()
                {
                    Batch = batch,
                    M = n,
                    K = k,
                    N = m,
                    Left = pr,
                    LeftStrides = rightStrides.Transposed,
                    Right = pl,
                    RightStrides = leftStrides.Transposed,
                    Result = py,
                    ResultStrides = resultStrides.Transposed,
                };
            }

            if (Vector512.IsHardwareAccelerated)
            {
                BatchedCore<Simd512, Vector512<float>>(team, task);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                BatchedCore<Simd256, Vector256<float>>(team, task);
            }
            else
            {
                BatchedCore<Simd128, Vector128<float>>(team, task);
            }
        }
    }
}
