namespace DigitsSample;

/// <summary>How the ten digits are written; some in more than one way.</summary>
internal static class GlyphBook
{
    private static readonly Stroke[][][] s_digits =
    [
        [[Stroke.Ellipse(0.5f, 0.5f, 0.29f, 0.42f)]],
        [
            [Stroke.Line((0.5f, 0.08f), (0.5f, 0.92f))],
            [Stroke.Line((0.32f, 0.28f), (0.52f, 0.08f), (0.52f, 0.92f))],
        ],
        [[Stroke.Arc(0.5f, 0.33f, 0.27f, 0.25f, 190, 390).Then((0.22f, 0.92f), (0.8f, 0.92f))]],
        [[Stroke.Arc(0.48f, 0.29f, 0.26f, 0.21f, 200, 450), Stroke.Arc(0.48f, 0.71f, 0.3f, 0.21f, 270, 520)]],
        [
            [Stroke.Line((0.62f, 0.08f), (0.2f, 0.64f), (0.84f, 0.64f)), Stroke.Line((0.64f, 0.38f), (0.64f, 0.94f))],
            [Stroke.Line((0.26f, 0.08f), (0.22f, 0.52f), (0.8f, 0.52f)), Stroke.Line((0.72f, 0.08f), (0.68f, 0.94f))],
        ],
        [[Stroke.Line((0.76f, 0.08f), (0.32f, 0.08f), (0.27f, 0.48f)), Stroke.Arc(0.47f, 0.66f, 0.3f, 0.26f, 222, 510)]],
        [[Stroke.Line((0.7f, 0.08f), (0.44f, 0.28f), (0.28f, 0.52f), (0.25f, 0.68f)), Stroke.Ellipse(0.5f, 0.69f, 0.25f, 0.23f)]],
        [
            [Stroke.Line((0.2f, 0.1f), (0.8f, 0.1f), (0.4f, 0.94f))],
            [Stroke.Line((0.2f, 0.1f), (0.8f, 0.1f), (0.4f, 0.94f)), Stroke.Line((0.36f, 0.5f), (0.74f, 0.5f))],
        ],
        [[Stroke.Ellipse(0.5f, 0.29f, 0.22f, 0.2f), Stroke.Ellipse(0.5f, 0.7f, 0.27f, 0.22f)]],
        [[Stroke.Ellipse(0.5f, 0.32f, 0.25f, 0.24f), Stroke.Line((0.75f, 0.32f), (0.72f, 0.62f), (0.58f, 0.94f))]],
    ];

    /// <summary>One of the ways to write a digit.</summary>
    public static Stroke[] Pick(int digit, Random random)
    {
        Stroke[][] ways = s_digits[digit];
        return ways[random.Next(ways.Length)];
    }
}
