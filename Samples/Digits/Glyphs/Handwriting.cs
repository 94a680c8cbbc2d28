using System.Numerics;

namespace DigitsSample;

/// <summary>How one image is written: size, turn, slant and place of the glyph, thickness of the pen, and how steady the hand is.</summary>
internal sealed class Handwriting
{
    private const float Margin = 4;
    private const float Tremble = 0.02f;

    private Matrix3x2 _placement;

    /// <summary>Half the width of the line, in pixels.</summary>
    public float Radius { get; private init; }

    /// <summary>How strong the ink is: 1 is black.</summary>
    public float Ink { get; private init; }

    /// <summary>How much gray the paper and the ink vary by.</summary>
    public float Noise { get; private init; }

    /// <summary>Draws a handwriting by lot.</summary>
    public static Handwriting Draw(Random random)
    {
        const float Box = ImageSet.Side - 2 * Margin;
        Vector2 size = new(Box * Between(random, 0.75f, 1.1f), Box * Between(random, 0.8f, 1.05f));
        Vector2 center = new(ImageSet.Side / 2f + Between(random, -2.5f, 2.5f), ImageSet.Side / 2f + Between(random, -2, 2));
        Matrix3x2 slant = Matrix3x2.CreateSkew(Between(random, -0.3f, 0.2f), 0);
        Matrix3x2 turn = Matrix3x2.CreateRotation(Between(random, -0.2f, 0.2f));
        return new Handwriting
        {
            _placement = Matrix3x2.CreateTranslation(-0.5f, -0.5f) * Matrix3x2.CreateScale(size) * slant * turn * Matrix3x2.CreateTranslation(center),
            Radius = Between(random, 0.6f, 1.7f),
            Ink = Between(random, 0.7f, 1),
            Noise = Between(random, 0.02f, 0.2f),
        };
    }

    /// <summary>Where a point of the glyph comes to lie in the image, in pixels; the hand trembles a little.</summary>
    public Vector2 Place(Vector2 point, Random random)
    {
        Vector2 tremble = new(Between(random, -Tremble, Tremble), Between(random, -Tremble, Tremble));
        return Vector2.Transform(point + tremble, _placement);
    }

    private static float Between(Random random, float low, float high) => low + (high - low) * random.NextSingle();
}
