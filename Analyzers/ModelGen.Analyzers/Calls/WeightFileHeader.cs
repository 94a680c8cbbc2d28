using System.Globalization;
using System.Text;

namespace ModelGen.Analyzers.Calls;

/// <summary>
/// The tensors that the JSON header of a safetensors file names, with their shapes. The reader knows what such a header is and nothing else:
/// it goes through the text once, nests no deeper than the format, and gives up at the first character that cannot be.
/// </summary>
internal sealed class WeightFileHeader
{
    /// <summary>A header of 100,000 tensors is about this long; a longer one is not read while someone types.</summary>
    private const int MostCharacters = 16_000_000;

    private readonly Dictionary<string, long[]> _tensors = new(StringComparer.Ordinal);
    private readonly string _text;
    private int _at;

    private WeightFileHeader(string text) => _text = text;

    public IReadOnlyDictionary<string, long[]> Tensors => _tensors;

    /// <summary>Whether it is the state of a training, with the optimizer's tensors among the weights.</summary>
    public bool IsCheckpoint { get; private set; }

    /// <summary>The header; null where the text is none.</summary>
    public static WeightFileHeader? Read(string text)
    {
        if (text.Length > MostCharacters)
        {
            return null;
        }

        try
        {
            var header = new WeightFileHeader(text);
            header.ReadObject(header.ReadEntry);
            return header.Peek() == '\0' ? header : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    private void ReadEntry(string name)
    {
        if (name == "__metadata__")
        {
            ReadObject(key =>
            {
                ReadText();
                IsCheckpoint |= key == "modelgen.checkpoint";
            });
            return;
        }

        long[]? shape = null;
        ReadObject(property =>
        {
            if (property == "dtype")
            {
                ReadText();
                return;
            }

            long[] numbers = ReadNumbers();
            shape = property == "shape" ? numbers : property == "data_offsets" ? shape : throw new FormatException();
        });
        if (shape is null || _tensors.ContainsKey(name))
        {
            throw new FormatException();
        }

        _tensors.Add(name, shape);
    }

    private void ReadObject(Action<string> readValue)
    {
        Expect('{');
        if (Peek() == '}')
        {
            _at++;
            return;
        }

        do
        {
            string name = ReadText();
            Expect(':');
            readValue(name);
        }
        while (Continues('}'));
    }

    private long[] ReadNumbers()
    {
        Expect('[');
        List<long> numbers = [];
        if (Peek() == ']')
        {
            _at++;
            return [];
        }

        do
        {
            _ = Peek();
            int start = _at;
            while (_at < _text.Length && _text[_at] is >= '0' and <= '9')
            {
                _at++;
            }

            numbers.Add(long.TryParse(_text.Substring(start, _at - start), NumberStyles.None, CultureInfo.InvariantCulture, out long number)
                ? number
                : throw new FormatException());
        }
        while (Continues(']'));
        return [.. numbers];
    }

    private string ReadText()
    {
        Expect('"');
        var text = new StringBuilder();
        while (true)
        {
            char c = Next();
            if (c == '"')
            {
                return text.ToString();
            }

            text.Append(c != '\\' ? c : Next() switch
            {
                'b' => '\b',
                'f' => '\f',
                'n' => '\n',
                'r' => '\r',
                't' => '\t',
                'u' => ReadCode(),
                var same and ('"' or '\\' or '/') => same,
                _ => throw new FormatException(),
            });
        }
    }

    private char ReadCode()
    {
        string digits = string.Concat(Next(), Next(), Next(), Next());
        return ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ushort code) ? (char)code : throw new FormatException();
    }

    /// <summary>Whether a comma follows, and not the end of the list.</summary>
    private bool Continues(char end)
    {
        char c = Peek();
        _at++;
        return c == ',' || (c == end ? false : throw new FormatException());
    }

    private void Expect(char c)
    {
        if (Peek() != c)
        {
            throw new FormatException();
        }

        _at++;
    }

    /// <summary>The next character that is no blank, not taken yet; <c>'\0'</c> at the end.</summary>
    private char Peek()
    {
        while (_at < _text.Length && _text[_at] is ' ' or '\t' or '\r' or '\n')
        {
            _at++;
        }

        return _at < _text.Length ? _text[_at] : '\0';
    }

    private char Next() => _at < _text.Length ? _text[_at++] : throw new FormatException();
}
