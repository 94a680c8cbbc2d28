using ModelGen.Kernels;

namespace ModelGen.Tests;

/// <summary>A model that has weights and nothing else.</summary>
internal sealed class BareModel(ModelInfo info, int? seed = null) : Model(info, seed)
{
    protected internal override ScratchSize InferScratch(ref readonly int sizes) => default;

    protected internal override ScratchSize TestScratch(ref readonly int sizes) => default;

    protected internal override ScratchSize TrainScratch(ref readonly int sizes) => default;

    protected internal override void Infer(
        Team team, ref readonly int sizes, ref readonly float weights, ref readonly float input, ref float scratch, ref float output) =>
        throw new NotSupportedException();

    protected internal override void Test(Team team, scoped ref TrainingPass pass) => throw new NotSupportedException();

    protected internal override void Train(Team team, scoped ref TrainingPass pass) => throw new NotSupportedException();
}
