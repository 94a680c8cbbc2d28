using System.Globalization;
using ModelGen.Benchmarks.Measurement;

namespace ModelGen.Benchmarks.Report;

/// <summary>Numbers as the tables show them, in every culture alike.</summary>
internal static class Format
{
    private static readonly (double Size, string Name)[] s_units = [(1, "s"), (1e-3, "ms"), (1e-6, "µs"), (1e-9, "ns")];

    /// <summary>A time with its spread: <c>16.4 ns (16.2–16.9)</c>.</summary>
    public static string Time(Spread seconds)
    {
        (double size, string name) = UnitOf(seconds.Median);
        return $"{Digits(seconds.Median / size)} {name} ({Digits(seconds.P10 / size)}–{Digits(seconds.P90 / size)})";
    }

    /// <summary>A time alone: <c>16.4 ns</c>.</summary>
    public static string Time(double seconds)
    {
        (double size, string name) = UnitOf(seconds);
        return $"{Digits(seconds / size)} {name}";
    }

    /// <summary>A ratio with its spread: <c>4.51x (4.42–4.60)</c>.</summary>
    public static string Ratio(Spread ratio) => $"{Digits(ratio.Median)}x ({Digits(ratio.P10)}–{Digits(ratio.P90)})";

    /// <summary>A number with its spread: <c>115 (112–117)</c>.</summary>
    public static string Number(Spread value) => $"{Digits(value.Median)} ({Digits(value.P10)}–{Digits(value.P90)})";

    /// <summary>A share in percent: <c>98</c>.</summary>
    public static string Percent(double share) => (100 * share).ToString("F0", CultureInfo.InvariantCulture);

    /// <summary>Bytes: <c>0 B</c>, <c>1.2 kB</c>.</summary>
    public static string Bytes(double bytes) => bytes switch
    {
        < 0.5 => "0 B",
        < 1000 => $"{Digits(bytes)} B",
        < 1e6 => $"{Digits(bytes / 1e3)} kB",
        _ => $"{Digits(bytes / 1e6)} MB",
    };

    /// <summary>Three digits that count.</summary>
    public static string Digits(double value)
    {
        string format = Math.Abs(value) switch { >= 99.95 => "F0", >= 9.995 => "F1", _ => "F2" };
        return value.ToString(format, CultureInfo.InvariantCulture);
    }

    private static (double Size, string Name) UnitOf(double seconds) =>
        s_units.FirstOrDefault(unit => seconds >= unit.Size, s_units[^1]);
}
