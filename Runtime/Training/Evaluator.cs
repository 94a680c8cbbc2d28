using ModelGen.Kernels;

namespace ModelGen;

/// <summary>Runs a model over data in inference mode and measures loss and metrics. One for each call, so that several may run at a time.</summary>
internal sealed unsafe class Evaluator
{
    private readonly Geometry _geometry;
    private readonly PassBuffers _buffers;
    private readonly TestStep _step;
    private readonly Regularization _regularization;
    private readonly MetricSet _metrics;
    private readonly bool _weightMetrics;

    public Evaluator(Geometry geometry, CompileInfo compile, bool weightMetrics)
    {
        Model model = geometry.Model;
        _geometry = geometry;
        _buffers = new PassBuffers(geometry, static g => g.Model.TestScratch(in g.Batch));
        _step = new TestStep(model, _buffers);
        _regularization = new Regularization(model.Info);
        _metrics = new MetricSet(compile.Metrics, model.Info);
        _weightMetrics = weightMetrics;
    }

    /// <summary>The metrics of the last run.</summary>
    public MetricSet Metrics => _metrics;

    /// <summary>Goes once through the data and returns the loss.</summary>
    public double Run(BatchFeed feed, int batchSize, CancellationToken cancellation)
    {
        double microseconds = Parallelism.Microseconds((double)_geometry.Flops * batchSize);
        int members = Parallelism.MembersFor(microseconds);
        double sum = 0;
        long count = 0;
        _metrics.Reset();
        _buffers.Reserve(Math.Min(batchSize, feed.Count));
        feed.Start(default, 0, batchSize);
        while (feed.Next(out _step.Batch))
        {
            cancellation.ThrowIfCancellationRequested();
            ref Batch batch = ref _step.Batch;
            _buffers.Reserve(batch.Count);
            Model model = _geometry.Model;
            model.EnterState(in _geometry.Batch);
            try
            {
                WorkerPool.Shared.Run(_step, members, microseconds);
            }
            finally
            {
                model.LeaveState();
            }

            sum += (double)_buffers.Loss * batch.Count;
            count += batch.Count;
            _metrics.Update(batch, _buffers, _weightMetrics);
        }

        double penalty = _regularization.Any ? _regularization.PenaltyOf(_geometry.Model.Parameters.Pointer) : 0;
        return sum / count + penalty;
    }
}
