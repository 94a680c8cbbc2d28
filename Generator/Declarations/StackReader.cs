using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Declarations;

/// <summary>Reads the layers and structure attributes of a model or a block, and of the blocks they use.</summary>
internal sealed class StackReader
{
    private readonly List<DeclarationProblem> _problems;
    private readonly ImmutableArray<INamedTypeSymbol> _around;

    public StackReader(INamedTypeSymbol type, List<DeclarationProblem> problems)
        : this([type], problems)
    {
    }

    private StackReader(ImmutableArray<INamedTypeSymbol> around, List<DeclarationProblem> problems)
    {
        _around = around;
        _problems = problems;
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

    /// <summary>The attribute's class without its suffix.</summary>
    public static string Kind(AttributeData attribute)
    {
        string name = attribute.AttributeClass!.Name;
        return name.Substring(0, name.Length - "Attribute".Length);
    }

    /// <summary>The rules that the attribute's <c>Allow</c> names.</summary>
    public static ImmutableArray<string> Allow(ImmutableArray<Argument> arguments) =>
        [.. (arguments.FirstOrDefault(a => a.Name == "Allow")?.Text ?? "").Split([',', ' '], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>The arguments of an attribute, none where it does not compile.</summary>
    public ImmutableArray<Argument> Arguments(AttributeData? attribute)
    {
        ImmutableArray<Argument>? arguments = attribute is null ? [] : ArgumentReader.Read(attribute);
        IsIncomplete |= arguments is null;
        return arguments ?? [];
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
                    Blocks = Blocks(attributes[j]),
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

    private static bool IsWrapper(AttributeData attribute) => Kind(attribute) is "TimeDistributed" or "Bidirectional";

    private ImmutableArray<BlockDeclaration> Blocks(AttributeData attribute) =>
        [.. attribute.AttributeClass!.TypeArguments.OfType<INamedTypeSymbol>().Select(Block)];

    private BlockDeclaration Block(INamedTypeSymbol type)
    {
        bool isRecursive = _around.Contains(type, SymbolEqualityComparer.Default);
        AttributeData? block = type.GetAttributes().FirstOrDefault(a => a.AttributeClass is { Name: "BlockAttribute" } kind && IsOurs(kind));
        if (isRecursive || block is null)
        {
            // A type without [Block] has no layers, which the assembler reports at the use.
            IsIncomplete |= type.TypeKind == TypeKind.Error;
            return new BlockDeclaration(type.Name, default, default, isRecursive);
        }

        // Mistakes in a block's attributes are reported where it is used: it may lie in another project.
        var problems = new List<DeclarationProblem>();
        var reader = new StackReader(_around.Add(type), problems);
        ImmutableArray<Argument> arguments = reader.Arguments(block);
        ImmutableArray<LayerDeclaration> layers = reader.Read(AttributesOf(type)).Layers;
        IsIncomplete |= reader.IsIncomplete;
        _problems.AddRange(problems.Select(p => p with { Layer = null, Message = $"In the block {type.Name}: {p.Message}", Place = FindingPlace.ClassName }));
        ImmutableArray<string> axes = arguments.Length == 0 ? [] : [.. arguments[0].Texts];
        return new BlockDeclaration(type.Name, axes, layers, false);
    }
}
