namespace ModelGen.Analyzers;

/// <summary>The keys of a diagnostic's properties, in which a rule tells the code fixes what it knows.</summary>
internal static class DiagnosticProperties
{
    /// <summary>The 0-based number of the layer the diagnostic is about; on every diagnostic at a layer.</summary>
    public const string Layer = "layer";

    /// <summary>The 0-based number of another layer that matters: the Flatten to drop, the activation before, the layer to move before.</summary>
    public const string Other = "other";

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

    /// <summary>The axes of a Permute, as <c>2, 3, 1</c>.</summary>
    public const string Permutation = "permutation";
}
