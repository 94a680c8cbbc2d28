namespace ModelGen;

/// <summary>The memory an optimizer works on: all of it in the layout of the trainable part of the parameter buffer.</summary>
internal readonly unsafe struct UpdateBuffers(int length, float* weights, float* gradients)
{
    /// <summary>The number of floats in each.</summary>
    public int Length { get; } = length;

    /// <summary>What is changed.</summary>
    public float* Weights { get; } = weights;

    /// <summary>What it is changed by.</summary>
    public float* Gradients { get; } = gradients;
}
