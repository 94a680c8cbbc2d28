using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Emit;

/// <summary>Writes one graph as the calls of its kernels, with a barrier only where a call depends on an earlier one.</summary>
internal sealed class GraphWriter : MethodWriter
{
    private readonly ModelGraph _model;
    private readonly NamedAxes _axes;
    private readonly MemoryPlan _memory;
    private readonly WeightPlan _weights;
    private readonly FormulaWriter _formulas;
    private readonly Dictionary<Node, (string Buffer, Dim Offset)> _results = [];
    private readonly Dictionary<string, Dim> _states = [];
    private readonly bool _isInfer;
    private readonly Dictionary<Node, IReadOnlyList<Node>> _small;
    private readonly List<string> _lines = [];
    private readonly List<string> _methods = [];
    private readonly HashSet<string> _written = new(StringComparer.Ordinal);
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    public GraphWriter(ModelGraph model, NamedAxes axes, WeightPlan weights, FormulaWriter formulas, bool isInfer)
    {
        _model = model;
        _axes = axes;
        _small = isInfer ? SmallMatMuls.Find(model) : [];
        _memory = MemoryPlan.Make(model, _small.Values);
        _weights = weights;
        _formulas = formulas;
        _isInfer = isInfer;
        _results[SeparateResults.Storage(model.Output)] = (Buffer("Output"), 0);
        if (model.Loss is not null)
        {
            _results[SeparateResults.Storage(model.Loss)] = (Buffer("Loss"), 0);
        }

        for (int i = 0; i < model.OutputLosses.Count; i++)
        {
            _results[SeparateResults.Storage(model.OutputLosses[i])] = (Buffer("Loss"), i + 1);
        }

        foreach ((Node weight, Node value) in model.Gradients)
        {
            _results[SeparateResults.Storage(value)] = (Buffer("Gradients"), weights[((WeightOp)weight.Op).Weight]);
        }

        foreach ((string name, Shape shape) in model.StateLayout)
        {
            _states[name] = Dim.Batch * StateLength;
            StateLength += (shape.Size + 15).FloorDivide(16) * 16;
        }

        foreach ((Node state, Node value) in model.States)
        {
            _results[value] = (Buffer("State"), _states[((StateOp)state.Op).Name]);
        }

        foreach ((Node weight, Node value) in model.Updates)
        {
            _results[SeparateResults.Storage(value)] = (Buffer("Weights"), weights[((WeightOp)weight.Op).Weight]);
        }
    }

    /// <summary>Whether layers keep state from call to call.</summary>
    public bool HasState => _model.StateLayout.Count > 0;

    /// <summary>Floats of state for each sample.</summary>
    public Dim StateLength { get; private set; } = 0;

    /// <summary>Further methods that the statements call.</summary>
    public IReadOnlyList<string> Methods => _methods;

    /// <summary>Scratch memory as C#: <c>new ScratchSize(fixed, perSample)</c>.</summary>
    public string Scratch => $"new global::ModelGen.Kernels.ScratchSize({_memory.Fixed.ToCSharp()}, {_memory.PerSample.ToCSharp()})";

    /// <summary>Whether it does not depend on the lengths of named axes.</summary>
    public bool HasConstantScratch => _memory.Fixed.IsConstant && _memory.PerSample.IsConstant;

    /// <summary>The statements, each an item, with a comment where a layer's ops begin; <paramref name="comments"/> gives its text.</summary>
    public IReadOnlyList<string> Write(Func<string, string> comments)
    {
        string? layer = null;
        int lastOfRun = -1;
        foreach (Node node in _model.Graph.Nodes)
        {
            if (node.Op.IsSource || node.Op.IsView || node.Id <= lastOfRun)
            {
                continue;
            }

            if (_small.TryGetValue(node, out IReadOnlyList<Node>? run))
            {
                WriteSmall(run, comments);
                lastOfRun = run[run.Count - 1].Id;
                layer = null;
                continue;
            }

            Synchronize([node]);
            if (node.Layer != layer && node.Layer is not null)
            {
                _lines.Add("");
                _lines.AddRange(node.Layer.Split('+').Select(name => $"// {comments(name)}"));
            }

            layer = node.Layer;
            node.Op.Emit(this, node);
        }

        return _lines;
    }

    public override string In(Node node, Dim from)
    {
        (string buffer, Dim offset) = Locate(node);
        offset += from;
        return offset.Constant == 0 ? $"in {buffer}" : $"in In(in {buffer}, {Count(offset)})";
    }

