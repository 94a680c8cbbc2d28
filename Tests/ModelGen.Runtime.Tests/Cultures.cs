using System.Globalization;

namespace ModelGen.Tests;

/// <summary>The cultures in which text goes wrong most easily: decimal comma, dotless i, other digits and signs.</summary>
internal static class Cultures
{
    /// <summary>Runs a test in each of them.</summary>
    internal static void RunInEach(Action test)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            foreach (string name in (string[])["", "fi-FI", "tr-TR", "ar-SA"])
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                test();
            }
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
