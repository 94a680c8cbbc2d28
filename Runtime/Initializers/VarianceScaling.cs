namespace ModelGen;

/// <summary>
/// The family whose variance is a scale over the number of values that come in (fan in) or over the mean of those and the values that
/// go out (fan average), so that activations keep their size from layer to layer.
/// </summary>
internal static class VarianceScaling
{
    /// <summary>The standard deviation that a standard normal distribution keeps when cut at ±2.</summary>
    internal const double TruncatedDeviation = 0.87962566103423978;

    internal static void Fill(WeightInfo weight, Span<float> values, ref RandomState random)
    {
        double fanIn = Math.Max(1, weight.Fans.In);
        double fanAverage = Math.Max(1, (weight.Fans.In + weight.Fans.Out) / 2);
        switch (weight.Initializer)
        {
            case Initializer.GlorotUniform:
                Distributions.Uniform(values, UniformLimit(1 / fanAverage), ref random);
                break;
            case Initializer.HeUniform:
                Distributions.Uniform(values, UniformLimit(2 / fanIn), ref random);
                break;
            case Initializer.LecunUniform:
                Distributions.Uniform(values, UniformLimit(1 / fanIn), ref random);
                break;
            case Initializer.GlorotNormal:
                Distributions.TruncatedNormal(values, NormalDeviation(1 / fanAverage), ref random);
                break;
            case Initializer.HeNormal:
                Distributions.TruncatedNormal(values, NormalDeviation(2 / fanIn), ref random);
                break;
            case Initializer.LecunNormal or Initializer.VarianceScaling:
                Distributions.TruncatedNormal(values, NormalDeviation(1 / fanIn), ref random);
                break;
            default:
                throw new ArgumentException(
                    $"The weight {weight.Name} has an unknown initializer, {weight.Initializer}.", nameof(weight));
        }
    }

    /// <summary>A uniform distribution in ±limit has the variance limit² / 3.</summary>
    private static double UniformLimit(double variance) => Math.Sqrt(3 * variance);

    /// <summary>Cutting makes a normal distribution narrower; this is the deviation before the cut that leaves the variance after it.</summary>
    private static double NormalDeviation(double variance) => Math.Sqrt(variance) / TruncatedDeviation;
}
