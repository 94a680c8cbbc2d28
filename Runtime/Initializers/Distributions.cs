namespace ModelGen;

/// <summary>Fills spans with independent random values of mean 0.</summary>
internal static class Distributions
{
    /// <summary>Uniform in ±<paramref name="limit"/>.</summary>
    internal static void Uniform(Span<float> values, double limit, ref RandomState random)
    {
        foreach (ref float value in values)
        {
            value = (float)((2 * random.NextDouble() - 1) * limit);
        }
    }

    /// <summary>Normal with the given standard deviation.</summary>
    internal static void Normal(Span<float> values, double deviation, ref RandomState random)
    {
        foreach (ref float value in values)
        {
            value = (float)(random.NextNormal() * deviation);
        }
    }

    /// <summary>Normal with the given standard deviation before the cut; what lies beyond two of them is drawn again.</summary>
    internal static void TruncatedNormal(Span<float> values, double deviation, ref RandomState random)
    {
        foreach (ref float value in values)
        {
            double normal;
            do
            {
                normal = random.NextNormal();
            }
            while (Math.Abs(normal) > 2);
            value = (float)(normal * deviation);
        }
    }
}
