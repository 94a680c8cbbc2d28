using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen.Tests;

/// <summary>
/// Dense(hidden, tanh), optional dropout, Dense(outputs), mean squared error: written by hand as generated code would be, in scalar loops,
/// each member of the team computing its share of every output.
/// </summary>
internal sealed class Perceptron : Model
{
    private readonly int _inputs;
    private readonly int _hidden;
    private readonly int _outputs;
    private readonly float _dropout;
    private readonly int[] _offsets;

    public Perceptron(int inputs, int hidden, int outputs, CompileInfo? compile = null, int? seed = 1, float dropout = 0, long flops = 0)
        : base(Describe(inputs, hidden, outputs, compile, flops), seed)
    {
        (_inputs, _hidden, _outputs, _dropout) = (inputs, hidden, outputs, dropout);
        _offsets = [.. Info.Weights.Select(weight => weight.Offset)];
    }

    /// <summary>Called at the start of every pass by every member; for faults.</summary>
    public Action<Team>? OnPass { get; set; }

    protected internal override ScratchSize InferScratch(ref readonly int sizes) => new(0, Padded(_hidden));

    protected internal override ScratchSize TestScratch(ref readonly int sizes) => new(0, Padded(_hidden) + Padded(_outputs));

    protected internal override ScratchSize TrainScratch(ref readonly int sizes) => new(0, 2 * Padded(_hidden) + Padded(_outputs));

    public static CompileInfo Compile(Optimizer optimizer, params (string Name, double Value)[] numbers) => new()
    {
        Loss = Loss.MeanSquaredError,
        Optimizer = optimizer,
        Numbers = numbers.ToDictionary(n => n.Name, n => n.Value),
    };

    /// <summary>Samples of a function that such a model can learn.</summary>
    public static (float[] X, float[] Y) Data(int samples, int inputs, int outputs, int seed = 7)
    {
        Random random = new(seed);
        float[] x = [.. Enumerable.Range(0, samples * inputs).Select(_ => random.NextSingle() * 2 - 1)];
        float[] y = new float[samples * outputs];
        for (int i = 0; i < y.Length; i++)
        {
            (int sample, int output) = Math.DivRem(i, outputs);
            y[i] = MathF.Sin(x.AsSpan(sample * inputs, inputs).ToArray().Sum() + output);
        }

        return (x, y);
    }

    protected internal override void Infer(
        Team team, ref readonly int sizes, ref readonly float weights, ref readonly float input, ref float scratch, ref float output)
    {
        int batch = sizes;
        OnPass?.Invoke(team);
        Hidden(team, batch, ref Unsafe.AsRef(in weights), ref Unsafe.AsRef(in input), ref scratch);
        team.Barrier();
        Outputs(team, batch, ref Unsafe.AsRef(in weights), ref scratch, ref output);
    }

    protected internal override void Test(Team team, scoped ref TrainingPass pass)
    {
        Infer(team, in pass.Sizes, in pass.Weights, in pass.Input, ref pass.Scratch, ref pass.Output);
        team.Barrier();
        ComputeLoss(team, ref pass, ref Unsafe.Add(ref pass.Scratch, Padded(_hidden) * pass.Sizes));
    }

    protected internal override void Train(Team team, scoped ref TrainingPass pass)
    {
        int batch = pass.Sizes;
        OnPass?.Invoke(team);
        ref float hidden = ref pass.Scratch;
        ref float hiddenSlope = ref Unsafe.Add(ref hidden, Padded(_hidden) * batch);
        ref float slope = ref Unsafe.Add(ref hiddenSlope, Padded(_hidden) * batch);
        Hidden(team, batch, ref pass.Weights, ref Unsafe.AsRef(in pass.Input), ref hidden);
        team.Barrier();
        Drop(team, batch, pass.Seed, ref hidden);
        team.Barrier();
        Outputs(team, batch, ref pass.Weights, ref hidden, ref pass.Output);
        team.Barrier();
        ComputeLoss(team, ref pass, ref slope);
        team.Barrier();
        KernelGradient(team, batch, _hidden, _outputs, ref hidden, ref slope, 2, ref pass);
        HiddenSlope(team, batch, pass.Seed, ref pass.Weights, ref hidden, ref slope, ref hiddenSlope);
        team.Barrier();
        KernelGradient(team, batch, _inputs, _hidden, ref Unsafe.AsRef(in pass.Input), ref hiddenSlope, 0, ref pass);
    }

    private void Hidden(Team team, int batch, ref float weights, ref float input, ref float hidden)
    {
        (nint start, nint end) = team.Share(batch * _hidden);
        for (nint i = start; i < end; i++)
        {
            (nint sample, nint unit) = Math.DivRem(i, _hidden);
            float sum = Unsafe.Add(ref weights, _offsets[1] + unit);
            for (int k = 0; k < _inputs; k++)
            {
                sum += Unsafe.Add(ref input, sample * _inputs + k) * Kernel(ref weights, 0, _inputs, _hidden, k, unit);
            }

            Unsafe.Add(ref hidden, i) = MathF.Tanh(sum);
        }
    }

    private void Outputs(Team team, int batch, ref float weights, ref float hidden, ref float output)
    {
        (nint start, nint end) = team.Share(batch * _outputs);
        for (nint i = start; i < end; i++)
        {
            (nint sample, nint unit) = Math.DivRem(i, _outputs);
            float sum = Unsafe.Add(ref weights, _offsets[3] + unit);
            for (int k = 0; k < _hidden; k++)
            {
                sum += Unsafe.Add(ref hidden, sample * _hidden + k) * Kernel(ref weights, 2, _hidden, _outputs, k, unit);
            }

            Unsafe.Add(ref output, i) = sum;
        }
    }

