namespace DigitsSample;

/// <summary>Draws a data set, so that the sample needs no download: each image is a glyph with its own hand and pen.</summary>
internal static class DrawnDigits
{
    private const int Classes = 10;

    /// <summary>As many images of each digit, in random order. The same seed draws the same images.</summary>
    public static ImageSet Draw(int count, int seed)
    {
        Random random = new(seed);
        float[] pixels = new float[count * ImageSet.ImageLength];
        float[] labels = new float[count];
        for (int i = 0; i < count; i++)
        {
            labels[i] = i % Classes;
        }

        random.Shuffle(labels);
        for (int i = 0; i < count; i++)
        {
            Stroke[] glyph = GlyphBook.Pick((int)labels[i], random);
            Handwriting hand = Handwriting.Draw(random);
            Painter.Paint(glyph, hand, random, pixels.AsSpan(i * ImageSet.ImageLength, ImageSet.ImageLength));
        }

        return new ImageSet(pixels, labels);
    }
}
