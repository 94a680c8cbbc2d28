using ModelGen.Kernels;

namespace ModelGen.Conformance.Runners;

/// <summary>Runs a model's generated training pass once, without the step an optimizer would make of it.</summary>
internal static class TrainingForward
{
    /// <summary>The predictions in training mode; moving statistics of the model are updated.</summary>
    public static float[] Run(Model model, int batch, ReadOnlySpan<float> input)
    {
        AlignedBuffer samples = new(input.Length);
        input.CopyTo(samples.Span);
        AlignedBuffer output = new(checked((nint)(batch * model.Info.OutputShape.Size)));
        AlignedBuffer targets = new(checked((nint)(batch * model.Info.TargetShape.Size)));
        AlignedBuffer weights = new(batch);
        weights.Span.Fill(1);
        AlignedBuffer gradients = new(model.Info.TrainableLength);
        AlignedBuffer loss = new(1);
        AlignedBuffer scratch = new(model.TrainScratch(in batch).For(batch));
        var pass = new TrainingPass
        {
            Sizes = ref batch,
            Weights = ref model.Parameters.Reference,
            Gradients = ref gradients.Reference,
            Input = ref samples.Reference,
            Target = ref targets.Reference,
            SampleWeight = ref weights.Reference,
            Output = ref output.Reference,
            Scratch = ref scratch.Reference,
            Loss = ref loss.Reference,
            Seed = 1,
        };
        model.Train(Team.Single, ref pass);
        GC.KeepAlive((samples, targets, weights, gradients, loss, scratch));
        return output.Span.ToArray();
    }
}
