using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Emit;

/// <summary>Values as C# literals, the same in every culture; strings escaped.</summary>
internal static class Literals
{
    public static string Text(string value) => SymbolDisplay.FormatLiteral(value, quote: true);

    public static string Double(double value) => double.IsNaN(value) ? "double.NaN"
        : double.IsPositiveInfinity(value) ? "double.PositiveInfinity"
        : double.IsNegativeInfinity(value) ? "double.NegativeInfinity"
        : value.ToString("R", CultureInfo.InvariantCulture) + "d";

    public static string Float(double value) => new Graphs.ConstExpr(value).ToCSharp();

    public static string Whole(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>Text in an XML documentation comment.</summary>
    public static string Xml(string value) => value.Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");
}
