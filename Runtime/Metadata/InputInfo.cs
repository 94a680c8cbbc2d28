namespace ModelGen;

/// <summary>An input of a model. A packed sample holds the values of all inputs one after another, in the order of declaration.</summary>
public sealed record InputInfo
{
    /// <summary>Its name; <c>input</c> for a model that declares one without a name.</summary>
    public required string Name { get; init; }

    /// <summary>The shape of one sample.</summary>
    public required Shape Shape { get; init; }
}
