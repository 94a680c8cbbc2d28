namespace ModelGen;

/// <summary>1 on the diagonal, 0 elsewhere; the matrix need not be square.</summary>
internal static class IdentityMatrix
{
    internal static void Fill(WeightInfo weight, Span<float> values)
    {
        if (weight.Shape.Count != 2)
        {
            throw new ArgumentException(
                $"The weight {weight.Name} of shape {weight.Shape} cannot start as an identity matrix: that needs 2 axes.", nameof(weight));
        }

        values.Clear();
        (int rows, int columns) = (weight.Shape[0], weight.Shape[1]);
        for (int i = 0; i < Math.Min(rows, columns); i++)
        {
            values[i * columns + i] = 1;
        }
    }
}
