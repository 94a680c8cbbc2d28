using System.Diagnostics;
using System.Runtime.Intrinsics;

namespace ModelGen.Kernels;

/// <summary>
/// Attention for inference: scores, shares and gathered values of some query steps at a time, so that no scores of all steps with all
/// steps are ever in memory.
/// </summary>
public static unsafe class Attention
{
    /// <summary>Scores taken at a time (128 kB): they stay in the second-level cache.</summary>
    private const int ScoreBlock = 32 * 1024;

    /// <summary>The score of a step that may not be seen.</summary>
    private const float Unseen = -1e9f;

    [ThreadStatic]
    private static AlignedBuffer? t_scores;

    /// <summary>result = softmax(query·keyᵀ)·value for every sample and head; queries are scaled before.</summary>
    /// <param name="team">The workers; each computes its share of the result's rows.</param>
    /// <param name="shape">All sizes.</param>
    /// <param name="causal">Whether a query sees only keys of its own step and of steps before; then there is no <paramref name="seen"/>.</param>
    /// <param name="query">[batch, queries, heads, key size].</param>
    /// <param name="key">[batch, keys, key heads, key size].</param>
    /// <param name="value">[batch, keys, key heads, value size].</param>
    /// <param name="seen">[batch or 1, queries, keys], 0 where a key may not be seen; or a null reference if all may.</param>
    /// <param name="seenSample">From one sample of <paramref name="seen"/> to the next; 0 uses one for all.</param>
    /// <param name="result">[batch, queries, heads, value size]. Must not overlap the others.</param>
    public static void Run(
        Team team,
        AttentionShape shape,
        bool causal,
        ref readonly float query,
        ref readonly float key,
        ref readonly float value,
        ref readonly float seen,
        nint seenSample,
        ref float result)
    {
        Debug.Assert(!causal || System.Runtime.CompilerServices.Unsafe.IsNullRef(in seen));
        fixed (float* pq = &query)
        fixed (float* pk = &key)
        fixed (float* pv = &value)
        fixed (float* ps = &seen)
        fixed (float* py = &result)
        {
            if (Vector512.IsHardwareAccelerated)
            {
                RunCore<Simd512, Vector512<float>>(team, shape, causal, pq, pk, pv, ps, seenSample, py);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                RunCore<Simd256, Vector256<float>>(team, shape, causal, pq, pk, pv, ps, seenSample, py);
            }
            else
            {
                RunCore<Simd128, Vector128<float>>(team, shape, causal, pq, pk, pv, ps, seenSample, py);
            }
        }
    }

    /// <summary>The attention in one vector width.</summary>
    internal static void RunCore<S, TV>(
        Team team, in AttentionShape shape, bool causal, float* query, float* key, float* value, float* seen, nint seenSample, float* result)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        // Blocks depend on the sizes alone, so that a row is summed the same way by any team.
        nint rows = nint.Clamp(ScoreBlock / nint.Max(shape.Keys, 1) / TileColumn.MaxRows, 1, 1 << 16) * TileColumn.MaxRows;
        nint blocks = (shape.Queries + rows - 1) / rows;
        (nint first, nint last) = team.Share(shape.Batch * shape.Heads * blocks);
        for (nint at = first; at < last; at++)
        {
            (nint rest, nint block) = Math.DivRem(at, blocks);
            (nint sample, nint head) = Math.DivRem(rest, shape.Heads);
            nint row = block * rows;
            nint count = nint.Min(rows, shape.Queries - row);
            nint keys = causal ? nint.Min(shape.Keys, row + count) : shape.Keys;
            nint keyHead = head * shape.KeyHeads / shape.Heads;
            nint queryRow = shape.Heads * shape.KeySize, keyRow = shape.KeyHeads * shape.KeySize;
            nint valueRow = shape.KeyHeads * shape.ValueSize, resultRow = shape.Heads * shape.ValueSize;
            float* scores = Scores(count * keys);
            MatMul.BatchedProduct<S, TV>(new BatchedTask
            {
                M = count,
                K = shape.KeySize,
                N = keys,
                Left = query + (sample * shape.Queries + row) * queryRow + head * shape.KeySize,
                LeftStrides = new MatrixStrides(0, 0, 0, queryRow, 1),
                Right = key + sample * shape.Keys * keyRow + keyHead * shape.KeySize,
                RightStrides = new MatrixStrides(0, 0, 0, 1, keyRow),
                Result = scores,
                ResultStrides = new MatrixStrides(0, 0, 0, keys, 1),
            });
            if (causal)
            {
                Shares<S, TV>(scores, row, count, keys);
            }
            else
            {
                if (seen != null)
                {
                    Hide(scores, seen + sample * seenSample + row * shape.Keys, count * keys);
                }

                Softmax.RunCore<S, TV>(Team.Single, count, keys, scores, scores);
            }

            MatMul.BatchedProduct<S, TV>(new BatchedTask
            {
                M = count,
                K = keys,
                N = shape.ValueSize,
                Left = scores,
                LeftStrides = new MatrixStrides(0, 0, 0, keys, 1),
                Right = value + sample * shape.Keys * valueRow + keyHead * shape.ValueSize,
                RightStrides = new MatrixStrides(0, 0, 0, valueRow, 1),
                Result = result + (sample * shape.Queries + row) * resultRow + head * shape.ValueSize,
                ResultStrides = new MatrixStrides(0, 0, 0, resultRow, 1),
            });
        }
    }

    /// <summary>Scores as shares of the keys that each row may see: those of its own step and before.</summary>
    private static void Shares<S, TV>(float* scores, nint row, nint count, nint keys)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint r = 0; r < count; r++)
        {
            nint visible = nint.Min(keys, row + r + 1);
            float* line = scores + r * keys;
            Softmax.RunCore<S, TV>(Team.Single, 1, visible, line, line);
            new Span<float>(line + visible, (int)(keys - visible)).Clear();
        }
    }

    private static void Hide(float* scores, float* seen, nint count)
    {
        for (nint i = 0; i < count; i++)
        {
            scores[i] = seen[i] > 0 ? scores[i] : Unseen;
        }
    }

    private static float* Scores(nint length)
    {
        if (t_scores is not { } buffer || buffer.Length < length)
        {
            t_scores = buffer = new AlignedBuffer(nint.Max(length, ScoreBlock));
        }

        return buffer.Pointer;
    }
}
