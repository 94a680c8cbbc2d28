using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Declarations;

/// <summary>Reads a model from the attributes of a class. Roslyn's symbols end here.</summary>
internal static class DeclarationReader
{
    public const string ModelAttribute = "ModelGen.ModelAttribute";

    /// <summary>The declaration, and the attributes it was read from, for those who report at them.</summary>
    public static DeclarationWithSyntax? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        // A class whose name is still to be typed: nothing can be said of it, and there is no place to say it.
        if (type.Name.Length == 0)
        {
            return null;
        }

        AttributeData? model = null;
        AttributeData? compile = null;
        AttributeData? target = null;
        AttributeData? range = null;
        AttributeData? budget = null;
        List<AttributeData> layers = [];
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } kind || !StackReader.IsOurs(kind))
            {
                continue;
            }

            switch (kind.Name)
            {
                case "ModelAttribute":
                    model = attribute;
                    break;
                case "CompileAttribute":
                    compile = attribute;
                    break;
                case "TargetAttribute":
                    target = attribute;
                    break;
                case "TargetRangeAttribute":
                    range = attribute;
                    break;
                case "BudgetAttribute":
                    budget = attribute;
                    break;
                default:
                    if (StackReader.IsInStack(kind))
                    {
                        layers.Add(attribute);
                    }

                    break;
            }
        }

        // A block is read where it is used, with the shape that comes in there.
        bool isBlock = model is null && StackReader.BlockAttribute(type) is not null;
        if (isBlock || (model is null && layers.Count == 0 && compile is null && target is null && range is null && budget is null))
        {
            return null;
        }

        List<DeclarationProblem> problems = [.. TypeReader.Problems(type, cancellation)];
        var reader = new StackReader(type, problems);
        ImmutableArray<Argument> modelArguments = reader.Arguments(model);
        ImmutableArray<Argument> compileArguments = reader.Arguments(compile);
        ImmutableArray<Argument> targetArguments = reader.Arguments(target);
        ImmutableArray<Argument> rangeArguments = reader.Arguments(range);
        var (stack, first) = reader.Read(layers);
        reader.AddUndefinedMember(compile, null);
        if (problems.Count == 0)
        {
            AddStackProblems(type, model, layers, stack, compile is null && target is null && range is null, cancellation, problems);
        }

        var declaration = new ModelDeclaration(
            TypeReader.Read(type),
            Axes(modelArguments),
            StackReader.Allow(modelArguments),
            stack,
            compile is null ? null : new CompileDeclaration(compileArguments, StackReader.Allow(compileArguments)),
            target is null ? null : new TargetDeclaration(Axes(targetArguments), StackReader.Allow(targetArguments)),
            rangeArguments.Length < 2 ? null : new TargetRangeDeclaration(rangeArguments[0].Number, rangeArguments[1].Number, StackReader.Allow(rangeArguments)),
            problems.ToImmutableArray(),
            reader.IsIncomplete);
        return new DeclarationWithSyntax(declaration, model, compile, target, first)
        {
            TargetRange = range,
            BudgetAttribute = budget,
            Budget = BudgetDeclaration.Read(budget),
        };
    }

    /// <summary>Whether of all parts of the class this is the one with the first [Model]; a second one is the compiler's error.</summary>
    public static bool IsFirstPart(INamedTypeSymbol type, SyntaxNode part) =>
        type.GetAttributes().First(a => a.AttributeClass is { Name: "ModelAttribute" } kind && StackReader.IsOurs(kind)).ApplicationSyntaxReference is { } first
        && first.SyntaxTree == part.SyntaxTree && part.Span.Contains(first.Span);

    private static void AddStackProblems(
        INamedTypeSymbol type,
        AttributeData? model,
        List<AttributeData> layers,
        IReadOnlyList<LayerDeclaration> stack,
        bool isBudgetOnly,
        CancellationToken cancellation,
        List<DeclarationProblem> problems)
    {
        if (model is null)
        {
            Rule rule = layers.Count > 0 ? Rules.NoModel : Rules.CompileWithoutModel;
            string what = layers.Count > 0 ? "layers" : isBudgetOnly ? "[Budget]" : "[Compile] or [Target]";
            problems.Add(new DeclarationProblem(
                rule.Id, $"{type.Name} has {what} but no [Model]: state the shape of one sample, for example [Model(28, 28, 1)].", null));
        }
        else if (stack.Count == 0)
        {
            problems.Add(new DeclarationProblem(
                Rules.EmptyModel.Id, $"{type.Name} has no layer. Add at least one: [Model({AxisNames.Text(Axes(ArgumentReader.Read(model) ?? []))})][Dense(10)].", null));
        }

        int stray = StackReader.Stray(layers, cancellation);
        if (stray > 0)
        {
            problems.Add(new DeclarationProblem(
                Rules.SeveralDeclarations.Id,
                $"the layers of {type.Name} stand on several partial declarations, so their order is not defined. Move them all to one.",
                stack.Count == layers.Count ? stray : null));
        }
    }

    private static ImmutableArray<string> Axes(ImmutableArray<Argument> arguments) =>
        arguments.Length == 0 || arguments[0].Name is not ("InputShape" or "Shape") ? [] : [.. AxisNames.Of(arguments[0])];
}

/// <summary>A declaration with the attributes it came from; <paramref name="LayerAttributes"/> has one for each layer, a wrapper for a wrapped one.</summary>
internal sealed record DeclarationWithSyntax(
    ModelDeclaration Declaration, AttributeData? Model, AttributeData? Compile, AttributeData? Target, ImmutableArray<AttributeData> LayerAttributes)
{
    public AttributeData? TargetRange { get; init; }

    public AttributeData? BudgetAttribute { get; init; }

    /// <summary>What that attribute says; null where there is none, or it does not compile.</summary>
    public BudgetDeclaration? Budget { get; init; }
}
