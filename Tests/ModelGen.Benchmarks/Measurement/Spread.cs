namespace ModelGen.Benchmarks.Measurement;

/// <summary>The middle of many values, and where all but the lowest and the highest tenth lie.</summary>
internal readonly record struct Spread(double Median, double P10, double P90)
{
    public static Spread Of(IEnumerable<double> values)
    {
        double[] sorted = [.. values.Order()];
        return new Spread(Percentile(sorted, 0.5), Percentile(sorted, 0.1), Percentile(sorted, 0.9));
    }

    /// <summary>The value below which this part of the sorted values lies, interpolated between neighbours.</summary>
    public static double Percentile(double[] sorted, double part)
    {
        double position = part * (sorted.Length - 1);
        int below = (int)position;
        int above = Math.Min(below + 1, sorted.Length - 1);
        return double.Lerp(sorted[below], sorted[above], position - below);
    }
}
