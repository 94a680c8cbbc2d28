using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>A model whose layers know their shapes, and what the shape engine found wrong. Analyzer and generator both start here.</summary>
internal sealed class CheckedModel
{
    /// <summary>All weights lie in one array, which holds at most some 2³¹ values.</summary>
    private const long MostParameters = int.MaxValue / 2;

    private CheckedModel(ModelDeclaration declaration, IReadOnlyList<Layer> layers, Shape? input, Report report)
    {
        Declaration = declaration;
        Layers = layers;
        Input = input;
        Report = report;
    }

    public ModelDeclaration Declaration { get; }

    public IReadOnlyList<Layer> Layers { get; }

    /// <summary>The shape of one sample; null where the declaration's is impossible.</summary>
    public Shape? Input { get; }

    /// <summary>The shape of one prediction; null behind a shape error.</summary>
    public Shape? Output => Layers.Count > 0 ? Layers[^1].Output : null;

    public Report Report { get; }

    /// <summary>Whether code can be generated.</summary>
    public bool IsSound => !Declaration.IsIncomplete && !Report.HasErrors && Output is not null;

    public static CheckedModel Check(ModelDeclaration declaration)
    {
        var report = new Report();
        if (declaration.IsIncomplete)
        {
            return new CheckedModel(declaration, [], null, report);
        }

        foreach (DeclarationProblem problem in declaration.Problems)
        {
            Rule rule = Rules.All.First(r => r.Id == problem.RuleId);
            report.Add(new Finding(rule, problem.Layer, problem.Message) { Place = problem.Place });
        }

        // What stands in the way of reading the stack at all comes first; more would be guesses.
        if (report.HasErrors)
        {
            return new CheckedModel(declaration, [], null, report);
        }

        Layer[] layers = [.. declaration.Layers.Where(d => LayerCatalog.Contains(d.Kind)).Select(LayerCatalog.Create)];
        LayerNames.Assign(layers, declaration.Name, report);
        Shape? input = InputShape(declaration, report);
        Shape? shape = input;
        bool onModelInput = true;
        long parameters = 0;
        foreach (Layer layer in layers)
        {
            layer.OnModelInput = onModelInput;
            layer.Check(shape, report);
            shape = layer.Output;
            onModelInput &= layer.IsElementwise;
            bool fits = parameters <= MostParameters;
            parameters += layer.Output is null ? 0 : layer.Weights.Sum(WeightPlan.Length);
            if (fits && parameters > MostParameters)
            {
                report.AtLayer(
                    Rules.SizeOverflow, layer,
                    "with it the model has more than 1,073,741,823 parameters, which do not fit into one buffer. Make its layers smaller.");
            }
        }

        var model = new CheckedModel(declaration, layers, input, report);
        CompileChecks.Check(model, report);
        return model;
    }

    private static Shape? InputShape(ModelDeclaration declaration, Report report)
    {
        if (declaration.InputShape.Count == 0)
        {
            report.At(FindingPlace.Model, Rules.InvalidInputShape, $"Model() in {declaration.Name}: the shape of one sample is missing, for example Model(28, 28, 1).");
            return null;
        }

        for (int i = 0; i < declaration.InputShape.Count; i++)
        {
            if (declaration.InputShape[i] < 1)
            {
                report.At(
                    FindingPlace.Model, Rules.InvalidInputShape,
                    $"Model({ArgumentChecks.Text(declaration.InputShape)}) in {declaration.Name}: axis {i + 1} is {ArgumentChecks.Text(declaration.InputShape[i])}; every axis of one sample is at least 1.");
                return null;
            }
        }

        var input = Shape.Of(declaration.InputShape);
        try
        {
            if (input.Size.Constant <= int.MaxValue / 2)
            {
                return input;
            }
        }
        catch (OverflowException)
        {
        }

        report.At(
            FindingPlace.Model, Rules.SizeOverflow,
            $"Model({ArgumentChecks.Text(declaration.InputShape)}) in {declaration.Name}: one sample would have more than 1,073,741,823 values.");
        return null;
    }
}
