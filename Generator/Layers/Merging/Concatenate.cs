using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Concatenate: tensors one after another along an axis; all other axes are equal.</summary>
internal sealed class Concatenate(LayerDeclaration declaration) : MergeLayer(declaration)
{
    public long Axis => Declaration.Whole("Axis", -1);

    public override string Describe()
    {
        string[] arguments = [.. References.Select(n => $"\"{n}\""), .. Axis == -1 ? [] : new[] { $"axis {ArgumentChecks.Text(Axis)}" }];
        return arguments.Length == 0 ? Kind : $"{Kind}({string.Join(", ", arguments)})";
    }

    public override Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs)
    {
        Graph graph = lowering.Graph;
        int axis = NormalizationAxes.Resolve(Inputs[0], Axis) + 1;
        return new Signal(graph.Concat(axis, [.. inputs.Select(i => i.Value)]), Mask(graph, axis, inputs));
    }

    protected override Shape? Merge(IReadOnlyList<Shape> inputs, Report report)
    {
        for (int i = 1; i < inputs.Count; i++)
        {
            if (inputs[i].Rank != inputs[0].Rank)
            {
                ReportMismatch(report, 0, i, "to be joined they need equally many axes. Bring them to the same rank with Reshape, or with RepeatVector a vector to steps.");
                return null;
            }
        }

        if (this.ResolveAxis(report, inputs[0], Axis) is not { } joined)
        {
            return null;
        }

        Dim length = inputs[0][joined];
        for (int i = 1; i < inputs.Count; i++)
        {
            for (int axis = 0; axis < inputs[0].Rank; axis++)
            {
                if (axis != joined && !inputs[i][axis].Equals(inputs[0][axis]))
                {
                    ReportMismatch(
                        report, 0, i,
                        $"axis {ArgumentChecks.Text(axis + 1)} is {inputs[0][axis]} in one and {inputs[i][axis]} in the other. All axes but axis {ArgumentChecks.Text(joined + 1)}, along which they are joined, must be equal.");
                    return null;
                }
            }

            length += inputs[i][joined];
        }

        return inputs[0].With(joined, length);
    }

    /// <summary>
    /// Along the steps, masks are joined as the tensors are, a missing one being all ones; along another axis a step counts where it counts in
    /// any of the tensors.
    /// </summary>
    private static Node? Mask(Graph graph, int axis, IReadOnlyList<Signal> inputs) =>
        axis > 1 ? AnyMask(graph, inputs)
        : inputs.All(i => i.Mask is null) ? null
        : graph.Concat(1, [.. inputs.Select(i => i.Mask ?? Ones(graph, i.Value))]);

    /// <summary>A 1 for each step.</summary>
    private static Node Ones(Graph graph, Node x)
    {
        Shape steps = new([x.Shape[0], x.Shape[1]]);
        Node any = graph.Reshape(graph.Slice(graph.Reshape(x, new Shape([.. steps, Shape.Product(x.Shape.Skip(2))])), 2, 0, 1), steps);
        return graph.Map(1, [any], steps);
    }
}
