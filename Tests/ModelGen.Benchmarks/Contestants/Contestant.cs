using ModelGen.Benchmarks.Measurement;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>A program's implementation of a row: weights and samples are loaded, each call is a prediction or a training step.</summary>
internal abstract class Contestant(string name) : Timed(name)
{
    /// <summary>The predictions for the row's samples with the weights as they now are (batch × outputs).</summary>
    public abstract float[] Predictions();

    /// <summary>What keeps Adam's division from zero, where Keras has it; by the number of the step, from 1.</summary>
    public virtual double AdamEpsilon(int step) => 1e-7;
}
