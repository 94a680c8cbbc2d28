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
    private int* _sizes;
    private int _sizeCount;
    private int _batch;
    private PredictPlan _plan;

    /// <summary>Predicts by up to <paramref name="members"/> threads. The memory must stay in place.</summary>
    public static void Run(
        Model model, int members, double microseconds, float* x, float* y, ReadOnlySpan<int> sizes, in PredictPlan plan, float* scratch)
    {
        PredictJob job = t_job ??= new PredictJob();
        job._model = model;
        job._x = x;
        job._y = y;
        job._scratch = scratch;
        job._batch = sizes[0];
        job._plan = plan;
        fixed (int* lengths = sizes)
        {
            job._sizes = lengths;
            job._sizeCount = sizes.Length;
            try
            {
                WorkerPool.Shared.Run(job, members, microseconds, model.PredictChoice);
            }
            finally
            {
                job._model = null;
            }
        }
    }

    /// <inheritdoc/>
    public override void Run(Team team)
    {
        Model model = _model!;
        nint inputLength = _plan.Lengths.Sample;
        nint outputLength = _plan.Lengths.Output;

        // Each member has its own sizes: it may be a chunk ahead of another one that has not begun to read them.
        Span<int> sizes = stackalloc int[_sizeCount];
        new ReadOnlySpan<int>(_sizes, _sizeCount).CopyTo(sizes);
        for (int start = 0; start < _batch; start += _plan.Chunk)
        {
            sizes[0] = Math.Min(_plan.Chunk, _batch - start);
            model.Infer(
                team, in sizes[0], in model.Parameters.Reference, in _x[start * inputLength], ref *_scratch, ref _y[start * outputLength]);

            // The next chunk uses the same scratch memory.
            team.Barrier();
        }
    }
}
