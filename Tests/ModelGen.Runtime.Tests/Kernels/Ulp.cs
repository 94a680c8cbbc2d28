namespace ModelGen.Tests.Kernels;

/// <summary>Distances in units in the last place of a float.</summary>
internal static class Ulp
{
    /// <summary>How far <paramref name="actual"/> is from the exact value, in units in the last place of the exact value rounded to float.</summary>
    public static double Distance(float actual, double exact)
    {
        if (float.IsNaN(actual) || double.IsNaN(exact))
        {
            return float.IsNaN(actual) && double.IsNaN(exact) ? 0 : double.PositiveInfinity;
        }

        float rounded = (float)exact;
        if (float.IsInfinity(actual) || float.IsInfinity(rounded))
        {
            return actual == rounded ? 0 : double.PositiveInfinity;
        }

        float magnitude = MathF.Abs(rounded);
        double unit = magnitude < 1.1754944e-38f ? float.Epsilon : MathF.BitIncrement(magnitude) - magnitude;
        return Math.Abs(actual - exact) / (double.IsInfinity(unit) ? MathF.BitIncrement(1e38f) - 1e38f : unit);
    }
}
