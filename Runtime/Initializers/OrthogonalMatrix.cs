using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>
/// A random matrix with orthonormal rows or columns, whichever are fewer. The weight is taken as a matrix of its last axis and all
/// others joined. Keras takes Q of a normal matrix's QR decomposition with R's diagonal made positive, which makes all orthogonal matrices
/// equally likely (Saxe et al., 2014); Gram and Schmidt's method gives just that Q, as it divides by lengths, which are positive.
/// </summary>
internal static class OrthogonalMatrix
{
    internal static void Fill(WeightInfo weight, Span<float> values, ref RandomState random)
    {
        if (weight.Shape.Count < 2)
        {
            throw new ArgumentException(
                $"The weight {weight.Name} of shape {weight.Shape} cannot start orthogonal: that needs 2 axes or more.", nameof(weight));
        }

        if (values.IsEmpty)
        {
            return;
        }

        int columns = weight.Shape[^1];
        int rows = values.Length / columns;
        int count = Math.Min(rows, columns);
        int length = Math.Max(rows, columns);
        double[][] vectors = Orthonormal(count, length, ref random);
        for (int i = 0; i < count; i++)
        {
            for (int j = 0; j < length; j++)
            {
                values[rows >= columns ? j * columns + i : i * columns + j] = (float)vectors[i][j];
            }
        }
    }

    private static double[][] Orthonormal(int count, int length, ref RandomState random)
    {
        double[][] vectors = new double[count][];
        for (int i = 0; i < count; i++)
        {
            double[] vector = vectors[i] = new double[length];
            foreach (ref double value in vector.AsSpan())
            {
                value = random.NextNormal();
            }

            // Rounding leaves a little of the earlier directions after the first round; the second takes it out.
            RemoveDirections(vector, vectors.AsSpan(0, i));
            RemoveDirections(vector, vectors.AsSpan(0, i));
            TensorPrimitives.Divide(vector, TensorPrimitives.Norm<double>(vector), vector);
        }

        return vectors;
    }

    private static void RemoveDirections(double[] vector, ReadOnlySpan<double[]> directions)
    {
        foreach (double[] direction in directions)
        {
            double share = TensorPrimitives.Dot<double>(direction, vector);
            TensorPrimitives.MultiplyAdd(direction, -share, vector, vector);
        }
    }
}
