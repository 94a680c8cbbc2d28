using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// A size written as an expression over named axes: <c>"2*C"</c>, <c>"(H + 1)/2"</c>. Numbers, names, + − * / and parentheses; a
/// division must come out whole.
/// </summary>
internal sealed class SizeExpression
{
    /// <summary>So that the stack is never the limit.</summary>
    private const int MostDepth = 50;

    private readonly string _text;
    private readonly Func<string, Dim?> _axis;
    private readonly IReadOnlyList<string> _names;
    private int _at;
    private int _depth;

    private SizeExpression(string text, Func<string, Dim?> axis, IReadOnlyList<string> names)
    {
        _text = text;
        _axis = axis;
        _names = names;
    }

    /// <summary>The value, or what is wrong with the text; <paramref name="names"/> are the names that <paramref name="axis"/> knows.</summary>
    public static (Dim? Value, string? Problem) Evaluate(string text, Func<string, Dim?> axis, IReadOnlyList<string> names)
    {
        var reader = new SizeExpression(text, axis, names);
        try
        {
            Dim value = reader.Sum();
            reader.Skip();
            return reader._at == text.Length ? (value, null) : (null, $"character {reader._at + 1} ('{text[reader._at]}') is not expected");
        }
        catch (FormatException problem)
        {
            return (null, problem.Message);
        }
        catch (OverflowException)
        {
            return (null, "the number is too large");
        }
    }

    private Dim Sum()
    {
        Dim value = Product();
        while (true)
        {
            if (Take('+'))
            {
                value += Product();
            }
            else if (Take('-'))
            {
                value -= Product();
            }
            else
            {
                return value;
            }
        }
    }

    private Dim Product()
    {
        Dim value = Factor();
        while (true)
        {
            if (Take('*'))
            {
                value *= Factor();
            }
            else if (Take('/'))
            {
                value = Divide(value, Factor());
            }
            else
            {
                return value;
            }
        }
    }

    private Dim Factor()
    {
        if (Take('('))
        {
            if (++_depth > MostDepth)
            {
                throw new FormatException("there are too many parentheses");
            }

            Dim value = Sum();
            _depth--;
            return Take(')') ? value : throw new FormatException("a closing parenthesis is missing");
        }

        Skip();
        int start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(_text[_at]) || _text[_at] == '_'))
        {
            _at++;
        }

        string word = _text.Substring(start, _at - start);
        if (word.Length == 0)
        {
            throw new FormatException(start < _text.Length ? $"character {start + 1} ('{_text[start]}') is not expected" : "something is missing at its end");
        }

        if (!char.IsDigit(word[0]))
        {
            return _axis(word) ?? throw new FormatException(
                $"there is no axis named {word}; {(_names.Count > 0 ? $"the block names {string.Join(", ", _names)}" : "names of axes are those of a [Block]")}");
        }

        return word.All(c => c is >= '0' and <= '9')
            ? long.Parse(word, System.Globalization.CultureInfo.InvariantCulture)
            : throw new FormatException($"{word} is neither a number nor a name; a product is written with *");
    }

    private static Dim Divide(Dim value, Dim by)
    {
        if (by.Constant == 0)
        {
            throw new FormatException("it divides by 0");
        }

        bool isWhole = value.Constant is { } a && by.Constant is { } b ? a % b == 0 : value.DivideExactly(by) is not null;
        return isWhole ? value.DivideExactly(by)! : throw new FormatException($"{value}/{by} is not a whole number");
    }

    private bool Take(char symbol)
    {
        Skip();
        bool found = _at < _text.Length && _text[_at] == symbol;
        _at += found ? 1 : 0;
        return found;
    }

    private void Skip()
    {
        while (_at < _text.Length && _text[_at] == ' ')
        {
            _at++;
        }
    }
}
