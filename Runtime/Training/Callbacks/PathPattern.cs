using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>File names with values in them: <c>model-{epoch:00}-{val_loss:0.000}.safetensors</c>.</summary>
internal static class PathPattern
{
    /// <summary>Puts the epoch, from 1, and the values of the logs in the place of names in braces.</summary>
    /// <exception cref="FormatException">A brace is not closed, or there is no value of the name.</exception>
    public static string Format(string pattern, int epoch, TrainingLogs logs)
    {
        StringBuilder path = new();
        int position = 0;
        while (position < pattern.Length)
        {
            int open = pattern.IndexOf('{', position);
            if (open < 0)
            {
                path.Append(pattern, position, pattern.Length - position);
                break;
            }

            int close = pattern.IndexOf('}', open);
            if (close < 0)
            {
                throw new FormatException($"In the path '{pattern}' a brace is not closed.");
            }

            path.Append(pattern, position, open - position);
            path.Append(Value(pattern[(open + 1)..close], epoch, logs));
            position = close + 1;
        }

        return path.ToString();
    }

    private static string Value(string field, int epoch, TrainingLogs logs)
    {
        int colon = field.IndexOf(':');
        (string name, string format) = colon < 0 ? (field, "") : (field[..colon], field[(colon + 1)..]);
        if (name == "epoch")
        {
            return (epoch + 1).ToString(format, CultureInfo.InvariantCulture);
        }

        return logs.TryGetValue(name, out double value)
            ? value.ToString(format, CultureInfo.InvariantCulture)
            : throw new FormatException($"There is no '{name}' to put into a path; there are epoch, {string.Join(", ", logs.Keys)}.");
    }
}
