using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Lets shapes run through the layers: binds the axes of blocks, computes sizes written as expressions, checks every layer.</summary>
internal sealed class ShapeInference(string model, Layer[] layers, IReadOnlyList<Port> inputs, Report report)
{
    /// <summary>All weights lie in one array, which holds at most some 2³¹ values.</summary>
    private const long MostParameters = int.MaxValue / 2;

    /// <summary>The checked layers; one whose sizes were expressions is another object than before.</summary>
    public static IReadOnlyList<Layer> Run(ModelDeclaration model, IReadOnlyList<Layer> assembled, IReadOnlyList<Port> inputs, Report report)
    {
        var run = new ShapeInference(model.Name, [.. assembled], inputs, report);
        run.CheckAll();
        return run._layers;
    }

    private readonly Layer[] _layers = layers;

    private void CheckAll()
    {
        long parameters = 0;
        for (int i = 0; i < _layers.Length; i++)
        {
            Layer layer = _layers[i];
            layer.OnModelInput = layer.Sources.All(IsNearInput);
            layer.Before = layer.Sources.Count > 0 && layer.Sources[0] >= 0 ? NearestThatShapes(_layers[layer.Sources[0]]) : null;
            layer.DescribeSource = Origin;
            bool isBound = Bind(layer.Place.Scope);
            if ((!isBound && HasExpressions(layer.Declaration)) || Resolve(layer) is not { } resolved)
            {
                continue;
            }

            // What is wrong whatever comes in is said even where nothing is known of it.
            _layers[i] = layer = resolved;
            Shape?[] shapes = isBound ? [.. layer.Sources.Select(ShapeOf)] : [null];
            layer.Check(shapes.Any(s => s is null) ? [] : [.. shapes.Select(s => s!)], report);
            layer.HasMask = layer.MakesMask || (layer.PassesMask && layer.Sources.Any(s => s >= 0 && _layers[s].HasMask));
            bool fits = parameters <= MostParameters;
            parameters += layer.Output is null ? 0 : layer.Weights.Sum(WeightPlan.Length);
            if (fits && parameters > MostParameters)
            {
                report.AtLayer(
                    Rules.SizeOverflow, layer,
                    "with it the model has more than 1,073,741,823 parameters, which do not fit into one buffer. Make its layers smaller.");
            }
        }
    }

    private static bool HasOwnExpressions(LayerDeclaration declaration) => declaration.Arguments.Any(a => a.IsExpression);

    private static bool HasExpressions(LayerDeclaration declaration) =>
        HasOwnExpressions(declaration) || (declaration.Wrapped is { } wrapped && HasExpressions(wrapped));

    private Shape? ShapeOf(int source) => source == Assembler.Nothing ? null : source < 0 ? inputs[-1 - source].Shape : _layers[source].Output;

    private bool IsNearInput(int source) => source == Assembler.Nothing || source < 0 || (_layers[source].OnModelInput && _layers[source].IsElementwise);

    private static Layer? NearestThatShapes(Layer layer) => layer.IsElementwise ? layer.Before : layer;

    private string Origin(int source) => source == Assembler.Nothing ? "nothing"
        : source >= 0 ? $"{_layers[source].Describe()} ({_layers[source].Place})"
        : inputs.Count == 1 ? $"the input of {model}" : $"the input \"{inputs[-1 - source].Name}\"";

    /// <summary>Binds the axes of all blocks around a layer; true if they are known.</summary>
    private bool Bind(BlockScope? scope) => scope is null || (Bind(scope.Use.Scope) && (scope.Bind(ShapeOf(scope.Source), report) || scope.Declaration.Axes.Count == 0));

    /// <summary>The layer with sizes in numbers; null after reporting why there are none.</summary>
    private Layer? Resolve(Layer layer)
    {
        LayerDeclaration? resolved = Resolve(layer.Declaration, layer.Place);
        Layer? shared = layer.SharesWith is { } first ? _layers[first.Index] : null;
        return resolved is null ? null
            : ReferenceEquals(resolved, layer.Declaration) && ReferenceEquals(shared, layer.SharesWith) ? layer
            : layer.With(resolved, shared);
    }

    private LayerDeclaration? Resolve(LayerDeclaration declaration, LayerPlace place)
    {
        LayerDeclaration? wrapped = declaration.Wrapped is { } inner ? Resolve(inner, place) : null;
        if (declaration.Wrapped is not null && wrapped is null)
        {
            return null;
        }

        if (!HasOwnExpressions(declaration))
        {
            return ReferenceEquals(wrapped, declaration.Wrapped) ? declaration : declaration with { Wrapped = wrapped };
        }

        List<Argument> arguments = [];
        foreach (Argument argument in declaration.Arguments)
        {
            if (!argument.IsExpression)
            {
                arguments.Add(argument);
                continue;
            }

            string[] texts = argument.Text is { } text ? [text] : [.. argument.Texts];
            double[] numbers = new double[texts.Length];
            for (int i = 0; i < texts.Length; i++)
            {
                (Dim? value, string? problem) = SizeExpression.Evaluate(texts[i], name => place.Scope?.Axis(name), place.Scope?.Declaration.Axes ?? default);
                problem ??= value!.Constant is null ? $"{value} is only known at the call, but a size of a layer must be known when the model is built" : null;
                if (problem is not null)
                {
                    report.AtPlace(Rules.InvalidSizeExpression, place, $"{Assembler.Show(declaration)} ({place}): in \"{texts[i]}\" {problem}.");
                    return null;
                }

                numbers[i] = value!.Constant!.Value;
            }

            arguments.Add(argument.Text is not null
                ? new Argument(argument.Name, numbers[0], null, default)
                : new Argument(argument.Name, 0, null, System.Collections.Immutable.ImmutableArray.Create(numbers)));
        }

        return declaration with { Arguments = System.Collections.Immutable.ImmutableArray.CreateRange(arguments), Wrapped = wrapped };
    }
}
