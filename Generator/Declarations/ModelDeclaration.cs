using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Declarations;

/// <summary>
/// All that a user wrote about one model, free of Roslyn's symbols, equal when the text means the same: what the incremental pipeline
/// compares, and all that the shape engine and the emitter see.
/// </summary>
/// <remarks><c>InputShape</c>: lengths, and names of axes such as <c>T</c> and <c>H%4</c>. <c>IsIncomplete</c>: an attribute does not compile (yet); the compiler says so, and nothing of ours is worth saying.</remarks>
internal sealed record ModelDeclaration(
    TypeDeclaration Type,
    EquatableArray<string> InputShape,
    EquatableArray<string> ModelAllow,
    EquatableArray<LayerDeclaration> Layers,
    CompileDeclaration? Compile,
    TargetDeclaration? Target,
    TargetRangeDeclaration? TargetRange,
    EquatableArray<DeclarationProblem> Problems,
    bool IsIncomplete)
{
    public string Name => Type.Name;
}

/// <summary>The class to extend.</summary>
/// <param name="Namespace">Empty for the global one.</param>
/// <param name="Containers">The types around it, outermost first, as <c>partial class Outer</c>.</param>
/// <param name="Name">The class name, without the escape of a keyword.</param>
/// <param name="Accessibility">As text: <c>public</c>, <c>internal</c>, ...</param>
/// <param name="IsSealed">Whether it is sealed.</param>
internal sealed record TypeDeclaration(string Namespace, EquatableArray<string> Containers, string Name, string Accessibility, bool IsSealed);

/// <summary>The [Target] attribute: the shape of one sample's target, as text like that of the input.</summary>
internal sealed record TargetDeclaration(EquatableArray<string> Shape, EquatableArray<string> Allow);

/// <summary>The [TargetRange] attribute: between which values the targets lie.</summary>
internal sealed record TargetRangeDeclaration(double Low, double High, EquatableArray<string> Allow);

/// <summary>A mistake in how the model is declared, of which the rule's name and the missing words are kept.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Message">The whole message.</param>
/// <param name="Layer">The layer it concerns, if one.</param>
internal sealed record DeclarationProblem(string RuleId, string Message, int? Layer)
{
    /// <summary>Where it stands if not at a layer.</summary>
    public FindingPlace Place { get; init; } = FindingPlace.ClassName;

    /// <summary>The way to the place inside blocks, as a finding has it.</summary>
    public EquatableArray<(int Block, int Attribute)> Path { get; init; }
}
