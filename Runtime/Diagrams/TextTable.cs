using System.Text;

namespace ModelGen;

/// <summary>A table of box-drawing lines, its heading in heavy ones.</summary>
/// <param name="columns">The heading of each column, its least width between the lines, and whether its cells stand at the right.</param>
internal sealed class TextTable(params (string Heading, int Width, bool AlignRight)[] columns)
{
    private readonly List<string[]> _rows = [];

    internal void Add(params string[] cells) => _rows.Add(cells);

    internal void Write(StringBuilder text)
    {
        int[] widths = [.. columns.Select((column, i) => _rows.Select(row => row[i].Length).Append(column.Heading.Length).Max() + 2)];
        for (int i = 0; i < widths.Length; i++)
        {
            widths[i] = Math.Max(widths[i], columns[i].Width);
        }

        WriteLine(text, widths, '┏', '━', '┳', '┓');
        WriteCells(text, widths, '┃', [.. columns.Select(column => column.Heading)]);
        WriteLine(text, widths, '┡', '━', '╇', '┩');
        for (int i = 0; i < _rows.Count; i++)
        {
            if (i > 0)
            {
                WriteLine(text, widths, '├', '─', '┼', '┤');
            }

            WriteCells(text, widths, '│', _rows[i]);
        }

        WriteLine(text, widths, '└', '─', '┴', '┘');
    }

    private static void WriteLine(StringBuilder text, int[] widths, char left, char line, char cross, char right)
    {
        for (int i = 0; i < widths.Length; i++)
        {
            text.Append(i == 0 ? left : cross).Append(line, widths[i]);
        }

        text.Append(right).Append('\n');
    }

    private void WriteCells(StringBuilder text, int[] widths, char line, string[] cells)
    {
        for (int i = 0; i < widths.Length; i++)
        {
            int width = widths[i] - 2;
            text.Append(line).Append(' ').Append(columns[i].AlignRight ? cells[i].PadLeft(width) : cells[i].PadRight(width)).Append(' ');
        }

        text.Append(line).Append('\n');
    }
}