    public override string Out(Node node, Dim from)
    {
        (string buffer, Dim offset) = Locate(node);
        offset += from;
        return offset.Constant == 0 ? $"ref {buffer}" : $"ref At(ref {buffer}, {Count(offset)})";
    }

    public override string Map(Expr formula, int operands) => _formulas.Name(formula, operands);

    public override void Call(string call) => _lines.Add($"global::ModelGen.Kernels.{call};"
        .Replace("new MapShape(", "new global::ModelGen.Kernels.MapShape(")
        .Replace("new Strides(", "new global::ModelGen.Kernels.Strides(")
        .Replace("Unsafe.NullRef", "global::System.Runtime.CompilerServices.Unsafe.NullRef"));

    public override Dim Length(Node node) => MemoryPlan.Length(node);

    /// <summary>Straight-line code for a run of small products where the hardware has wide vectors, kernels elsewhere.</summary>
    private void WriteSmall(IReadOnlyList<Node> run, Func<string, string> comments)
    {
        const string Intrinsics = "global::System.Runtime.Intrinsics.";
        const string Kernels = "global::ModelGen.Kernels.";
        string name = $"Small{_methods.Count}";
        Synchronize(run);
        string arguments = $"first, last, batch{SizeLocals.Arguments(_axes)}, in weights, in input, ref scratch, ref output{(HasState ? ", ref state" : "")}";
        int start = _lines.Count;
        foreach (Node node in run)
        {
            if (_lines.Count > start)
            {
                _lines.Add("team.Barrier();");
            }

            node.Op.Emit(this, node);
        }

        string[] kernels = [.. _lines.Skip(start)];
        _lines.RemoveRange(start, kernels.Length);
        string[] choice =
        [
            $"if ({Intrinsics}Vector256.IsHardwareAccelerated)",
            "{",
            "    (nint first, nint last) = team.Share(batch);",
            $"    if ({Intrinsics}Vector512.IsHardwareAccelerated)",
            "    {",
            $"        {name}<{Kernels}Simd512, {Intrinsics}Vector512<float>>({arguments});",
            "    }",
            "    else",
            "    {",
            $"        {name}<{Kernels}Simd256Pair, {Kernels}Vector256Pair>({arguments});",
            "    }",
            "}",
            "else",
            "{",
            .. kernels.Select(line => "    " + line),
            "}",
        ];
        _lines.AddRange(["", string.Join("\n", choice)]);
        _methods.Add(new SmallMatMulWriter(name, run, _axes, HasState, _weights, _formulas).Write(Locate, comments));
    }

    private string Buffer(string name) => _isInfer ? char.ToLowerInvariant(name[0]) + name.Substring(1) : $"pass.{name}";

    private (string Buffer, Dim Offset) Locate(Node node)
    {
        Node storage = SeparateResults.Storage(node);
        if (_results.TryGetValue(storage, out (string, Dim) result))
        {
            return result;
        }

        return storage.Op switch
        {
            InputOp => (Buffer("Input"), 0),
            TargetOp => (Buffer("Target"), 0),
            SampleWeightOp => (Buffer("SampleWeight"), 0),
            StateOp state => (Buffer("State"), _states[state.Name]),
            WeightOp weight => (Buffer("Weights"), SeparateResults.Offset(node) + _weights[weight.Weight]),
            _ => (Buffer("Scratch"), _memory[storage]),
        };
    }

    /// <summary>
    /// A call must wait where it reads what was written since the last barrier, or writes where something was read or written since:
    /// other workers may still be at it. The ops of one call see to each other themselves.
    /// </summary>
    private void Synchronize(IReadOnlyList<Node> call)
    {
        string[] targets = [.. call.Select(Key)];
        string[] sources = [.. call.SelectMany(node => node.Inputs).Select(Key)];
        if (targets.Any(_written.Contains) || targets.Any(_read.Contains) || sources.Any(_written.Contains))
        {
            _lines.Add("team.Barrier();");
            _written.Clear();
            _read.Clear();
        }

        _written.UnionWith(targets);
        _read.UnionWith(sources);
    }

    private string Key(Node node)
    {
        Node storage = SeparateResults.Storage(node);
        return _memory.SlotOf(storage) is { } slot ? $"slot {slot}" : string.Join("+", Locate(storage));
    }
}
