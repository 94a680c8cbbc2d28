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
    public static string Xml(string value) => OneLine(value).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    /// <summary>Text in a comment: what would end the line, or is no character of XML, is shown as one that could not be read.</summary>
    public static string OneLine(string value)
    {
        char[] text = value.ToCharArray();
        for (int i = 0; i < text.Length; i++)
        {
            bool isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            if (isPair)
            {
                i++;
            }
            else if (char.IsControl(text[i]) || char.IsSurrogate(text[i]) || text[i] is '\u2028' or '\u2029' or '\ufffe' or '\uffff')
            {
                text[i] = '\ufffd';
            }
        }

        return new string(text);
    }
}
