namespace ModelGen.Generator.Tests.Running;

/// <summary>Attention written down from its formulas, one value after the other in double precision: rows of steps, weights in Keras' layout.</summary>
internal static class PlainAttention
{
    /// <summary>x · kernel + bias, the kernel [features, heads, size], as [step][head][size].</summary>
    public static double[][][] Heads(double[][] x, float[] kernel, float[]? bias, int heads, int size) =>
    [
        .. x.Select(row => (double[][])[.. Enumerable.Range(0, heads).Select(h => (double[])[.. Enumerable.Range(0, size).Select(k =>
            (bias?[(h * size) + k] ?? 0) + row.Select((value, d) => value * kernel[(((d * heads) + h) * size) + k]).Sum())])]),
    ];

    /// <summary>The heads joined, times a kernel [heads, size, columns], plus bias.</summary>
    public static double[][] Join(double[][][] x, float[] kernel, float[]? bias, int columns) =>
    [
        .. x.Select(heads => (double[])[.. Enumerable.Range(0, columns).Select(c =>
            (bias?[c] ?? 0) + heads.SelectMany(head => head).Select((value, i) => value * kernel[(i * columns) + c]).Sum())]),
    ];

    /// <summary>Σ over keys of softmax(score) · value, of those keys that a query may see; of all with equal shares if it may see none.</summary>
    public static double[][] Attend(int queries, double[][] values, Func<int, int, double> score, Func<int, int, bool> sees)
    {
        return [.. Enumerable.Range(0, queries).Select(Row)];

        double[] Row(int query)
        {
            int[] seen = [.. Enumerable.Range(0, values.Length).Where(key => sees(query, key))];
            double[] weights = [.. seen.Select(key => Math.Exp(score(query, key)))];
            if (seen.Length == 0)
            {
                seen = [.. Enumerable.Range(0, values.Length)];
                weights = [.. seen.Select(_ => 1.0)];
            }

            return [.. Enumerable.Range(0, values[0].Length).Select(c => seen.Select((key, i) => weights[i] / weights.Sum() * values[key][c]).Sum())];
        }
    }

    /// <summary>All of multi-head attention: of query head h, keys and values are those of head <c>h / repeats</c>.</summary>
    public static double[][] MultiHead(
        double[][] query, double[][] key, double[][] value, Func<string, float[]> weight, (int Heads, int KeyHeads, int KeyDim, int ValueDim, int Columns) sizes,
        Func<int, int, bool> sees)
    {
        double[][][] q = Heads(query, weight("query/kernel"), weight("query/bias"), sizes.Heads, sizes.KeyDim);
        double[][][] k = Heads(key, weight("key/kernel"), weight("key/bias"), sizes.KeyHeads, sizes.KeyDim);
        double[][][] v = Heads(value, weight("value/kernel"), weight("value/bias"), sizes.KeyHeads, sizes.ValueDim);
        int repeats = sizes.Heads / sizes.KeyHeads;
        double[][][] byHead =
        [
            .. Enumerable.Range(0, sizes.Heads).Select(h => Attend(
                query.Length, [.. v.Select(step => step[h / repeats])],
                (i, j) => Dot(q[i][h], k[j][h / repeats]) / Math.Sqrt(sizes.KeyDim), sees)),
        ];
        double[][][] bySteps = [.. Enumerable.Range(0, query.Length).Select(i => (double[][])[.. byHead.Select(head => head[i])])];
        return Join(bySteps, weight("attention_output/kernel"), weight("attention_output/bias"), sizes.Columns);
    }

    public static double Dot(double[] a, double[] b) => a.Zip(b, (x, y) => x * y).Sum();
}