    private void ComputeLoss(Team team, ref TrainingPass pass, ref float slope)
    {
        int count = pass.Sizes * _outputs;
        (nint start, nint end) = team.Share(count);
        for (nint i = start; i < end; i++)
        {
            float weight = Unsafe.Add(ref Unsafe.AsRef(in pass.SampleWeight), i / _outputs);
            float difference = Unsafe.Add(ref pass.Output, i) - Unsafe.Add(ref Unsafe.AsRef(in pass.Target), i);
            Unsafe.Add(ref slope, i) = 2 * weight * difference / count;
        }

        if (team.Index == 0)
        {
            double sum = 0;
            for (int i = 0; i < count; i++)
            {
                double difference = Unsafe.Add(ref pass.Output, i) - Unsafe.Add(ref Unsafe.AsRef(in pass.Target), i);
                sum += Unsafe.Add(ref Unsafe.AsRef(in pass.SampleWeight), i / _outputs) * difference * difference;
            }

            pass.Loss = (float)(sum / count);
        }
    }

    private void HiddenSlope(
        Team team, int batch, ulong seed, ref float weights, ref float hidden, ref float slope, ref float hiddenSlope)
    {
        (nint start, nint end) = team.Share(batch * _hidden);
        for (nint i = start; i < end; i++)
        {
            (nint sample, nint unit) = Math.DivRem(i, _hidden);
            float mask = Mask(seed, i);
            float value = mask == 0 ? 0 : Unsafe.Add(ref hidden, i) / mask;
            float sum = 0;
            for (int n = 0; n < _outputs; n++)
            {
                sum += Unsafe.Add(ref slope, sample * _outputs + n) * Kernel(ref weights, 2, _hidden, _outputs, unit, n);
            }

            Unsafe.Add(ref hiddenSlope, i) = sum * mask * (1 - value * value);
        }
    }

    private void KernelGradient(Team team, int batch, int k, int n, ref float x, ref float slope, int weight, ref TrainingPass pass)
    {
        (nint start, nint end) = team.Share(n);
        for (nint column = start; column < end; column++)
        {
            float bias = 0;
            for (int sample = 0; sample < batch; sample++)
            {
                bias += Unsafe.Add(ref slope, sample * n + column);
            }

            Unsafe.Add(ref pass.Gradients, _offsets[weight + 1] + column) = bias;
            for (int row = 0; row < k; row++)
            {
                float sum = 0;
                for (int sample = 0; sample < batch; sample++)
                {
                    sum += Unsafe.Add(ref x, sample * k + row) * Unsafe.Add(ref slope, sample * n + column);
                }

                Kernel(ref pass.Gradients, weight, k, n, row, column) = sum;
            }
        }
    }

    private void Drop(Team team, int batch, ulong seed, ref float hidden)
    {
        (nint start, nint end) = team.Share(batch * _hidden);
        for (nint i = start; i < end; i++)
        {
            Unsafe.Add(ref hidden, i) *= Mask(seed, i);
        }
    }

    private float Mask(ulong seed, nint index)
    {
        if (_dropout == 0)
        {
            return 1;
        }

        RandomState random = new(seed + (ulong)index);
        return random.NextDouble() < _dropout ? 0 : 1 / (1 - _dropout);
    }

    private ref float Kernel(ref float buffer, int weight, int k, int n, nint row, nint column)
    {
        nint panel = column / 32;
        nint width = n - panel * 32 <= 16 ? 16 : 32;
        return ref Unsafe.Add(ref buffer, _offsets[weight] + panel * 32 * k + row * width + column % 32);
    }

    private static int Padded(int length) => (length + 15) / 16 * 16;

    private static ModelInfo Describe(int inputs, int hidden, int outputs, CompileInfo? compile, long flops)
    {
        int offset = 0;
        LayerInfo first = Dense("dense", inputs, hidden, flops, ref offset);
        LayerInfo second = Dense("dense_1", hidden, outputs, 0, ref offset);
        return new ModelInfo
        {
            Name = "Perceptron",
            InputShape = new Shape(inputs),
            OutputShape = new Shape(outputs),
            TargetShape = new Shape(outputs),
            Layers = [first, second],
            ParameterLength = offset,
            TrainableLength = offset,
            Compile = compile,
        };
    }

    private static LayerInfo Dense(string name, int k, int n, long flops, ref int offset)
    {
        WeightInfo kernel = new()
        {
            Name = name + ".kernel",
            Shape = new Shape(k, n),
            Offset = offset,
            Length = (int)Panels.Length(k, n),
            Layout = WeightLayout.Panels,
            Initializer = Initializer.GlorotUniform,
            Fans = (k, n),
        };
        offset += Padded(kernel.Length);
        WeightInfo bias = new() { Name = name + ".bias", Shape = new Shape(n), Offset = offset, Length = n };
        offset += Padded(n);
        return new LayerInfo
        {
            Name = name,
            Kind = "Dense",
            Display = $"Dense({n})",
            InputShape = new Shape(k),
            OutputShape = new Shape(n),
            Weights = [kernel, bias],
            Flops = flops,
        };
    }
}
