namespace ModelGen;

/// <summary>
/// A piece of a weight that one member of a team works on. Sums over weights are added up from one partial sum for each block, in the
/// blocks' order, so that they do not depend on the number of threads.
/// </summary>
/// <param name="Weight">The number of the weight in the list the blocks were cut from.</param>
/// <param name="Offset">Its first value in the parameter or gradient buffer, in floats.</param>
/// <param name="Length">The number of values, padding of panels included (it is 0 and adds nothing).</param>
internal readonly record struct GradientBlock(int Weight, int Offset, int Length)
{
    private const int Size = 4096;

    /// <summary>Cuts the values of all weights into blocks.</summary>
    public static GradientBlock[] Cut(IReadOnlyList<WeightInfo> weights)
    {
        List<GradientBlock> blocks = [];
        for (int i = 0; i < weights.Count; i++)
        {
            int length = weights[i].Layout == WeightLayout.Panels ? weights[i].Length : (int)weights[i].Count;
            for (int start = 0; start < length; start += Size)
            {
                blocks.Add(new GradientBlock(i, weights[i].Offset + start, Math.Min(Size, length - start)));
            }
        }

        return [.. blocks];
    }
}
