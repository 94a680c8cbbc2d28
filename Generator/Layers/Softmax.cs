using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Softmax layer along any axis but the batch's.</summary>
internal sealed class Softmax(LayerDeclaration declaration) : Layer(declaration)
{
    public long Axis => Declaration.Whole("Axis", -1);

    public override bool IsElementwise => true;

    public override bool IsActivation => true;

    public override Activation Activation => Activation.Softmax;

    public override string Describe() => Axis == -1 ? "Softmax" : $"Softmax(axis {ArgumentChecks.Text(Axis)})";

    /// <summary>The axis of one sample it runs along, where there is one.</summary>
    public int? SampleAxis => Input is null ? null : (int)(Axis < 0 ? Axis + Input.Rank + 1 : Axis) - 1;

    public override Node Lower(Lowering lowering, Node x)
    {
        int axis = SampleAxis!.Value + 1;
        int last = x.Shape.Rank - 1;
        if (axis == last)
        {
            return lowering.Graph.Softmax(x);
        }

        // Swapping the axis with the last one is its own inverse.
        int[] swap = [.. Enumerable.Range(0, last + 1)];
        (swap[axis], swap[last]) = (last, axis);
        return lowering.Graph.Transpose(lowering.Graph.Softmax(lowering.Graph.Transpose(x, swap)), swap);
    }

    protected override Shape? InferShape(Shape input, Report report) => this.ResolveAxis(report, input, Axis) is null ? null : input;
}
