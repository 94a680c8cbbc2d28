using System.Numerics;

namespace DigitsSample;

/// <summary>One movement of the pen through some points, in a box from (0, 0) at the top left to (1, 1) at the bottom right.</summary>
internal sealed class Stroke(params Vector2[] points)
{
    public Vector2[] Points { get; } = points;

    /// <summary>Straight lines from point to point.</summary>
    public static Stroke Line(params ReadOnlySpan<(float X, float Y)> points)
    {
        Vector2[] path = new Vector2[points.Length];
        for (int i = 0; i < path.Length; i++)
        {
            path[i] = new Vector2(points[i].X, points[i].Y);
        }

        return new Stroke(path);
    }

    /// <summary>A part of an ellipse; angles in degrees, 0 is right and 90 is down.</summary>
    public static Stroke Arc(float x, float y, float radiusX, float radiusY, float from, float to)
    {
        const int Pieces = 16;
        Vector2[] path = new Vector2[Pieces + 1];
        for (int i = 0; i <= Pieces; i++)
        {
            (float sin, float cos) = MathF.SinCos(float.DegreesToRadians(from + (to - from) * i / Pieces));
            path[i] = new Vector2(x + radiusX * cos, y + radiusY * sin);
        }

        return new Stroke(path);
    }

    /// <summary>A whole ellipse.</summary>
    public static Stroke Ellipse(float x, float y, float radiusX, float radiusY) => Arc(x, y, radiusX, radiusY, -90, 270);

    /// <summary>This movement and then, without lifting the pen, straight lines through more points.</summary>
    public Stroke Then(params ReadOnlySpan<(float X, float Y)> points) => new([.. Points, .. Line(points).Points]);
}
