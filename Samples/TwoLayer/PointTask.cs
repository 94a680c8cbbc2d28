using ModelGen;

namespace TwoLayerSample;

/// <summary>
/// What the models learn: from three points (steps) of two coordinates, four numbers that depend on all of them. A model whose layers
/// never see two points at once cannot get it right.
/// </summary>
internal static class PointTask
{
    private const int Points = 3;
    private const int Coordinates = 2;
    private const int Answers = 4;

    /// <summary>Random points between −1 and 1, one sample (3, 2) after the other.</summary>
    public static float[] Samples(int count, int seed)
    {
        Random random = new(seed);
        float[] x = new float[count * Points * Coordinates];
        for (int i = 0; i < x.Length; i++)
        {
            x[i] = 2 * random.NextSingle() - 1;
        }

        return x;
    }

    /// <summary>The answers in the model's target shape: (4), or (3, 4) with the same four at each step.</summary>
    public static float[] Targets(float[] x, Shape target)
    {
        int perSample = (int)target.Size;
        float[] y = new float[x.Length / (Points * Coordinates) * perSample];
        for (int i = 0; i < y.Length; i++)
        {
            ReadOnlySpan<float> sample = x.AsSpan(i / perSample * Points * Coordinates, Points * Coordinates);
            y[i] = Answer(sample, i % Answers);
        }

        return y;
    }

    /// <summary>The middle of the points (two numbers), and the way from the first to the last (two numbers).</summary>
    private static float Answer(ReadOnlySpan<float> points, int number) => number switch
    {
        0 => (points[0] + points[2] + points[4]) / Points,
        1 => (points[1] + points[3] + points[5]) / Points,
        2 => points[4] - points[0],
        _ => points[5] - points[1],
    };
}
