using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>One backward step of one sequence, by the chain rule. The kernel is transposed: [gates·units, units].</summary>
internal sealed class RecurrentStepReference(RecurrentSpec spec, double[] transposed, double[]? dropout)
{
    private readonly int _units = (int)spec.Units;

    /// <summary>The gradients by the gates; those by the states change from the new states to the old ones.</summary>
    public double[] Back(double[] tape, double[] hBefore, double[] cBefore, double[] byH, double[] byC)
    {
        double[] gates = new double[spec.GradientGates * _units];
        double[] direct = new double[_units];
        double[] byLeft = new double[_units];
        for (int i = 0; i < _units; i++)
        {
            double Kept(int place) => tape[((spec.States + place) * _units) + i];
            double Value(KeptActivation activation, int place) => Of(activation.Value, Kept(place));
            double Slope(KeptActivation activation, int place) => Of(activation.Slope, Kept(place));
            void Set(int gate, double value) => gates[(gate * _units) + i] = value;
            switch (spec.Kind)
            {
                case RecurrentCellKind.SimpleRnn:
                    Set(0, byH[i] * Slope(spec.Activation, 0));
                    break;
                case RecurrentCellKind.Lstm:
                    double byCell = byC[i] + (byH[i] * Value(spec.Gate, 3) * Slope(spec.Activation, 4));
                    Set(0, byCell * Value(spec.Activation, 2) * Slope(spec.Gate, 0));
                    Set(1, byCell * cBefore[i] * Slope(spec.Gate, 1));
                    Set(2, byCell * Value(spec.Gate, 0) * Slope(spec.Activation, 2));
                    Set(3, byH[i] * Value(spec.Activation, 4) * Slope(spec.Gate, 3));
                    byC[i] = byCell * Value(spec.Gate, 1);
                    break;
                default:
                    double z = Value(spec.Gate, 0);
                    double byFresh = byH[i] * (1 - z) * Slope(spec.Activation, 2);
                    direct[i] = byH[i] * z;
                    Set(0, byH[i] * (hBefore[i] - Value(spec.Activation, 2)) * Slope(spec.Gate, 0));
                    Set(2, byFresh);
                    if (spec.Kind == RecurrentCellKind.Gru)
                    {
                        Set(1, byFresh * Kept(3) * Slope(spec.Gate, 1));
                        Set(3, gates[i]);
                        Set(4, gates[_units + i]);
                        Set(5, byFresh * Value(spec.Gate, 1));
                    }

                    break;
            }
        }

        if (spec.Kind == RecurrentCellKind.ResetBeforeGru)
        {
            AddProduct(gates, 2, 1, byLeft);
            for (int i = 0; i < _units; i++)
            {
                double kept = tape[((spec.States + 1) * _units) + i], factor = dropout?[i] ?? 1;
                gates[_units + i] = byLeft[i] * hBefore[i] * factor * Of(spec.Gate.Slope, kept);
                byLeft[i] *= Of(spec.Gate.Value, kept);
            }

            AddProduct(gates, 0, 2, byLeft);
        }
        else
        {
            AddProduct(gates[((spec.GradientGates - spec.Gates) * _units)..], 0, spec.Gates, byLeft);
        }

        for (int i = 0; i < _units; i++)
        {
            byH[i] = direct[i] + (byLeft[i] * (dropout?[i] ?? 1));
        }

        return gates;
    }

    private void AddProduct(double[] gates, int firstGate, int count, double[] result)
    {
        for (int row = firstGate * _units; row < (firstGate + count) * _units; row++)
        {
            for (int i = 0; i < _units; i++)
            {
                result[i] += gates[row] * transposed[(row * _units) + i];
            }
        }
    }

    private static double Of(Expr formula, double x) => ExprValue.Of(formula, _ => x);
}
