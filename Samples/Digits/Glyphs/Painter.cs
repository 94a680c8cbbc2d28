using System.Numerics;

namespace DigitsSample;

/// <summary>Paints a glyph: each line as the pixels near to it, with soft edges, then noise over everything.</summary>
internal static class Painter
{
    public static void Paint(Stroke[] glyph, Handwriting hand, Random random, Span<float> image)
    {
        image.Clear();
        foreach (Stroke stroke in glyph)
        {
            Vector2 from = hand.Place(stroke.Points[0], random);
            foreach (Vector2 point in stroke.Points.AsSpan(1))
            {
                Vector2 to = hand.Place(point, random);
                PaintLine(from, to, hand, image);
                from = to;
            }
        }

        foreach (ref float pixel in image)
        {
            float noise = hand.Noise * (2 * random.NextSingle() - 1);
            pixel = Math.Clamp(pixel + noise, 0, 1);
        }
    }

    private static void PaintLine(Vector2 from, Vector2 to, Handwriting hand, Span<float> image)
    {
        float reach = hand.Radius + 1;
        (int left, int right) = Range(Math.Min(from.X, to.X) - reach, Math.Max(from.X, to.X) + reach);
        (int top, int bottom) = Range(Math.Min(from.Y, to.Y) - reach, Math.Max(from.Y, to.Y) + reach);
        for (int y = top; y < bottom; y++)
        {
            for (int x = left; x < right; x++)
            {
                float distance = Distance(new Vector2(x + 0.5f, y + 0.5f), from, to);
                float ink = hand.Ink * Math.Clamp(hand.Radius + 0.5f - distance, 0, 1);
                ref float pixel = ref image[y * ImageSet.Side + x];
                pixel = Math.Max(pixel, ink);
            }
        }
    }

    private static (int First, int End) Range(float low, float high) =>
        (Math.Max(0, (int)low), Math.Min(ImageSet.Side, (int)high + 1));

    /// <summary>From a point to the nearest point of a line between two others.</summary>
    private static float Distance(Vector2 point, Vector2 from, Vector2 to)
    {
        Vector2 line = to - from;
        float length = line.LengthSquared();
        float share = length > 0 ? Math.Clamp(Vector2.Dot(point - from, line) / length, 0, 1) : 0;
        return Vector2.Distance(point, from + share * line);
    }
}
