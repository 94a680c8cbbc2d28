using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>One step of one sequence: Keras' formulas as they are written.</summary>
internal sealed class RecurrentStepForward(RecurrentSpec spec, double[] kernel, double[]? bias, double[] dropout)
{
    private readonly int _units = (int)spec.Units;

    /// <summary>The new states, and what is kept for the gradient.</summary>
    public (double[] H, double[] C, double[] Kept) Run(double[] x, double[] h, double[] c)
    {
        double[] left = [.. h.Select((v, i) => v * dropout[i])];
        double[] kept = new double[(spec.TapeValues - spec.States) * _units];
        double[] next = new double[_units], cell = new double[_units];
        double[] reset = new double[_units];
        for (int i = 0; i < _units; i++)
        {
            reset[i] = spec.Kind == RecurrentCellKind.ResetBeforeGru ? Gate(x[_units + i] + Product(left, _units + i)) * left[i] : 0;
        }

        for (int i = 0; i < _units; i++)
        {
            double Sum(int gate) => x[(gate * _units) + i] + Product(left, (gate * _units) + i);
            void Keep(int place, KeptActivation activation, double sum) =>
                kept[(place * _units) + i] = activation.KeepsInput ? sum : ExprValue.Of(activation.Formula, _ => sum);
            switch (spec.Kind)
            {
                case RecurrentCellKind.SimpleRnn:
                    next[i] = Activate(Sum(0));
                    Keep(0, spec.Activation, Sum(0));
                    break;
                case RecurrentCellKind.Lstm:
                    cell[i] = (Gate(Sum(1)) * c[i]) + (Gate(Sum(0)) * Activate(Sum(2)));
                    next[i] = Gate(Sum(3)) * Activate(cell[i]);
                    Keep(0, spec.Gate, Sum(0));
                    Keep(1, spec.Gate, Sum(1));
                    Keep(2, spec.Activation, Sum(2));
                    Keep(3, spec.Gate, Sum(3));
                    Keep(4, spec.Activation, cell[i]);
                    break;
                case RecurrentCellKind.Gru:
                    double inner = Product(left, (2 * _units) + i);
                    double fresh = x[(2 * _units) + i] + (Gate(Sum(1)) * inner);
                    next[i] = (Gate(Sum(0)) * h[i]) + ((1 - Gate(Sum(0))) * Activate(fresh));
                    Keep(0, spec.Gate, Sum(0));
                    Keep(1, spec.Gate, Sum(1));
                    Keep(2, spec.Activation, fresh);
                    kept[(3 * _units) + i] = inner;
                    break;
                default:
                    double sum = x[(2 * _units) + i] + Product(reset, (2 * _units) + i);
                    next[i] = (Gate(Sum(0)) * h[i]) + ((1 - Gate(Sum(0))) * Activate(sum));
                    Keep(0, spec.Gate, Sum(0));
                    Keep(1, spec.Gate, Sum(1));
                    Keep(2, spec.Activation, sum);
                    break;
            }
        }

        return (next, cell, kept);
    }

    private double Activate(double x) => ExprValue.Of(spec.Activation.Formula, _ => x);

    private double Gate(double x) => ExprValue.Of(spec.Gate.Formula, _ => x);

    private double Product(double[] left, int column)
    {
        double sum = bias?[column] ?? 0;
        for (int i = 0; i < _units; i++)
        {
            sum += left[i] * kernel[(i * spec.Gates * _units) + column];
        }

        return sum;
    }
}
