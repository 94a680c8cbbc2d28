using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Declarations;

/// <summary>Reads the layers and structure attributes of a model or a block, and of the blocks they use.</summary>
internal sealed class StackReader
{
    /// <summary>Blocks nested deeper than any person would read.</summary>
    private const int MostDepth = 100;

    private readonly List<DeclarationProblem> _problems;
    private readonly Budget _budget;
    private readonly ImmutableArray<INamedTypeSymbol> _around;

    public StackReader(INamedTypeSymbol type, List<DeclarationProblem> problems)
        : this([type], problems, new Budget())
    {
    }

    private StackReader(ImmutableArray<INamedTypeSymbol> around, List<DeclarationProblem> problems, Budget budget)
    {
        _around = around;
        _problems = problems;
        _budget = budget;
    }

    /// <summary>Whether an attribute did not compile.</summary>
    public bool IsIncomplete { get; private set; }

    /// <summary>Whether the attribute stands in the stack: a layer, or how layers are connected.</summary>
    public static bool IsInStack(INamedTypeSymbol kind) => IsLayer(kind) || kind.BaseType?.Name == "StructureAttribute";

    /// <summary>Whether the attribute is a layer; kinds with arguments in common have a class between.</summary>
    private static bool IsLayer(INamedTypeSymbol kind) => kind.BaseType is { } parent && (parent.Name == "LayerAttribute" || IsLayer(parent));

    /// <summary>The attributes of a type that stand in its stack.</summary>
    public static List<AttributeData> AttributesOf(INamedTypeSymbol type) =>
        [.. type.GetAttributes().Where(a => a.AttributeClass is { } kind && IsOurs(kind) && IsInStack(kind))];

    /// <summary>The first attribute of each item of a type's stack: wrappers stand before their layer.</summary>
    public static IReadOnlyList<AttributeData> FirstAttributesOf(INamedTypeSymbol type)
    {
        List<AttributeData> attributes = AttributesOf(type);
        return [.. attributes.Where((_, i) => i == 0 || !IsWrapper(attributes[i - 1]))];
    }

    public static bool IsOurs(INamedTypeSymbol kind) => kind.ContainingNamespace is { Name: "ModelGen", ContainingNamespace.IsGlobalNamespace: true };

    /// <summary>The [Block] of a class, if it has one.</summary>
    public static AttributeData? BlockAttribute(INamedTypeSymbol type) =>
        type.GetAttributes().FirstOrDefault(a => a.AttributeClass is { Name: "BlockAttribute" } kind && IsOurs(kind));

    /// <summary>The attribute's class without its suffix.</summary>
    public static string Kind(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.Substring(0, name.Length - "Attribute".Length);
    }

