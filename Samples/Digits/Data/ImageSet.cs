namespace DigitsSample;

/// <summary>Images of digits and which digits they are.</summary>
/// <param name="pixels">The images one after the other, 28 rows of 28 gray values from 0 (paper) to 1 (ink).</param>
/// <param name="labels">The digit of each image.</param>
internal sealed class ImageSet(float[] pixels, float[] labels)
{
    /// <summary>The number of rows, and of columns.</summary>
    public const int Side = 28;

    /// <summary>The number of values of one image.</summary>
    public const int ImageLength = Side * Side;

    public float[] Pixels { get; } = pixels;

    public float[] Labels { get; } = labels;

    public int Count => Labels.Length;

    public ReadOnlySpan<float> Image(int number) => Pixels.AsSpan(number * ImageLength, ImageLength);
}
