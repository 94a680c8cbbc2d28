using System.Text;

namespace ModelGen.Generator.Emit;

/// <summary>Indented C# with '\n' line ends, the same in every culture and on every system.</summary>
internal sealed class CodeWriter
{
    private readonly StringBuilder _text = new();
    private int _indent;

    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', _indent * 4).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Several lines, each indented.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    public void Open(string head = "")
    {
        if (head.Length > 0)
        {
            Line(head);
        }

        Line("{");
        _indent++;
    }

    public void Close(string tail = "")
    {
        _indent--;
        Line("}" + tail);
    }

    public void OpenList()
    {
        Line("[");
        _indent++;
    }

    public void CloseList()
    {
        _indent--;
        Line("],");
    }

    /// <summary>The text, once every block is closed.</summary>
    public override string ToString() => _indent == 0
        ? _text.ToString()
        : throw new InvalidOperationException("A block of the generated code was not closed.");
}
