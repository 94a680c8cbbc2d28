using System.Numerics.Tensors;

namespace ModelGen.Benchmarks.Workloads;

/// <summary>A plain dense network in double precision: what every program's results are held against.</summary>
internal sealed class ReferenceNet
{
    private readonly DenseNet _net;
    private readonly double[][] _kernels;
    private readonly double[][] _biases;
    private readonly ReferenceOptimizer _optimizer;

    /// <param name="workload">The row.</param>
    /// <param name="adamEpsilon">Keeps Adam's division from zero: by the number of the step, from 1.</param>
    public ReferenceNet(Workload workload, Func<int, double> adamEpsilon)
    {
        _net = (DenseNet)workload.Net;
        _kernels = [.. Enumerable.Range(0, _net.Layers).Select(layer => ToDoubles(_net.Weight(DenseNet.NameOf(layer, "kernel"))))];
        _biases = [.. Enumerable.Range(0, _net.Layers).Select(layer => ToDoubles(_net.Weight(DenseNet.NameOf(layer, "bias"))))];
        _optimizer = new ReferenceOptimizer(workload, adamEpsilon);
    }

    public double[] Predict(float[] samples, int batch) => Forward(ToDoubles(samples), batch)[^1];

    /// <summary>One training step on the mean loss of the batch.</summary>
    public void Train(float[] samples, float[] targets, int batch)
    {
        double[][] outputs = Forward(ToDoubles(samples), batch);
        double[] gradient = LossGradient(outputs[^1], targets, batch);
        _optimizer.BeginStep();
        for (int layer = _net.Layers - 1; layer >= 0; layer--)
        {
            (int inputs, int units) = (_net.Sizes[layer], _net.Sizes[layer + 1]);
            double[] input = outputs[layer];
            double[] kernel = _kernels[layer];
            var kernelGradient = new double[kernel.Length];
            Parallel.For(0, inputs, i =>
            {
                Span<double> row = kernelGradient.AsSpan(i * units, units);
                for (int sample = 0; sample < batch; sample++)
                {
                    TensorPrimitives.MultiplyAdd(gradient.AsSpan(sample * units, units), input[sample * inputs + i], row, row);
                }
            });
            var biasGradient = new double[units];
            for (int sample = 0; sample < batch; sample++)
            {
                TensorPrimitives.Add(biasGradient, gradient.AsSpan(sample * units, units), biasGradient);
            }

            if (layer > 0)
            {
                gradient = InputGradient(gradient, kernel, input, batch, inputs, units);
            }

            _optimizer.Apply(kernel, kernelGradient);
            _optimizer.Apply(_biases[layer], biasGradient);
        }
    }

    /// <summary>The samples, then each layer's activations.</summary>
    private double[][] Forward(double[] samples, int batch)
    {
        var outputs = new double[_net.Layers + 1][];
        outputs[0] = samples;
        for (int layer = 0; layer < _net.Layers; layer++)
        {
            (int inputs, int units) = (_net.Sizes[layer], _net.Sizes[layer + 1]);
            (double[] input, double[] kernel, double[] bias) = (outputs[layer], _kernels[layer], _biases[layer]);
            bool last = layer == _net.Layers - 1;
            var output = new double[batch * units];
            Parallel.For(0, batch, sample =>
            {
                Span<double> row = output.AsSpan(sample * units, units);
                bias.CopyTo(row);
                for (int i = 0; i < inputs; i++)
                {
                    TensorPrimitives.MultiplyAdd(kernel.AsSpan(i * units, units), input[sample * inputs + i], row, row);
                }

                Activate(row, last);
            });
            outputs[layer + 1] = output;
        }

        return outputs;
    }

    private void Activate(Span<double> row, bool last)
    {
        if (!last)
        {
            TensorPrimitives.Max(row, 0.0, row);
        }
        else if (_net.Classifies)
        {
            TensorPrimitives.SoftMax<double>(row, row);
        }
    }

    /// <summary>The mean loss by the values before the last activation.</summary>
    private double[] LossGradient(double[] predictions, float[] targets, int batch)
    {
        int units = _net.Outputs;
        double[] gradient = [.. predictions];
        for (int i = 0; i < gradient.Length; i++)
        {
            gradient[i] = _net.Classifies
                ? (gradient[i] - (i % units == (int)targets[i / units] ? 1 : 0)) / batch
                : 2 * (gradient[i] - targets[i]) / ((double)batch * units);
        }

        return gradient;
    }

    /// <summary>The loss by the values before the ReLU whose output was <paramref name="input"/>.</summary>
    private static double[] InputGradient(double[] gradient, double[] kernel, double[] input, int batch, int inputs, int units)
    {
        var result = new double[batch * inputs];
        Parallel.For(0, batch, sample =>
        {
            for (int i = 0; i < inputs; i++)
            {
                int at = sample * inputs + i;
                result[at] = input[at] > 0
                    ? TensorPrimitives.Dot(gradient.AsSpan(sample * units, units), kernel.AsSpan(i * units, units))
                    : 0;
            }
        });
        return result;
    }

    private static double[] ToDoubles(float[] values) => Array.ConvertAll(values, value => (double)value);
}
