namespace ModelGen;

public abstract partial class Model
{
    private AlignedBuffer _state = new(0);
    private int _stateBatch;
    private long _stateLength;
    private int _isStateInUse;

    /// <summary>The state of stateful layers; for generated code.</summary>
    protected ref float State => ref StateReference;

    internal ref float StateReference => ref _state.Reference;

    /// <summary>Floats of state for each sample; generated for models with stateful layers.</summary>
    protected internal virtual long StateLength(ref readonly int sizes) => 0;

    /// <summary>
    /// Brings the state of stateful layers (<c>Stateful = true</c>) back to zero, so that the next call starts new sequences; the number of
    /// samples may then be another one. Does nothing on a model without such layers.
    /// </summary>
    /// <remarks>
    /// State goes on from call to call, in <c>Predict</c>, <c>Fit</c> and <c>Evaluate</c> alike and across epochs, as in Keras. A model with
    /// state is not thread-safe: one thread at a time may call it, for prediction too.
    /// </remarks>
    /// <exception cref="InvalidOperationException">Another thread is at work with the model's state.</exception>
    public void ResetState()
    {
        if (!Info.IsStateful)
        {
            return;
        }

        EnterState();
        _stateBatch = 0;
        LeaveState();
    }

    /// <summary>Starts a call: the state is zero, or that of as many samples. Ends with <see cref="LeaveState"/>.</summary>
    /// <exception cref="InvalidOperationException">It is of another number or length of samples, or another thread is at work with it.</exception>
    internal void EnterState(ref readonly int sizes)
    {
        if (!Info.IsStateful)
        {
            return;
        }

        EnterState();
        try
        {
            PrepareState(in sizes);
        }
        catch
        {
            LeaveState();
            throw;
        }
    }

    /// <summary>Ends a call.</summary>
    internal void LeaveState() => Volatile.Write(ref _isStateInUse, 0);

    private void EnterState()
    {
        if (Interlocked.Exchange(ref _isStateInUse, 1) != 0)
        {
            throw new InvalidOperationException(
                $"This {Info.Name} keeps state from call to call, so that one thread at a time may use it; another one is at work with it.");
        }
    }

    private void PrepareState(ref readonly int sizes)
    {
        int batch = sizes;
        long length = StateLength(in sizes);
        if (_stateBatch == batch && _stateLength == length)
        {
            return;
        }

        if (_stateBatch != 0)
        {
            throw new InvalidOperationException(
                _stateBatch != batch
                    ? $"{Info.Name} keeps the state of {_stateBatch} {(_stateBatch == 1 ? "sample" : "samples")}, but this call has {batch}. Call ResetState first, or "
                        + "use batches of one size; in Fit and Evaluate the number of samples must be a multiple of the batch size."
                    : $"{Info.Name} keeps the state of samples with other lengths of its named axes. Call ResetState first.");
        }

        nint all = checked((nint)(batch * length));
        if (_state.Length < all)
        {
            _state = new AlignedBuffer(all);
        }
        else
        {
            _state.Span.Clear();
        }

        _stateBatch = batch;
        _stateLength = length;
    }
}
