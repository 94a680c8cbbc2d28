using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>The tensors of one scan, and what the plainest code in double precision makes of them.</summary>
internal sealed class RecurrentCase
{
    private readonly CellKind _kind;
    private readonly bool _hasMask;
    private readonly bool _hasDropout;
    private readonly bool _hasStates;

    public RecurrentCase(CellKind kind, int batch, int steps, int units, RecurrentOptions options, bool hasMask = false, bool hasDropout = false, bool hasStates = false)
    {
        (_kind, _hasMask, _hasDropout, _hasStates) = (kind, hasMask, hasDropout, hasStates);
        Gates = kind switch { CellKind.SimpleRnn => 1, CellKind.Lstm => 4, _ => 3 };
        Form = new RecurrentForm(batch, steps, units, options);
        Projected = PinnedFloats.Random(batch * steps * Gates * units, 1);
        Kernel = PinnedFloats.Random(units * Gates * units, 2);
        Bias = PinnedFloats.Random((Gates * units) + 15, 3);
        H = PinnedFloats.Random((batch * units) + 15, 4);
        C = PinnedFloats.Random((batch * units) + 15, 5);
        Mask = new PinnedFloats(batch * steps);
        Dropout = new PinnedFloats((batch * units) + 15);
        Random random = new(6);
        foreach (ref float value in Mask.Span)
        {
            value = random.Next(3) > 0 ? 1 : 0;
        }

        foreach (ref float value in Dropout.Span)
        {
            value = random.Next(3) > 0 ? 1.5f : 0;
        }

        // Small enough for states not to be driven to their limits.
        foreach (ref float value in Kernel.Span)
        {
            value *= 2 / MathF.Sqrt(units);
        }

        Panels = new PinnedFloats(ModelGen.Kernels.Panels.Length(units, Gates * units));
        ModelGen.Kernels.Panels.Pack(units, Gates * units, ref Kernel.Ref, ref Panels.Ref);
        Transposed = new PinnedFloats(ModelGen.Kernels.Panels.Length(Gates * units, units));
        ModelGen.Kernels.Panels.Transpose(Team.Single, units, Gates * units, ref Panels.Ref, ref Transposed.Ref);
    }

    public int Gates { get; }

    public RecurrentForm Form { get; }

    public PinnedFloats Projected { get; }

    public PinnedFloats Kernel { get; }

    public PinnedFloats Panels { get; }

    public PinnedFloats Transposed { get; }

    public PinnedFloats Bias { get; }

    public PinnedFloats H { get; }

    public PinnedFloats C { get; }

    public PinnedFloats Mask { get; }

    public PinnedFloats Dropout { get; }

    public int TapeWidth => (int)Form.Units * (_kind switch { CellKind.SimpleRnn => 2, CellKind.Lstm => 7, CellKind.Gru => 5, _ => 4 });

    public unsafe RecurrentTask Task => new()
    {
        Form = Form,
        Projected = Projected.Pointer,
        Kernel = Panels.Pointer,
        Bias = _kind == CellKind.Gru ? Bias.Pointer : null,
        H = _hasStates ? H.Pointer : null,
        C = _hasStates && _kind == CellKind.Lstm ? C.Pointer : null,
        Mask = _hasMask ? Mask.Pointer : null,
        Dropout = _hasDropout ? Dropout.Pointer : null,
    };

    public double[] ProjectedValues => [.. Projected.Span.ToArray().Select(v => (double)v)];

    /// <summary>The result, laid out as the form says.</summary>
    public double[] Expected(double[] projected)
    {
        int batch = (int)Form.Batch, steps = (int)Form.Steps, units = (int)Form.Units;
        bool sequences = Form.Has(RecurrentOptions.Sequences);
        bool cells = Form.Has(RecurrentOptions.Cells);
        int width = cells ? 2 * units : units;
        double[] y = new double[batch * (sequences ? steps : 1) * width];
        for (int b = 0; b < batch; b++)
        {
            double[] h = [.. Enumerable.Range(b * units, units).Select(i => _hasStates ? H[i] : 0.0)];
            double[] c = [.. Enumerable.Range(b * units, units).Select(i => _hasStates ? C[i] : 0.0)];
            for (int step = 0; step < steps; step++)
            {
                int at = Form.Has(RecurrentOptions.Backwards) ? steps - 1 - step : step;
                if (!_hasMask || Mask[(b * steps) + at] != 0)
                {
                    double[] factors = [.. Enumerable.Range(b * units, units).Select(i => _hasDropout ? Dropout[i] : 1.0)];
                    (h, c) = Step(projected.AsSpan(((b * steps) + at) * Gates * units, Gates * units), h, c, factors);
                }

                if (sequences || step == steps - 1)
                {
                    int row = sequences ? (b * steps) + (Form.Has(RecurrentOptions.Aligned) ? at : step) : b;
                    h.CopyTo(y, row * width);
                    if (cells)
                    {
                        c.CopyTo(y, (row * width) + units);
                    }
                }
            }
        }

        return y;
    }

    private (double[] H, double[] C) Step(ReadOnlySpan<double> x, double[] h, double[] c, double[] factors)
    {
        int units = h.Length;
        double[] dropped = [.. h.Select((v, i) => v * factors[i])];
        double[] next = new double[units], cell = new double[units];
        double[] reset = new double[units];
        for (int i = 0; _kind == CellKind.ResetBeforeGru && i < units; i++)
        {
            reset[i] = Sigmoid(x[units + i] + Product(dropped, units + i)) * dropped[i];
        }

        for (int i = 0; i < units; i++)
        {
            switch (_kind)
            {
                case CellKind.SimpleRnn:
                    next[i] = Math.Tanh(x[i] + Product(dropped, i));
                    break;
                case CellKind.Lstm:
                    double input = Sigmoid(x[i] + Product(dropped, i));
                    double forget = Sigmoid(x[units + i] + Product(dropped, units + i));
                    double fresh = Math.Tanh(x[(2 * units) + i] + Product(dropped, (2 * units) + i));
                    double output = Sigmoid(x[(3 * units) + i] + Product(dropped, (3 * units) + i));
                    cell[i] = (forget * c[i]) + (input * fresh);
                    next[i] = output * Math.Tanh(cell[i]);
                    break;
                case CellKind.Gru:
                    double z = Sigmoid(x[i] + Product(dropped, i) + Bias[i]);
                    double r = Sigmoid(x[units + i] + Product(dropped, units + i) + Bias[units + i]);
                    double candidate = Math.Tanh(x[(2 * units) + i] + (r * (Product(dropped, (2 * units) + i) + Bias[(2 * units) + i])));
                    next[i] = (z * h[i]) + ((1 - z) * candidate);
                    break;
                default:
                    double update = Sigmoid(x[i] + Product(dropped, i));
                    next[i] = (update * h[i]) + ((1 - update) * Math.Tanh(x[(2 * units) + i] + Product(reset, (2 * units) + i)));
                    break;
            }
        }

        return (next, cell);
    }

    private double Product(double[] state, int column)
    {
        double sum = 0;
        for (int i = 0; i < state.Length; i++)
        {
            sum += state[i] * Kernel[(i * Gates * state.Length) + column];
        }

        return sum;
    }

    private static double Sigmoid(double x) => 1 / (1 + Math.Exp(-x));
}
