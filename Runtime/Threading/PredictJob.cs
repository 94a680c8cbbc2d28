namespace ModelGen.Kernels;

/// <summary>A prediction that several threads work on: chunk by chunk, all of them in each.</summary>
internal sealed unsafe class PredictJob : TeamJob
{
    [ThreadStatic]
    private static PredictJob? t_job;

    private Model? _model;
    private float* _x;
    private float* _y;
    private float* _scratch;
    private int _batch;
    private int _chunk;

    /// <summary>Predicts by up to <paramref name="members"/> threads. The memory must stay in place.</summary>
    public static void Run(Model model, int members, double microseconds, float* x, float* y, int batch, int chunk, float* scratch)
    {
        PredictJob job = t_job ??= new PredictJob();
        job._model = model;
        job._x = x;
        job._y = y;
        job._scratch = scratch;
        job._batch = batch;
        job._chunk = chunk;
        try
        {
            WorkerPool.Shared.Run(job, members, microseconds, model.PredictChoice);
        }
        finally
        {
            job._model = null;
        }
    }

    /// <inheritdoc/>
    public override void Run(Team team)
    {
        Model model = _model!;
        nint inputLength = model.SampleLength;
        nint outputLength = model.OutputLength;
        for (int start = 0; start < _batch; start += _chunk)
        {
            int count = Math.Min(_chunk, _batch - start);
            model.Infer(
                team, count, in model.Parameters.Reference, in _x[start * inputLength], ref *_scratch, ref _y[start * outputLength]);

            // The next chunk uses the same scratch memory.
            team.Barrier();
        }
    }
}
