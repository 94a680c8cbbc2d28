using System.Text;

namespace ModelGen;

/// <summary>
/// Splits CSV text into fields by RFC 4180: fields may be quoted, a quoted one may hold separators, line ends and doubled quotes. Lines may
/// end in CR LF, LF or CR; empty ones are skipped.
/// </summary>
internal sealed class CsvReader(TextReader text, string file, char separator)
{
    private readonly StringBuilder _field = new();
    private int _nextLine = 1;

    /// <summary>The line on which the last row began, from 1.</summary>
    internal int Line { get; private set; }

    /// <summary>Reads the next row.</summary>
    /// <param name="fields">Its fields; what was in it is dropped.</param>
    /// <returns>Whether there was one.</returns>
    /// <exception cref="InvalidDataException">A quote is in the wrong place or not closed.</exception>
    internal bool Read(List<string> fields)
    {
        fields.Clear();
        while (text.Peek() is '\r' or '\n')
        {
            ReadCharacter();
        }

        if (text.Peek() < 0)
        {
            return false;
        }

        Line = _nextLine;
        do
        {
            _field.Clear();
            if (text.Peek() == '"')
            {
                ReadQuoted(fields.Count);
            }
            else
            {
                ReadPlain(fields.Count);
            }

            fields.Add(_field.ToString());
        }
        while (TryTake(separator));
        ReadCharacter();
        return true;
    }

    private void ReadPlain(int column)
    {
        while (!AtFieldEnd())
        {
            char c = (char)ReadCharacter();
            if (c == '"')
            {
                throw Error(column, "has a quote within a field that does not begin with one");
            }

            _field.Append(c);
        }
    }

    private void ReadQuoted(int column)
    {
        ReadCharacter();
        while (true)
        {
            int c = ReadCharacter();
            if (c < 0)
            {
                throw Error(column, "begins with a quote that is never closed");
            }

            if (c == '"' && !TryTake('"'))
            {
                break;
            }

            _field.Append((char)c);
        }

        if (!AtFieldEnd())
        {
            throw Error(column, "has text behind its closing quote");
        }
    }

    private bool AtFieldEnd() => text.Peek() is var next && (next == separator || next is '\r' or '\n' or < 0);

    private bool TryTake(char c)
    {
        if (text.Peek() != c)
        {
            return false;
        }

        text.Read();
        return true;
    }

    /// <summary>Takes a character and counts lines; CR LF counts, and is taken, as one LF.</summary>
    private int ReadCharacter()
    {
        int c = text.Read();
        if (c == '\r')
        {
            TryTake('\n');
            c = '\n';
        }

        if (c == '\n')
        {
            _nextLine++;
        }

        return c;
    }

    private InvalidDataException Error(int column, string problem) =>
        new(FormattableString.Invariant($"{file}, line {Line}: field {column + 1} {problem}."));
}
