using System.Text;

namespace TextSample;

/// <summary>The characters of the language, as numbers from 0: the end of a line, then those of ASCII from the space on.</summary>
internal static class Alphabet
{
    /// <summary>How many characters there are.</summary>
    public const int Size = '~' - ' ' + 2;

    /// <summary>The number of a character.</summary>
    /// <exception cref="InvalidDataException">It is none of the alphabet's.</exception>
    public static int NumberOf(char character) => character switch
    {
        '\n' => 0,
        >= ' ' and <= '~' => character - ' ' + 1,
        _ => throw new InvalidDataException($"The text has a '{character}' (U+{(int)character:X4}); only ASCII is known here."),
    };

    /// <summary>The character of a number.</summary>
    public static char CharacterOf(int number) => number == 0 ? '\n' : (char)(number - 1 + ' ');

    /// <summary>A text without line breaks inside a paragraph: lines that follow each other are joined, and paragraphs end in one '\n'.</summary>
    public static string JoinLines(string text)
    {
        IEnumerable<string> paragraphs = text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries);
        return new StringBuilder().AppendJoin('\n', paragraphs.Select(p => p.Trim().Replace('\n', ' '))).Append('\n').ToString();
    }
}
