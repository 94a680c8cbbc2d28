using System.Globalization;

namespace ModelGen;

/// <summary>An axis of a chart with ticks at round numbers.</summary>
internal sealed class ChartAxis
{
    private readonly double _from;
    private readonly double _to;
    private readonly double _step;

    private ChartAxis(double from, double to, double step, double firstTick)
    {
        (_from, _to, _step) = (from, to, step);

        // Counted rather than added up, so that no rounding errors gather and the last tick is not lost.
        int count = (int)Math.Floor((to - firstTick) / step + 1e-6) + 1;
        Ticks = [.. Enumerable.Range(0, count).Select(i => firstTick + i * step)];
    }

    internal IReadOnlyList<double> Ticks { get; }

    /// <summary>An axis from the tick below <paramref name="min"/> to the one above <paramref name="max"/>.</summary>
    internal static ChartAxis Around(double min, double max, int ticks)
    {
        if (max - min <= 1e-12 * Math.Max(Math.Abs(min), Math.Abs(max)))
        {
            double room = max == 0 ? 1 : Math.Abs(max) / 2;
            (min, max) = (min - room, max + room);
        }

        double step = RoundStep((max - min) / (ticks - 1));
        double from = Math.Floor(min / step) * step;
        return new ChartAxis(from, Math.Ceiling(max / step) * step, step, from);
    }

    /// <summary>An axis of the numbers from 1 to <paramref name="count"/>.</summary>
    internal static ChartAxis OfCount(int count, int ticks)
    {
        double step = Math.Max(1, RoundStep((count - 1.0) / (ticks - 1)));
        return count == 1 ? new ChartAxis(0.5, 1.5, 1, 1) : new ChartAxis(1, count, step, step == 1 ? 1 : step);
    }

    /// <summary>Where a value lies between two coordinates.</summary>
    internal double Place(double value, double start, double end) => start + (value - _from) / (_to - _from) * (end - start);

    /// <summary>A tick's number with as many decimals as the ticks differ in.</summary>
    internal string Label(double tick)
    {
        double size = Math.Max(Math.Abs(_from), Math.Abs(_to));
        if (size is >= 1e6 or < 1e-4)
        {
            return tick == 0 ? "0" : tick.ToString("0.###e+0", CultureInfo.InvariantCulture);
        }

        int decimals = Math.Clamp(-(int)Math.Floor(Math.Log10(_step) + 1e-9), 0, 9);
        string text = tick.ToString("F" + decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        return text.StartsWith('-') && text.AsSpan(1).IndexOfAnyInRange('1', '9') < 0 ? text[1..] : text;
    }

    /// <summary>The least of 1, 2, 5 times a power of ten that is not below <paramref name="step"/>.</summary>
    private static double RoundStep(double step)
    {
        if (step <= 0)
        {
            return 1;
        }

        double power = Math.Pow(10, Math.Floor(Math.Log10(step)));
        double share = step / power;
        return power * (share <= 1.0001 ? 1 : share <= 2.0001 ? 2 : share <= 5.0001 ? 5 : 10);
    }
}
