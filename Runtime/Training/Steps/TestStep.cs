using ModelGen.Kernels;

namespace ModelGen;

/// <summary>One evaluated batch, run by every member of a team.</summary>
internal sealed class TestStep(Model model, PassBuffers buffers) : TeamJob
{
    private float _noGradients;

    /// <summary>The samples.</summary>
    public Batch Batch;

    /// <inheritdoc/>
    public override void Run(Team team)
    {
        buffers.Gather(team, Batch);
        TrainingPass pass = buffers.Pass(Batch, ref _noGradients, 0);
        model.Test(team, ref pass);
    }
}
