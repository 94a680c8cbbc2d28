using ModelGen.Benchmarks.Workloads;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>TorchSharp's layers with weights that come in Keras' layout.</summary>
internal static class TorchWeights
{
    /// <param name="net">The network.</param>
    /// <param name="layer">The layer's name in it.</param>
    /// <param name="row">Which row of the kernel belongs to an input; the same by default.</param>
    public static Linear Linear(Net net, string layer, Func<int, int>? row = null)
    {
        NamedWeight kernel = net.Weights.First(weight => weight.Name == $"{layer}.kernel");
        (int inputs, int units) = (kernel.Shape[0], kernel.Shape[1]);
        float[] values = row is null ? kernel.Values : Reordered(kernel.Values, inputs, units, row);
        Linear linear = nn.Linear(inputs, units);
        Set(linear.weight, Transposed(values, inputs, units));
        Set(linear.bias!, net.Weight($"{layer}.bias"));
        return linear;
    }

    public static Conv2d Conv2d(Net net, string layer, int padding)
    {
        NamedWeight kernel = net.Weights.First(weight => weight.Name == $"{layer}.kernel");
        int[] shape = kernel.Shape;
        Conv2d conv = nn.Conv2d(shape[2], shape[3], shape[0], padding: padding);
        Set(conv.weight, FiltersFirst(kernel));
        Set(conv.bias!, net.Weight($"{layer}.bias"));
        return conv;
    }

    /// <summary>(height, width, channels, filters) as (filters, channels, height, width).</summary>
    public static float[] FiltersFirst(NamedWeight kernel)
    {
        (int area, int channels, int filters) = (kernel.Shape[0] * kernel.Shape[1], kernel.Shape[2], kernel.Shape[3]);
        var values = new float[kernel.Values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            (int place, int filter) = (i / filters, i % filters);
            values[(((filter * channels) + (place % channels)) * area) + (place / channels)] = kernel.Values[i];
        }

        return values;
    }

    /// <summary>A matrix (rows, columns) as (columns, rows).</summary>
    public static float[] Transposed(float[] matrix, int rows, int columns)
    {
        var values = new float[matrix.Length];
        for (int i = 0; i < values.Length; i++)
        {
            values[(i % columns * rows) + (i / columns)] = matrix[i];
        }

        return values;
    }

    /// <summary>A matrix whose row i is row <paramref name="row"/>(i) of the given one.</summary>
    public static float[] Reordered(float[] matrix, int rows, int columns, Func<int, int> row)
    {
        var values = new float[matrix.Length];
        for (int i = 0; i < rows; i++)
        {
            matrix.AsSpan(row(i) * columns, columns).CopyTo(values.AsSpan(i * columns));
        }

        return values;
    }

    private static void Set(Tensor parameter, float[] values)
    {
        using var ungraded = no_grad();
        using Tensor given = tensor(values, parameter.shape);
        parameter.copy_(given);
    }
}
