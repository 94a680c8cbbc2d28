using ModelGen.Kernels;

namespace ModelGen;

/// <summary>What a model keeps while it is trained: gradients, optimizer, random numbers, and how far it has come.</summary>
internal sealed class Trainer
{
    // So that training draws other numbers than the initial weights did.
    private const ulong TrainingStream = 0x5851F42D4C957F2D;

    private readonly TrainStep _step;
    private readonly TeamChoice _choice = new();

    public Trainer(Model model, CompileInfo compile)
    {
        Model = model;
        Gradients = new AlignedBuffer(model.Info.TrainableLength);
        Geometry = new Geometry(model);
        Buffers = new PassBuffers(Geometry, static g => g.Model.TrainScratch(in g.Batch));
        Regularization = new Regularization(model.Info);
        Clipping = new GradientClipping(model.Info);
        Constraints = new WeightConstraints(model.Info);
        Optimizer = OptimizerFactory.Create(compile);
        Optimizer.Attach(model);
        Random = new RandomState((ulong)model.Seed ^ TrainingStream);
        EpochRandom = Random;
        _step = new TrainStep(this);
    }

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The sizes of the data that is trained on.</summary>
    public Geometry Geometry { get; }

    /// <summary>The gradients of the last step, in the layout of the trainable part of the parameter buffer.</summary>
    public AlignedBuffer Gradients { get; }

    /// <summary>The memory of a step.</summary>
    public PassBuffers Buffers { get; }

    /// <summary>Penalties on weights.</summary>
    public Regularization Regularization { get; }

    /// <summary>Bounds on gradients.</summary>
    public GradientClipping Clipping { get; }

    /// <summary>Bounds on weights.</summary>
    public WeightConstraints Constraints { get; }

    /// <summary>The optimizer with its state.</summary>
    public OptimizerAlgorithm Optimizer { get; private set; }

    /// <summary>The random numbers of shuffling, dropout and noise.</summary>
    public RandomState Random;

    /// <summary><see cref="Random"/> as it was before the current epoch was shuffled.</summary>
    public RandomState EpochRandom;

    /// <summary>The number of the epoch that is being trained, or comes next, from 0.</summary>
    public int Epoch { get; set; }

    /// <summary>How many samples of that epoch are done.</summary>
    public int Position { get; set; }

    /// <summary>What decided dropout and noise in the last step.</summary>
    public ulong LastSeed => _step.Seed;

    /// <summary>Takes another optimizer from here on.</summary>
    public void Use(OptimizerAlgorithm optimizer)
    {
        optimizer.Attach(Model);
        Optimizer = optimizer;
    }

    /// <summary>Does one step and returns the loss with all penalties; if that is not finite, no weight was changed.</summary>
    public float Step(in Batch batch)
    {
        Buffers.Reserve(batch.Count);
        Optimizer.Prepare();
        _step.Batch = batch;
        _step.Seed = Random.NextUInt64();

        // A backward pass takes about twice the forward pass.
        double microseconds = Parallelism.Microseconds(3.0 * Geometry.Flops * batch.Count);
        Model.EnterState(in Geometry.Batch);
        try
        {
            WorkerPool.Shared.Run(_step, Parallelism.MembersFor(microseconds), microseconds, _choice);
        }
        finally
        {
            Model.LeaveState();
        }

        float loss = Buffers.Loss;
        if (!float.IsFinite(loss))
        {
            return loss;
        }

        Optimizer.Finish();
        return Regularization.Any ? (float)(loss + Regularization.Penalty()) : loss;
    }
}
