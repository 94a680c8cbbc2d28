using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <summary>Parts of tensors: slices, padding, joining.</summary>
internal sealed partial class Graph
{
    /// <summary><paramref name="length"/> places of an axis, from <paramref name="start"/> on.</summary>
    public Node Slice(Node x, int axis, Dim start, Dim length)
    {
        if (length.Equals(x.Shape[axis]))
        {
            return x;
        }

        // A part that was joined, or what was there before padding, is already a tensor.
        if (x.Op is ConcatOp concat && concat.Axis == axis)
        {
            Dim at = 0;
            foreach (Node input in x.Inputs)
            {
                if (at.Equals(start) && input.Shape[axis].Equals(length))
                {
                    return input;
                }

                at += input.Shape[axis];
            }
        }

        return x.Op is PadOp pad && pad.Axis == axis && pad.Before.Equals(start) && x.Inputs[0].Shape[axis].Equals(length)
            ? x.Inputs[0]
            : Add(new SliceOp(axis, start), [x], x.Shape.With(axis, length));
    }

    /// <summary>Zeros before and after along an axis.</summary>
    public Node Pad(Node x, int axis, Dim before, Dim after) => before.Constant == 0 && after.Constant == 0
        ? x
        : Add(new PadOp(axis, before, after), [x], x.Shape.With(axis, before + x.Shape[axis] + after));

    /// <summary>Tensors one after another along an axis; all other axes are equal.</summary>
    public Node Concat(int axis, IReadOnlyList<Node> inputs) => inputs.Count == 1
        ? inputs[0]
        : Add(new ConcatOp(axis), inputs, inputs[0].Shape.With(axis, inputs.Aggregate((Dim)0, (sum, x) => sum + x.Shape[axis])));
}
