using System.Globalization;
using Xunit.Abstractions;

namespace ModelGen.Package.Tests;

/// <summary>Writes down what was measured, also where the test passes; CI shows these lines at its end.</summary>
internal static class Measurements
{
    public static void Measured(this ITestOutputHelper output, FormattableString what) =>
        output.WriteLine("measured: " + what.ToString(CultureInfo.InvariantCulture));
}
