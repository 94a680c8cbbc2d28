using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Declarations;

/// <summary>Reads a model from the attributes of a class. Roslyn's symbols end here.</summary>
internal static class DeclarationReader
{
    public const string ModelAttribute = "ModelGen.ModelAttribute";

    /// <summary>The declaration, and the attributes it was read from, for those who report at them.</summary>
    public static DeclarationWithSyntax? Read(INamedTypeSymbol type, CancellationToken cancellation)
    {
        AttributeData? model = null;
        AttributeData? compile = null;
        AttributeData? target = null;
        AttributeData? range = null;
        List<AttributeData> layers = [];
        foreach (AttributeData attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass is not { } kind || !IsOurs(kind))
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
                default:
                    if (kind.BaseType?.Name == "LayerAttribute")
                    {
                        layers.Add(attribute);
                    }

                    break;
            }
        }

        if (model is null && layers.Count == 0 && compile is null && target is null && range is null)
        {
            return null;
        }

        List<DeclarationProblem> problems = [.. TypeReader.Problems(type, cancellation)];
        bool incomplete = false;
        ImmutableArray<Argument> Arguments(AttributeData? attribute)
        {
            ImmutableArray<Argument>? arguments = attribute is null ? [] : ArgumentReader.Read(attribute);
            incomplete |= arguments is null;
            return arguments ?? [];
        }

        ImmutableArray<Argument> modelArguments = Arguments(model);
        ImmutableArray<Argument> compileArguments = Arguments(compile);
        ImmutableArray<Argument> targetArguments = Arguments(target);
        ImmutableArray<Argument> rangeArguments = Arguments(range);
        var (stack, first) = Stack(layers, Arguments, problems);
        AddUndefinedMember(compile, null, problems);
        if (problems.Count == 0)
        {
            AddStackProblems(type, model, layers, stack, cancellation, problems);
        }

        var declaration = new ModelDeclaration(
            TypeReader.Read(type),
            Wholes(modelArguments),
            Allow(modelArguments),
            stack,
            compile is null ? null : new CompileDeclaration(compileArguments, Allow(compileArguments)),
            target is null ? null : new TargetDeclaration(Wholes(targetArguments), Allow(targetArguments)),
            rangeArguments.Length < 2 ? null : (rangeArguments[0].Number, rangeArguments[1].Number),
            problems.ToImmutableArray(),
            incomplete);
        return new DeclarationWithSyntax(declaration, model, compile, target, first);
    }

    /// <summary>Whether of all parts of the class this is the one with the first [Model]; a second one is the compiler's error.</summary>
    public static bool IsFirstPart(INamedTypeSymbol type, SyntaxNode part) =>
        type.GetAttributes().First(a => a.AttributeClass is { Name: "ModelAttribute" } kind && IsOurs(kind)).ApplicationSyntaxReference is { } first
        && first.SyntaxTree == part.SyntaxTree && part.Span.Contains(first.Span);

    /// <summary>Joins wrappers with the layer behind them; <c>First</c> holds the first attribute of each layer.</summary>
    private static (ImmutableArray<LayerDeclaration> Layers, ImmutableArray<AttributeData> First) Stack(
        List<AttributeData> attributes, Func<AttributeData, ImmutableArray<Argument>> arguments, List<DeclarationProblem> problems)
    {
        var layers = ImmutableArray.CreateBuilder<LayerDeclaration>();
        var first = ImmutableArray.CreateBuilder<AttributeData>();
        for (int i = 0; i < attributes.Count; i++)
        {
            int start = i;
            while (IsWrapper(attributes[i]) && i + 1 < attributes.Count)
            {
                i++;
            }

            if (IsWrapper(attributes[i]))
            {
                problems.Add(new DeclarationProblem(
                    Rules.WrapperWithoutLayer.Id,
                    $"{Kind(attributes[i])} wraps the layer that follows it, but none does. Write it before a layer: [TimeDistributed, Dense(16)].",
                    layers.Count));
            }

            LayerDeclaration? layer = null;
            for (int j = i; j >= start; j--)
            {
                ImmutableArray<Argument> given = arguments(attributes[j]);
                AddUndefinedMember(attributes[j], layers.Count, problems);
                layer = new LayerDeclaration(
                    Kind(attributes[j]), given, given.FirstOrDefault(a => a.Name == "Name")?.Text, Allow(given), layer);
            }

            layers.Add(layer!);
            first.Add(attributes[start]);
        }

        return (layers.ToImmutable(), first.ToImmutable());
    }

    private static void AddStackProblems(
        INamedTypeSymbol type,
        AttributeData? model,
        List<AttributeData> layers,
        IReadOnlyList<LayerDeclaration> stack,
        CancellationToken cancellation,
        List<DeclarationProblem> problems)
    {
        if (model is null)
        {
            Rule rule = layers.Count > 0 ? Rules.NoModel : Rules.CompileWithoutModel;
            problems.Add(new DeclarationProblem(
                rule.Id, $"{type.Name} has {(layers.Count > 0 ? "layers" : "[Compile] or [Target]")} but no [Model]: state the shape of one sample, for example [Model(28, 28, 1)].", null));
        }
        else if (stack.Count == 0)
        {
            problems.Add(new DeclarationProblem(
                Rules.EmptyModel.Id, $"{type.Name} has no layer. Add at least one: [Model({ArgumentChecks.Text(Wholes(ArgumentReader.Read(model) ?? []))})][Dense(10)].", null));
        }

        SyntaxNode?[] declarations = [.. layers.Select(l => l.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent)];
        int stray = Array.FindIndex(declarations, d => d != declarations[0]);
        if (stray > 0)
        {
            problems.Add(new DeclarationProblem(
                Rules.SeveralDeclarations.Id,
                $"the layers of {type.Name} stand on several partial declarations, so their order is not defined. Move them all to one.",
                stack.Count == layers.Count ? stray : null));
        }
    }

    private static void AddUndefinedMember(AttributeData? attribute, int? layer, List<DeclarationProblem> problems)
    {
        if (attribute is not null && ArgumentReader.UndefinedMember(attribute) is { } value)
        {
            problems.Add(new DeclarationProblem(
                Rules.UndefinedEnumValue.Id, $"{Kind(attribute)} is given {value}, but the enum has no such member.", layer)
            {
                Place = FindingPlace.Compile,
            });
        }
    }

    private static bool IsOurs(INamedTypeSymbol kind) => kind.ContainingNamespace is { Name: "ModelGen", ContainingNamespace.IsGlobalNamespace: true };

    private static bool IsWrapper(AttributeData attribute) => Kind(attribute) is "TimeDistributed";

    private static string Kind(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.Substring(0, name.Length - "Attribute".Length);
    }

    private static ImmutableArray<long> Wholes(ImmutableArray<Argument> arguments) =>
        arguments.Length == 0 ? [] : [.. arguments[0].Numbers.Select(n => (long)n)];

    private static ImmutableArray<string> Allow(ImmutableArray<Argument> arguments) =>
        [.. (arguments.FirstOrDefault(a => a.Name == "Allow")?.Text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)];
}

/// <summary>A declaration with the attributes it came from; <paramref name="LayerAttributes"/> has one for each layer, a wrapper for a wrapped one.</summary>
internal sealed record DeclarationWithSyntax(
    ModelDeclaration Declaration, AttributeData? Model, AttributeData? Compile, AttributeData? Target, ImmutableArray<AttributeData> LayerAttributes);
