namespace ModelGen.Generator.Tests.Running;

/// <summary>What a pass gives: gradients and new values of weights under the weights' names.</summary>
internal sealed record PassResult(float[] Output, float Loss, Dictionary<string, float[]> Gradients, Dictionary<string, float[]> Weights)
{
    /// <summary>All numbers in a fixed order.</summary>
    public IEnumerable<float> Numbers =>
        [.. Output, Loss, .. Gradients.OrderBy(g => g.Key, StringComparer.Ordinal).SelectMany(g => g.Value), .. Weights.OrderBy(w => w.Key, StringComparer.Ordinal).SelectMany(w => w.Value)];

    /// <summary>All numbers as bits, in which NaN equals NaN and 0 is not −0.</summary>
    public int[] Bits => [.. Numbers.Select(BitConverter.SingleToInt32Bits)];
}
