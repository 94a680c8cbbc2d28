using System.Numerics.Tensors;
using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// What weights are brought back to after each step. Norms run over the weight's first axis, as in Keras 3
/// (<c>keras/src/constraints/constraints.py</c>, axis 0): over the values that come into one unit of a dense layer.
/// </summary>
internal sealed unsafe class WeightConstraints
{
    // At least this wide are the panels; the sums of so many columns are taken side by side.
    private const int Columns = 32;
    private const float Epsilon = 1e-7f;

    private readonly Group[] _groups;

    public WeightConstraints(ModelInfo info)
    {
        List<Group> groups = [];
        foreach (WeightInfo weight in info.Weights.Where(w => w.Trainable && w.Constraint != Constraint.None && w.Count > 0))
        {
            if (weight.Layout == WeightLayout.Panels)
            {
                AddPanels(weight, groups);
            }
            else
            {
                AddRows(weight, groups);
            }
        }

        _groups = [.. groups];
    }

    /// <summary>Whether any weight has a constraint.</summary>
    public bool Any => _groups.Length > 0;

    /// <summary>Does one member's share.</summary>
    public void Apply(Team team, float* weights)
    {
        (nint start, nint end) = team.Share(_groups.Length);
        Span<float> scales = stackalloc float[Columns];
        for (nint i = start; i < end; i++)
        {
            Group group = _groups[i];
            if (group.Constraint == Constraint.NonNeg)
            {
                for (int row = 0; row < group.Rows; row++)
                {
                    Span<float> values = Row(weights, group, row);
                    TensorPrimitives.Max(values, 0, values);
                }
            }
            else
            {
                Scale(weights, group, scales[..group.Width]);
            }
        }
    }

    private static void Scale(float* weights, Group group, Span<float> scales)
    {
        scales.Clear();
        for (int row = 0; row < group.Rows; row++)
        {
            ReadOnlySpan<float> values = Row(weights, group, row);
            TensorPrimitives.MultiplyAdd(values, values, scales, scales);
        }

        for (int i = 0; i < scales.Length; i++)
        {
            float norm = MathF.Sqrt(scales[i]);
            float wanted = group.Constraint == Constraint.UnitNorm ? 1 : MathF.Min(norm, group.Limit);
            scales[i] = wanted / (Epsilon + norm);
        }

        for (int row = 0; row < group.Rows; row++)
        {
            Span<float> values = Row(weights, group, row);
            TensorPrimitives.Multiply(values, scales, values);
        }
    }

    private static Span<float> Row(float* weights, Group group, int row) =>
        new(weights + group.Offset + (nint)row * group.Stride, group.Width);

    private static void AddRows(WeightInfo weight, List<Group> groups)
    {
        int rows = weight.Shape.Count == 0 ? 1 : weight.Shape[0];
        int inner = (int)(weight.Count / rows);
        for (int column = 0; column < inner; column += Columns)
        {
            int width = Math.Min(Columns, inner - column);
            groups.Add(new Group(weight.Constraint, weight.ConstraintValue, weight.Offset + column, rows, inner, width));
        }
    }

    private static void AddPanels(WeightInfo weight, List<Group> groups)
    {
        (nint k, nint n) = WeightStorage.Matrix(weight);
        int rows = weight.Shape[0];
        int inner = (int)k / rows;
        int offset = weight.Offset;
        for (nint column = 0; column < n; column += Columns)
        {
            int width = n - column <= Columns / 2 ? Columns / 2 : Columns;
            for (int i = 0; i < inner; i++)
            {
                groups.Add(new Group(weight.Constraint, weight.ConstraintValue, offset + i * width, rows, inner * width, width));
            }

            offset += (int)k * width;
        }
    }

    /// <summary>Columns side by side whose norms run down <paramref name="Rows"/> rows, <paramref name="Stride"/> floats apart.</summary>
    private readonly record struct Group(Constraint Constraint, float Limit, int Offset, int Rows, int Stride, int Width);
}
