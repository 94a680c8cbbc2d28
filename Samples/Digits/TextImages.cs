using System.Globalization;
using System.Text;

namespace DigitsSample;

/// <summary>Shows images as text, some side by side, with what the network says of them.</summary>
internal static class TextImages
{
    private const string Shades = " .:-=+*#%@";
    private const int PerRow = 3;
    private const string Gap = "  ";

    // What lies outside is paper in nearly every image; without it three fit into 80 columns.
    private const int FirstColumn = 2;
    private const int Columns = 24;

    /// <summary>Writes the images and below each: what it is, what the network reads and how sure it is.</summary>
    public static string Write(ImageSet images, IReadOnlyList<int> numbers, IReadOnlyList<float[]> probabilities)
    {
        StringBuilder text = new();
        for (int first = 0; first < numbers.Count; first += PerRow)
        {
            int end = Math.Min(first + PerRow, numbers.Count);

            // A character is about twice as high as wide: one for two rows.
            for (int row = 0; row < ImageSet.Side; row += 2)
            {
                text.AppendLine(string.Join(Gap, Enumerable.Range(first, end - first).Select(i => Line(images.Image(numbers[i]), row))).TrimEnd());
            }

            text.AppendLine(string.Join(Gap, Enumerable.Range(first, end - first).Select(
                i => Caption(images.Labels[numbers[i]], probabilities[i]).PadRight(Columns))).TrimEnd());
        }

        return text.ToString();
    }

    private static string Line(ReadOnlySpan<float> image, int row)
    {
        Span<char> line = stackalloc char[Columns];
        for (int i = 0; i < Columns; i++)
        {
            int pixel = row * ImageSet.Side + FirstColumn + i;
            float ink = (image[pixel] + image[pixel + ImageSet.Side]) / 2;
            line[i] = Shades[(int)(ink * (Shades.Length - 1))];
        }

        return new string(line);
    }

    private static string Caption(float label, float[] probabilities)
    {
        int read = Array.IndexOf(probabilities, probabilities.Max());
        string sure = (100 * probabilities[read]).ToString("0.0", CultureInfo.InvariantCulture);
        return read == (int)label ? $"{read}, {sure} % sure" : $"{label}, read as {read} ({sure} %)";
    }
}
