namespace ModelGen.Generator.Findings;

/// <summary>The keys of a finding's properties, in which a rule or the shape engine tells the code fixes what it knows.</summary>
internal static class FindingProperties
{
    /// <summary>The 0-based number of the layer the diagnostic is about; on every diagnostic at a layer.</summary>
    public const string Layer = "layer";

    /// <summary>The 0-based number of another layer that matters: the Flatten to drop, the activation before, the layer to move before.</summary>
    public const string Other = "other";

    /// <summary>The 0-based number of the output whose activation and loss do not fit each other.</summary>
    public const string Output = "output";

    /// <summary>An <c>Activation</c> to use instead.</summary>
    public const string Activation = "activation";

    /// <summary>A <c>Loss</c> to use instead.</summary>
    public const string Loss = "loss";

    /// <summary>"true" or "false": the <c>FromLogits</c> to set.</summary>
    public const string FromLogits = "fromLogits";

    /// <summary>A number of units to use instead.</summary>
    public const string Units = "units";

    /// <summary>A dropout rate to use instead.</summary>
    public const string Rate = "rate";

    /// <summary>A learning rate to use instead.</summary>
    public const string LearningRate = "learningRate";

    /// <summary>The number of values a Reshape gets.</summary>
    public const string Size = "size";

    /// <summary>The argument that is wrong, by its name in C#.</summary>
    public const string Argument = "argument";

    /// <summary>The shape to declare for one sample, as <c>28, 28, 1</c>.</summary>
    public const string InputShape = "inputShape";

    /// <summary>The axes of a Permute, as <c>2, 3, 1</c>.</summary>
    public const string Permutation = "permutation";
}
