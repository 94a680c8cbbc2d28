using System.Globalization;

namespace ModelGen.Generator.Tests.Hosting;

/// <summary>The cultures in which text goes wrong most easily: decimal comma, dotless i, other digits and signs.</summary>
internal static class Cultures
{
    public static TheoryData<string> Names => ["fi-FI", "tr-TR", "ar-SA"];

    /// <summary>What <paramref name="make"/> makes in a culture.</summary>
    public static T In<T>(string name, Func<T> make)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
            return make();
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
