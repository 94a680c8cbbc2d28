namespace ModelGen;

/// <summary>
/// An output of a model. A packed prediction holds the values of all outputs one after another, in the order of declaration, and a packed
/// target those of all targets.
/// </summary>
public sealed record OutputInfo
{
    /// <summary>Its name; <c>output</c> for a model that declares one without a name.</summary>
    public required string Name { get; init; }

    /// <summary>The shape of one prediction.</summary>
    public required Shape Shape { get; init; }

    /// <summary>The shape of one sample's target; for class numbers it is the output's shape without its last axis.</summary>
    public required Shape TargetShape { get; init; }

    /// <summary>The number of the layer that gives it; −1 − i for input i.</summary>
    public int Source { get; init; }

    /// <summary>Its loss; the model's where there is no <c>[Compile]</c> has no meaning.</summary>
    public Loss Loss { get; init; }

    /// <summary>What its loss counts in the model's.</summary>
    public double LossWeight { get; init; } = 1;
}
