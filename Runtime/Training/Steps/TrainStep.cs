using ModelGen.Kernels;

namespace ModelGen;

/// <summary>
/// One training step, run by every member of a team: gradients, penalties, clipping, the optimizer, constraints. A step whose loss is not
/// finite changes no weight, so that what led to it can still be seen.
/// </summary>
internal sealed unsafe class TrainStep(Trainer trainer) : TeamJob
{
    /// <summary>The samples.</summary>
    public Batch Batch;

    /// <summary>Decides dropout and noise.</summary>
    public ulong Seed;

    /// <inheritdoc/>
    public override void Run(Team team)
    {
        Model model = trainer.Model;
        PassBuffers buffers = trainer.Buffers;
        buffers.Gather(team, Batch);
        TrainingPass pass = buffers.Pass(Batch, ref trainer.Gradients.Reference, Seed);
        model.Train(team, ref pass);
        team.Barrier();

        // All members see the same loss here, so all of them stop or none.
        if (!float.IsFinite(buffers.Loss))
        {
            return;
        }

        float* weights = model.Parameters.Pointer;
        float* gradients = trainer.Gradients.Pointer;
        if (trainer.Regularization.Any)
        {
            trainer.Regularization.Apply(team, weights, gradients);
            team.Barrier();
        }

        if (GradientClipping.IsNeeded(trainer.Optimizer))
        {
            trainer.Clipping.Apply(team, trainer.Optimizer, gradients);
            team.Barrier();
        }

        trainer.Optimizer.Update(team, new UpdateBuffers(model.Info.TrainableLength, weights, gradients));
        if (trainer.Constraints.Any)
        {
            team.Barrier();
            trainer.Constraints.Apply(team, weights);
        }
    }
}
