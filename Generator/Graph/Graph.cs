using System.Collections.Immutable;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs;

/// <summary>
/// The computation of a model as a list of ops, each behind its inputs. The methods add ops; an op that is already there on the same
/// inputs is used again.
/// </summary>
internal sealed partial class Graph
{
    private readonly List<Node> _nodes = [];
    private readonly Dictionary<int, List<Node>> _index = [];
    private int _streams;

    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>The layer whose ops are being added, for comments.</summary>
    public string? CurrentLayer { get; set; }

    /// <summary>New values of weights that are not trained: moving statistics.</summary>
    public List<(Node Weight, Node Value)> Updates { get; } = [];

    /// <summary>What layers add to the loss: the sum of all values of each.</summary>
    public List<Node> Penalties { get; } = [];

    /// <summary>What the state of stateful layers becomes.</summary>
    public List<(Node State, Node Value)> NewStates { get; } = [];

    public Node Source(SourceOp op, Shape shape) => Add(op, [], shape);

    public Node Weight(Weight weight) => Add(new WeightOp(weight), [], weight.Shape);

    public Node MatMul(Node x, Node kernel, Node? bias) => Add(
        new MatMulOp(bias is not null, Expr.X, false),
        bias is null ? [x, kernel] : [x, kernel, bias],
        x.Shape.WithLast(kernel.Shape[1]));

    public Node PanelTranspose(Node matrix) => Add(new PanelTransposeOp(), [matrix], new Shape([matrix.Shape[1], matrix.Shape[0]]));

    public Node KernelGradient(Node x, Node dy) => Add(new KernelGradientOp(), [x, dy], new Shape([x.Shape.Last, dy.Shape.Last]));

    public Node Reshape(Node x, Shape shape) => x.Shape.Equals(shape) ? x
        : x.Op is ReshapeOp ? Reshape(x.Inputs[0], shape)
        : Add(new ReshapeOp(), [x], shape);

    public Node Transpose(Node x, params int[] axes) => axes.SequenceEqual(Enumerable.Range(0, axes.Length)) ? x
        : Add(new TransposeOp(axes.ToImmutableArray()), [x], new Shape(axes.Select(a => x.Shape[a])));

    public Node Softmax(Node x) => Add(new SoftmaxOp(false), [x], x.Shape);

    public Node LogSoftmax(Node x) => Add(new SoftmaxOp(true), [x], x.Shape);

    public Node OneHot(Node classes, Dim count) => Add(new OneHotOp(), [classes], new Shape([.. classes.Shape, count]));

    public Node Noise(NoiseKind kind, Shape shape, double parameter) => Add(new NoiseOp(kind, parameter, _streams++), [], shape);

    public Node Divide(Node x, Dim divisor) => divisor.Constant is { } number
        ? Map(Expr.X * (1.0 / number), x)
        : Add(new DivideOp(divisor), [x], x.Shape);

    public Node Total(Node x) => Add(new TotalOp(), [x], new Shape([]));

    public Node Add(Node a, Node b) => Map(Expr.X + Expr.Y, a, b);

    public Node Multiply(Node a, Node b) => Map(Expr.X * Expr.Y, a, b);

    /// <summary>An activation that works on each value by itself.</summary>
    public Node Activate(Activation activation, Node x) =>
        AddMap(new MapOp(Activations.Formula(activation), Activations.DerivativeFromResult(activation)), [x], x.Shape);

    /// <summary>A formula on operands of equal rank that broadcast against each other.</summary>
    public Node Map(Expr formula, params Node[] operands) => Map(formula, operands, BroadcastShape(operands));

    /// <summary>A formula whose result has the given shape; operands the formula does not use are dropped.</summary>
    public Node Map(Expr formula, Node[] operands, Shape shape)
    {
        List<Node> used = [];
        Expr compact = formula.Substitute(i =>
        {
            int at = used.IndexOf(operands[i]);
            if (at < 0)
            {
                at = used.Count;
                used.Add(operands[i]);
            }

            return Expr.Arg(at);
        });
        if (used.Count == 0)
        {
            used.Add(operands[0]);
        }

        if (compact is ArgExpr && used[0].Shape.Equals(shape))
        {
            return used[0];
        }

        return AddMap(new MapOp(compact, null), used, shape);
    }

    public Node Broadcast(Node x, Shape shape) => Map(Expr.X, [x], shape);

    public Node Mean(Node x, params int[] axes) => Reduce(ReduceKind.Sum, x, axes, mean: true);

