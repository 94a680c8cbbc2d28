using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Dot: products of two tensors, sample by sample, summed over an axis of each.</summary>
internal sealed class Dot(LayerDeclaration declaration) : MergeLayer(declaration)
{
    public IReadOnlyList<long> Axes => Declaration.Wholes("Axes");

    public bool Normalize => Declaration.Flag("Normalize");

    public override IReadOnlyList<string> References => Declaration.Text("Other") is { } other ? [other] : [];

    public override bool PassesMask => false;

    protected override Dim CountFlops(Shape input, Shape output) => output.Size * input[SampleAxis(0)] * 2;

    /// <summary>Both tensors at length 1.</summary>
    protected override IEnumerable<Dim> CountStages(Shape input, Shape output) => Normalize ? [Inputs[0].Size + Inputs[1].Size] : [];

    public override string Describe() => $"Dot({string.Join(", ", References.Select(n => $"\"{n}\"").Concat(Axes.Select(ArgumentChecks.Text)))})";

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        Node[] x = [.. inputs.Select((input, i) => Normalize ? graph.UnitLength(input.Value, [SampleAxis(i) + 1]) : input.Value)];
        (Node a, string left) = Group(graph, x[0], SampleAxis(0) + 1, 'm', 'n');
        (Node b, string right) = Group(graph, x[1], SampleAxis(1) + 1, 'p', 'q');
        string kept = string.Concat((left + right).Where(letter => letter is not ('b' or 'k')));
        Node y = graph.Einsum(left, right, "b" + kept, a, b);
        return new Signal(graph.Reshape(y, Output!.Prepend(x[0].Shape[0])), null);
    }

    protected override void CheckArguments(Report report)
    {
        if (Axes.Count is not (1 or 2))
        {
            report.AtLayer(
                Rules.TupleArity, this,
                $"axes has {ArgumentChecks.Text(Axes.Count)} numbers, but takes one for both tensors, or one for each: Dot(\"{Declaration.Text("Other")}\", 1) or Dot(\"{Declaration.Text("Other")}\", 1, 2).",
                (FindingProperties.Argument, "axes"));
        }
    }

    protected override Shape? Merge(IReadOnlyList<Shape> inputs, Report report)
    {
        if (this.ResolveAxis(report, inputs[0], Axes[0]) is not { } first || this.ResolveAxis(report, inputs[1], Axes[Axes.Count - 1]) is not { } second)
        {
            return null;
        }

        if (!inputs[0][first].Equals(inputs[1][second]))
        {
            ReportMismatch(
                report, 0, 1,
                $"axis {ArgumentChecks.Text(first + 1)} is {inputs[0][first]} in one, axis {ArgumentChecks.Text(second + 1)} is {inputs[1][second]} in the other. The axes summed over must be equally long.");
            return null;
        }

        Shape rest = new(inputs[0].RemoveAt(first).Concat(inputs[1].RemoveAt(second)));
        return rest.Rank == 0 ? new Shape([Dim.One]) : rest;
    }

    /// <summary>The axis of an input that is summed over, 0-based in one sample.</summary>
    private int SampleAxis(int input) => NormalizationAxes.Resolve(Inputs[input], Axes[Math.Min(input, Axes.Count - 1)]);

    /// <summary>The axes before and behind the one summed over, each joined into one, and a letter for all that are there.</summary>
    private static (Node X, string Letters) Group(Graph graph, Node x, int axis, char before, char behind)
    {
        List<Dim> shape = [x.Shape[0]];
        string letters = "b";
        if (axis > 1)
        {
            shape.Add(Shape.Product(x.Shape.Take(axis).Skip(1)));
            letters += before;
        }

        shape.Add(x.Shape[axis]);
        letters += 'k';
        if (axis < x.Shape.Rank - 1)
        {
            shape.Add(Shape.Product(x.Shape.Skip(axis + 1)));
            letters += behind;
        }

        return (graph.Reshape(x, new Shape(shape)), letters);
    }
}
