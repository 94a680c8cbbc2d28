namespace ModelGen;

/// <summary>Gives weights their first values, by Keras 3's formulas (<c>keras/src/initializers/random_initializers.py</c>).</summary>
internal static class Initializers
{
    /// <summary>Fills <paramref name="values"/> with the first values of <paramref name="weight"/>.</summary>
    /// <param name="weight">Says which initializer, with which fans.</param>
    /// <param name="values">The values, row-major in the weight's shape.</param>
    /// <param name="random">Moves on by what is drawn from it.</param>
    /// <exception cref="ArgumentException">The span is not as long as the weight, or its rank does not suit the initializer.</exception>
    internal static void Fill(WeightInfo weight, Span<float> values, ref RandomState random)
    {
        ArgumentNullException.ThrowIfNull(weight);
        if (values.Length != weight.Count)
        {
            throw new ArgumentException($"The weight {weight.Name} has {weight.Count} values, the span {values.Length}.", nameof(values));
        }

        switch (weight.Initializer)
        {
            case Initializer.Zeros:
                values.Clear();
                break;
            case Initializer.Ones:
                values.Fill(1);
                break;
            case Initializer.Constant:
                values.Fill(weight.InitializerValue);
                break;
            case Initializer.Identity:
                IdentityMatrix.Fill(weight, values);
                break;
            case Initializer.Orthogonal:
                OrthogonalMatrix.Fill(weight, values, ref random);
                break;
            case Initializer.RandomUniform:
                Distributions.Uniform(values, 0.05, ref random);
                break;
            case Initializer.RandomNormal:
                Distributions.Normal(values, 0.05, ref random);
                break;
            case Initializer.TruncatedNormal:
                Distributions.TruncatedNormal(values, 0.05, ref random);
                break;
            default:
                VarianceScaling.Fill(weight, values, ref random);
                break;
        }

        values.Slice(weight.Ones.First, weight.Ones.Count).Fill(1);
    }
}