    /// <summary>The rules that the attribute's <c>Allow</c> names.</summary>
    public static ImmutableArray<string> Allow(ImmutableArray<Argument> arguments) =>
        arguments.FirstOrDefault(a => a.Name == "Allow")?.Text is { } text ? [.. text.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)] : [];

    /// <summary>The arguments of an attribute, none where it does not compile.</summary>
    public ImmutableArray<Argument> Arguments(AttributeData? attribute)
    {
        ImmutableArray<Argument>? arguments = attribute is null ? [] : ArgumentReader.Read(attribute);
        IsIncomplete |= arguments is null;
        return arguments ?? [];
    }

    /// <summary>A block by itself, outside of any model; null where it is not sound, or one of its attributes does not compile.</summary>
    public static BlockDeclaration? ReadBlock(INamedTypeSymbol type)
    {
        List<DeclarationProblem> problems = [];
        var reader = new StackReader([], problems, new Budget());
        BlockDeclaration block = reader.Block(type, 0, 0);
        return reader.IsIncomplete || problems.Count > 0 ? null : block;
    }

    /// <summary>Joins wrappers with the layer behind them; <c>First</c> holds the first attribute of each item.</summary>
    public (ImmutableArray<LayerDeclaration> Layers, ImmutableArray<AttributeData> First) Read(IReadOnlyList<AttributeData> attributes)
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

            if (IsWrapper(attributes[i]) || (i > start && !IsLayer(attributes[i].AttributeClass!)))
            {
                string wrapper = Kind(attributes[IsWrapper(attributes[i]) ? i : i - 1]);
                _problems.Add(new DeclarationProblem(
                    Rules.WrapperWithoutLayer.Id,
                    $"{wrapper} wraps the layer that follows it, but none does. Write it before a layer: [{wrapper}, {(wrapper == "Bidirectional" ? "LSTM" : "Dense")}(16)].",
                    layers.Count));
            }

            LayerDeclaration? layer = null;
            for (int j = i; j >= start; j--)
            {
                ImmutableArray<Argument> given = Arguments(attributes[j]);
                AddUndefinedMember(attributes[j], layers.Count);
                layer = new LayerDeclaration(
                    Kind(attributes[j]), given, given.FirstOrDefault(a => a.Name == "Name")?.Text, Allow(given), layer)
                {
                    Blocks = Blocks(attributes[j], layers.Count),
                };
            }

            layers.Add(layer!);
            first.Add(attributes[start]);
        }

        return (layers.ToImmutable(), first.ToImmutable());
    }

    public void AddUndefinedMember(AttributeData? attribute, int? layer)
    {
        if (attribute is not null && ArgumentReader.UndefinedMember(attribute) is { } value)
        {
            _problems.Add(new DeclarationProblem(
                Rules.UndefinedEnumValue.Id, $"{Kind(attribute)} is given {value}, but the enum has no such member.", layer)
            {
                Place = FindingPlace.Compile,
            });
        }
    }

    private static bool IsWrapper(AttributeData attribute) =>
        attribute.AttributeClass!.Name is "TimeDistributedAttribute" or "BidirectionalAttribute" or "SpectralNormalizationAttribute";

    /// <summary>Where attributes leave the declaration that the first of them stands on; −1 if all stand on one.</summary>
    public static int Stray(IReadOnlyList<AttributeData> attributes, CancellationToken cancellation)
    {
        SyntaxNode?[] declarations = [.. attributes.Select(a => a.ApplicationSyntaxReference?.GetSyntax(cancellation).Parent?.Parent)];
        return Array.FindIndex(declarations, d => d != declarations[0]);
    }

    private ImmutableArray<BlockDeclaration> Blocks(AttributeData attribute, int item) => attribute.AttributeClass!.Arity == 0 ? [] :
        [.. attribute.AttributeClass!.TypeArguments.Select((type, i) => type is INamedTypeSymbol named ? Block(named, item, i) : NoBlock(type))];

    /// <summary>What has no layers, which the assembler reports at the use.</summary>
    private static BlockDeclaration NoBlock(ITypeSymbol type, bool isRecursive = false) =>
        new(type is INamedTypeSymbol ? type.Name : type.ToDisplayString(), default, default, isRecursive);

    private BlockDeclaration Block(INamedTypeSymbol type, int item, int number)
    {
        bool isRecursive = _around.Contains(type, SymbolEqualityComparer.Default);
        AttributeData? block = BlockAttribute(type);
        if (isRecursive || block is null)
        {
            IsIncomplete |= type.TypeKind == TypeKind.Error;
            return NoBlock(type, isRecursive);
        }

        var problems = new List<DeclarationProblem>();
        if (_around.Length > MostDepth || ++_budget.Blocks > Assembler.MostItems)
        {
            // Said once: what follows from it is not read.
            if (!_budget.IsSpent)
            {
                string what = _around.Length > MostDepth
                    ? $"blocks are used in blocks more than {MostDepth} deep"
                    : "with its blocks the model has more than 10,000 layers";
                _problems.Add(new DeclarationProblem(Rules.ModelTooLarge.Id, $"{type.Name} is too much: {what}. Use fewer blocks in one another.", item));
            }

            _budget.IsSpent = true;
            return NoBlock(type);
        }

        var reader = new StackReader(_around.Add(type), problems, _budget);
        ImmutableArray<Argument> arguments = reader.Arguments(block);
        List<AttributeData> attributes = AttributesOf(type);
        ImmutableArray<LayerDeclaration> layers = reader.Read(attributes).Layers;
        IsIncomplete |= reader.IsIncomplete;
        if (type.DeclaringSyntaxReferences.Length > 1 && Stray(attributes, CancellationToken.None) is > 0 and var stray)
        {
            problems.Add(new DeclarationProblem(
                Rules.SeveralDeclarations.Id, $"the layers of {type.Name} stand on several partial declarations, so their order is not defined. Move them all to one.",
                layers.Length == attributes.Count ? stray : 0));
        }

        // Mistakes in a block are reported where it is used, which may be another project, and at their place in it.
        _problems.AddRange(problems.Select(p => p with
        {
            Layer = item,
            Path = p.Path.Prepend((number, p.Layer ?? 0)).ToImmutableArray(),
            Message = p.Path.Count == 0 && p.RuleId != Rules.SeveralDeclarations.Id ? $"In the block {type.Name}: {p.Message}" : p.Message,
        }));
        ImmutableArray<string> axes = arguments.Length == 0 ? [] : [.. arguments[0].Texts];
        return new BlockDeclaration(type.Name, axes, layers, false) { Allow = Allow(arguments) };
    }

    /// <summary>What all readers of a model have read together.</summary>
    private sealed class Budget
    {
        public int Blocks { get; set; }

        public bool IsSpent { get; set; }
    }
}
