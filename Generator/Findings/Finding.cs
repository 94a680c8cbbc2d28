using System.Collections.Immutable;

namespace ModelGen.Generator.Findings;

/// <summary>Something a rule has to say about a model.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Layer">The 0-based number of the attribute in the model's stack; null: the [Model] attribute, or [Compile] where <see cref="Place"/> says so.</param>
/// <param name="Message">The whole text for the user.</param>
internal sealed record Finding(Rule Rule, int? Layer, string Message)
{
    /// <summary>Where it is reported when <see cref="Layer"/> is null.</summary>
    public FindingPlace Place { get; init; } = FindingPlace.Model;

    /// <summary>
    /// The way to a place inside a block: which of the blocks an attribute names, and the attribute on it, from the outside in; the last may be
    /// the block itself.
    /// </summary>
    public ImmutableArray<(int Block, int Attribute)> Path { get; init; } = [];

    /// <summary>Which of the attributes that make the layer it is reported at: 0 for the first, 1 for the one that a wrapper wraps, ...</summary>
    public int Wrapped { get; init; }

    /// <summary>The 0-based number of the checked layer it is about, blocks written out; null where it is about a connection or the declaration.</summary>
    public int? Subject { get; init; }

    /// <summary>What tells findings of different causes apart: the place and the words, in a block without the block's use. Null: always another.</summary>
    public string? Cause { get; init; }

    /// <summary>What a code fix needs to know: numbers, names.</summary>
    public ImmutableDictionary<string, string?> Properties { get; init; } = ImmutableDictionary<string, string?>.Empty;
}

internal enum FindingPlace
{
    Model,
    Compile,
    Target,
    TargetRange,
    Budget,

    /// <summary>The name of the class in the declaration that carries the layers.</summary>
    ClassName,
}
