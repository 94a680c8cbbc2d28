using System.Globalization;

namespace ModelGen;

/// <summary>Reads the numbers of some columns of a CSV file.</summary>
internal sealed class CsvTable(TextReader text, string file, CsvOptions options)
{
    private readonly CsvReader _reader = new(text, file, CheckedSeparator(options.Separator));
    private readonly List<string> _row = [];
    private string[]? _header;
    private int _width;

    internal CsvDataSource Read(IReadOnlyList<CsvColumn> features, IReadOnlyList<CsvColumn> targets)
    {
        if (features.Count == 0)
        {
            throw new ArgumentException("At least one feature column is needed.", nameof(features));
        }

        bool any = _reader.Read(_row);
        if (!any)
        {
            throw new InvalidDataException($"{file}: the file is empty.");
        }

        _width = _row.Count;
        if (options.HasHeader)
        {
            _header = [.. _row.Select(name => name.Trim())];
            any = _reader.Read(_row);
        }

        int[] columns = [.. features.Concat(targets).Select(Find)];
        float[] values = new float[columns.Length];
        List<float> x = [];
        List<float> y = [];
        int count = 0;
        for (; any; any = _reader.Read(_row))
        {
            if (TryReadRow(columns, values))
            {
                x.AddRange(values.AsSpan(0, features.Count));
                y.AddRange(values.AsSpan(features.Count));
                count++;
            }
        }

        return count > 0
            ? new CsvDataSource(count, features.Count, targets.Count, [.. x], [.. y])
            : throw new InvalidDataException($"{file}: there are no rows of values.");
    }

    private int Find(CsvColumn column)
    {
        if (column.Name is null)
        {
            return column.Index < _width
                ? column.Index
                : throw new InvalidDataException(FormattableString.Invariant(
                    $"{file} has {_width} columns, numbered from 0; there is no column {column.Index}."));
        }

        if (_header is null)
        {
            throw new ArgumentException($"{column} is asked for by name, but {file} is read without a header.");
        }

        int index = Array.IndexOf(_header, column.Name);
        if (index < 0)
        {
            throw new InvalidDataException($"{file} has no {column}; it has {string.Join(", ", _header.Select(name => $"'{name}'"))}.");
        }

        return Array.IndexOf(_header, column.Name, index + 1) < 0
            ? index
            : throw new InvalidDataException($"{file} has the {column} twice; ask for it by number.");
    }

    private bool TryReadRow(int[] columns, float[] values)
    {
        if (_row.Count != _width)
        {
            throw new InvalidDataException(FormattableString.Invariant(
                $"{file}, line {_reader.Line}: expected {_width} fields as in the first row, found {_row.Count}."));
        }

        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<char> field = _row[columns[i]].AsSpan().Trim();
            if (IsMissing(field))
            {
                switch (options.Missing)
                {
                    case MissingValues.SkipRow:
                        return false;
                    case MissingValues.Zero:
                        values[i] = 0;
                        continue;
                    default:
                        throw Error(columns[i], field.IsEmpty ? "the value is missing" : $"'{field}' is no value");
                }
            }

            if (!float.TryParse(field, NumberStyles.Float, CultureInfo.InvariantCulture, out values[i]))
            {
                throw Error(columns[i], $"'{field}' is not a number");
            }

            if (!float.IsFinite(values[i]))
            {
                throw Error(columns[i], $"'{field}' is not a finite 32-bit number");
            }
        }

        return true;
    }

    private static bool IsMissing(ReadOnlySpan<char> field) =>
        field.IsEmpty || field.Equals("NaN", StringComparison.OrdinalIgnoreCase) || field.Equals("NA", StringComparison.OrdinalIgnoreCase)
        || field.Equals("N/A", StringComparison.OrdinalIgnoreCase) || field.Equals("null", StringComparison.OrdinalIgnoreCase);

    private static char CheckedSeparator(char separator) =>
        separator is '"' or '\r' or '\n' or '.'
            ? throw new ArgumentException("Fields cannot be separated by a quote, a line end or the decimal point.", nameof(separator))
            : separator;

    private InvalidDataException Error(int column, string problem)
    {
        string name = _header is null ? column.ToString(CultureInfo.InvariantCulture) : $"'{_header[column]}'";
        return new InvalidDataException(FormattableString.Invariant($"{file}, line {_reader.Line}, column {name}: {problem}."));
    }
}