    public Node Sum(Node x, params int[] axes) => Reduce(ReduceKind.Sum, x, axes, mean: false);

    public Node Max(Node x, params int[] axes) => Reduce(ReduceKind.Max, x, axes, mean: false);

    public Node Reduce(ReduceKind kind, Node x, int first, int last, Dim divisor)
    {
        Shape shape = x.Shape;
        for (int axis = first; axis <= last; axis++)
        {
            shape = shape.With(axis, Dim.One);
        }

        return shape.Equals(x.Shape) ? Divide(x, divisor) : Add(new ReduceOp(kind, first, last, divisor), [x], shape);
    }

    /// <summary>The gradient by a broadcast operand: the sum over the axes along which it was repeated.</summary>
    public Node SumTo(Node gradient, Shape shape) =>
        Sum(gradient, [.. Enumerable.Range(0, shape.Rank).Where(i => shape[i].Equals(Dim.One) && !gradient.Shape[i].Equals(Dim.One))]);

    public void Update(Node weight, Node value) => Updates.Add((weight, Reshape(value, weight.Shape)));

    /// <summary>Lets the sum of all values join the loss.</summary>
    public void AddLoss(Node values) => Penalties.Add(values);

    /// <summary>What a layer keeps from call to call, one row of the given shape for each sample; 0 at the start.</summary>
    public Node State(Layer layer, string name, Shape shape) => Source(new StateOp($"{layer.Name}.{name}"), shape.Prepend(Dim.Batch));

    /// <summary>Sets what a state is at the next call.</summary>
    public void SetState(Node state, Node value) => NewStates.Add((state, Reshape(value, state.Shape)));

    /// <summary>Adds an op, or finds it.</summary>
    public Node Add(Op op, IReadOnlyList<Node> inputs, Shape shape)
    {
        int key = inputs.Aggregate(inputs.Count == 0 ? op.GetHashCode() : op.GetType().GetHashCode(), (hash, input) => unchecked((hash * 31) + input.Id));
        if (!_index.TryGetValue(key, out List<Node>? candidates))
        {
            _index.Add(key, candidates = []);
        }

        foreach (Node candidate in candidates)
        {
            if (candidate.Inputs.SequenceEqual(inputs) && candidate.Shape.Equals(shape) && candidate.Op.Equals(op))
            {
                return candidate;
            }
        }

        var node = new Node(_nodes.Count, op, inputs, shape, CurrentLayer);
        _nodes.Add(node);
        candidates.Add(node);
        return node;
    }

    private static Shape BroadcastShape(IReadOnlyList<Node> operands) => new(
        Enumerable.Range(0, operands[0].Shape.Rank)
            .Select(axis => operands.Select(o => o.Shape[axis]).FirstOrDefault(d => !d.Equals(Dim.One)) ?? Dim.One));

    /// <summary>The kernels know three levels of broadcasting; an operand that needs more is first brought to the full shape of one sample.</summary>
    private Node AddMap(MapOp op, IReadOnlyList<Node> operands, Shape shape)
    {
        if (BroadcastLevels.Of(shape, [.. operands.Select(o => o.Shape)]).Count <= 3)
        {
            return Add(op, operands, shape);
        }

        return Add(op, [.. operands.Select(o => Expand(o, o.Shape[0].Equals(Dim.One) ? shape.With(0, Dim.One) : shape))], shape);
    }

    /// <summary>A broadcast in as many steps as the kernels need, the last axes first.</summary>
    private Node Expand(Node operand, Shape shape)
    {
        if (operand.Shape.Equals(shape) || BroadcastLevels.Of(shape, [operand.Shape]).Count <= 3)
        {
            return Broadcast(operand, shape);
        }

        int axis = Enumerable.Range(0, shape.Rank).Last(i => !operand.Shape[i].Equals(shape[i]));
        return Expand(Broadcast(operand, operand.Shape.With(axis, shape[axis])), shape);
    }

    private Node Reduce(ReduceKind kind, Node x, int[] axes, bool mean)
    {
        Dim divisor = mean ? Shape.Product(axes.Select(a => x.Shape[a])) : Dim.One;

        // Neighbouring axes are reduced together, the last ones first: their kernel is the fastest and leaves the least to do.
        int end = axes.Length - 1;
        while (end >= 0)
        {
            int start = end;
            while (start > 0 && axes[start - 1] == axes[start] - 1)
            {
                start--;
            }

            x = Reduce(kind, x, axes[start], axes[end], start == 0 ? divisor : Dim.One);
            end = start - 1;
        }

        return x;
    }
}
