using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>A model whose layers know their shapes, and what the shape engine found wrong. Analyzer and generator both start here.</summary>
internal sealed class CheckedModel
{
    private Neighbours? _neighbours;

    private CheckedModel(ModelDeclaration declaration, IReadOnlyList<Layer> layers, IReadOnlyList<Port> inputs, IReadOnlyList<Port> outputs, Report report)
    {
        Declaration = declaration;
        Layers = layers;
        Inputs = inputs;
        Outputs = outputs;
        Report = report;
    }

    public ModelDeclaration Declaration { get; }

    /// <summary>All layers, those of blocks written out where they are used, each behind what it works on.</summary>
    public IReadOnlyList<Layer> Layers { get; }

    public IReadOnlyList<Port> Inputs { get; }

    public IReadOnlyList<Port> Outputs { get; }

    /// <summary>What stands before and behind each layer.</summary>
    public Neighbours Neighbours => _neighbours ??= new Neighbours(this);

    /// <summary>The shape of one sample; of several inputs, of all their values one input after another. Null where a declared one is impossible.</summary>
    public Shape? Input => Packed(Inputs);

    /// <summary>The shape of one prediction, of several outputs likewise; null behind a shape error.</summary>
    public Shape? Output => Packed(Outputs);

    /// <summary>The axes whose lengths are known only at the call.</summary>
    public NamedAxes Axes { get; private init; } = new();

    /// <summary>Whether every layer works on what the layer before it gives, from one input to one output.</summary>
    public bool IsLine { get; private init; }

    /// <summary>Whether besides, every layer is an attribute of the model's own.</summary>
    public bool IsPlain => IsLine && Layers.All(l => l.Place.Scope is null && l.Place.Attribute == l.Index);

    public Report Report { get; }

    /// <summary>Whether code can be generated.</summary>
    public bool IsSound => !Declaration.IsIncomplete && !Report.HasErrors && Output is not null;

    public static CheckedModel Check(ModelDeclaration declaration)
    {
        var report = new Report();
        if (declaration.IsIncomplete)
        {
            return new CheckedModel(declaration, [], [], [], report);
        }

        foreach (DeclarationProblem problem in declaration.Problems)
        {
            Rule rule = Rules.All.First(r => r.Id == problem.RuleId);
            report.Add(new Finding(rule, problem.Layer, problem.Message)
            {
                Place = problem.Place,
                Path = [.. problem.Path],
                Cause = problem.Path.Count > 0 ? $"{rule.Id} {problem.Message}" : null,
            });
        }

        // What stands in the way of reading the stack at all comes first; more would be guesses.
        if (report.HasErrors)
        {
            return new CheckedModel(declaration, [], [], [], report);
        }

        bool hasInput = declaration.InputShape.Count > 0 || declaration.Layers.All(l => l.Kind != "Input");
        var assembler = new Assembler(report);
        assembler.Assemble(declaration, hasInput);
        LayerNames.Assign(assembler.Layers, report);
        var axes = new NamedAxes();
        axes.Add(declaration.InputShape);
        foreach (LayerDeclaration input in assembler.Inputs.Select(i => i.Declaration).OfType<LayerDeclaration>())
        {
            axes.Add(AxisNames.Of(input["Shape"]));
        }

        Port[] inputs = [.. assembler.Inputs.Select((input, i) => new Port(
            input.Name, -1 - i, input.Declaration is null ? InputChecks.Shape(declaration, axes, report) : InputChecks.Shape(declaration.Name, input.Declaration, input.Attribute, axes, report)))];
        IReadOnlyList<Layer> layers = ShapeInference.Run(declaration, assembler.Layers, inputs, report);
        Shape? Shape(int source) => source == Assembler.Nothing ? null : source < 0 ? inputs[-1 - source].Shape : layers[source].Output;
        Port[] outputs = assembler.Outputs.Count > 0
            ? [.. assembler.Outputs.Select(o => new Port(o.Name, o.Source, Shape(o.Source)))]
            : [new Port("output", assembler.Last, Shape(assembler.Last))];
        if (!report.HasErrors)
        {
            Usage.Check(assembler, layers, inputs, outputs, report);
        }

        var model = new CheckedModel(declaration, layers, inputs, outputs, report) { IsLine = assembler.IsLine, Axes = axes };
        CompileChecks.Check(model, report);
        return model;
    }

    private static Shape? Packed(IReadOnlyList<Port> ports) => ports.Count == 1 ? ports[0].Shape
        : ports.Count == 0 || ports.Any(p => p.Shape is null) ? null
        : new Shape([ports.Aggregate((Dim)0, (sum, port) => sum + port.Shape!.Size)]);
}
