using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Some sequences on their way back through the steps of a recurrent layer: the gradients by their states in scratch memory.</summary>
internal unsafe ref struct GradientChunk<S, TV, TCell>
    where S : struct, IKernelSimd<TV>
    where TV : struct
    where TCell : struct, IRecurrentGradient
{
    private readonly RecurrentTask _task;
    private readonly nint _first;
    private readonly nint _rows;
    private readonly nint _units;
    private readonly nint _rowLength;
    private readonly float* _h;
    private readonly float* _c;
    private readonly float* _carry;
    private readonly float* _zeros;
    private MatMulTask _product;

    /// <summary>Starts <paramref name="rows"/> sequences from <paramref name="first"/> on behind their last step.</summary>
    public GradientChunk(in RecurrentTask task, nint first, nint rows)
    {
        _task = task;
        _first = first;
        _rows = rows;
        _units = task.Form.Units;
        _rowLength = RecurrentMemory.RowLength(_units);
        _h = RecurrentMemory.Of(((3 * rows) + 1) * _rowLength);
        _c = _h + (rows * _rowLength);
        _carry = _c + (rows * _rowLength);
        _zeros = _carry + (rows * _rowLength);
        RecurrentMemory.Start(null, first, (3 * rows) + 1, _units, _h, _rowLength);
        nint gates = TCell.Gates - TCell.FirstRecurrent;
        _product = new MatMulTask
        {
            M = rows,
            K = gates * _units,
            N = Panels.Length(1, _units),
            XRow = task.Form.Steps * TCell.Gates * _units,
            Panels = task.Kernel,
            Y = _carry,
            YRow = _rowLength,
        };
    }

    private static nint States => TCell.HasCell ? 2 : 1;

    /// <summary>One step back of all of them; <paramref name="number"/> counts as the forward scan does.</summary>
    public void Step(nint number)
    {
        nint at = _task.Form.InputStep(number);
        bool sequences = _task.Form.Has(RecurrentOptions.Sequences);
        for (nint r = 0; r < _rows; r++)
        {
            float* from = !sequences ? number == _task.Form.Steps - 1 ? _task.Gradient + ((_first + r) * _units) : null
                : _task.Gradient + ((((_first + r) * _task.Form.Steps) + _task.Form.OutputStep(number)) * _units);
            Gather(_h + (r * _rowLength), _carry + (r * _rowLength), Dropout(r), from, _units);
            if (IsMasked(r, at))
            {
                new Span<float>(Result(r, at), checked((int)(TCell.Gates * _units))).Clear();
            }
            else
            {
                TCell.Step<S, TV>(Row(r, number, at));
            }
        }

        _product.X = Result(0, at) + (TCell.FirstRecurrent * _units);
        if (!TCell.Resets)
        {
            Multiply(0, _product.K, number);
            return;
        }

        new Span<float>(_carry, checked((int)(_rows * _rowLength))).Clear();
        Multiply(2 * _units, _units, number);
        for (nint r = 0; r < _rows; r++)
        {
            if (!IsMasked(r, at))
            {
                TCell.Reset<S, TV>(Row(r, number, at));
            }
        }

        Multiply(0, 2 * _units, number);
    }

    /// <summary>The gradient by a state: what did not pass the kernel, what did, and what comes from the result.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Gather(float* h, float* carry, float* dropout, float* from, nint units)
    {
        for (nint i = 0; i < units; i += S.Count)
        {
            TV through = S.Load(in carry[i], 0);
            if (dropout != null)
            {
                through = S.Multiply(through, RecurrentMemory.Get<S, TV>(dropout + i, units - i));
            }

            TV sum = S.Add(S.Load(in h[i], 0), through);
            if (from != null)
            {
                sum = S.Add(sum, RecurrentMemory.Get<S, TV>(from + i, units - i));
            }

            S.Store(sum, ref h[i], 0);
        }
    }

    private readonly void Multiply(nint firstRow, nint rows, nint number) => RecurrentProduct.Run<S, TV, Epilogue1<Identity>>(
        _product with { X = _product.X + firstRow }, _task.Form.Batch == 1, (firstRow, rows), (0, Panels.Count(_product.N)), (number & 1) != 0);

    private readonly bool IsMasked(nint r, nint at) => _task.Mask != null && _task.Mask[((_first + r) * _task.Form.Steps) + at] == 0;

    private readonly float* Dropout(nint r) => _task.Dropout == null ? null : _task.Dropout + ((_first + r) * _units);

    private readonly float* Result(nint r, nint at) => _task.Result + ((((_first + r) * _task.Form.Steps) + at) * TCell.Gates * _units);

    private readonly float* Tape(nint r, nint at) => _task.Tape + ((((_first + r) * _task.Form.Steps) + at) * (States + TCell.Kept) * _units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly GradientRow Row(nint r, nint number, nint at)
    {
        float* before = number > 0 ? Tape(r, _task.Form.InputStep(number - 1)) : null;
        return new GradientRow
        {
            Units = _units,
            H = _h + (r * _rowLength),
            C = _c + (r * _rowLength),
            Carry = _carry + (r * _rowLength),
            Kept = Tape(r, at) + (States * _units),
            HBefore = before != null ? before : First(_task.H, r),
            CBefore = before != null ? before + _units : First(_task.C, r),
            Dropout = Dropout(r),
            Result = Result(r, at),
        };
    }

    private readonly float* First(float* states, nint r) => states == null ? _zeros : states + ((_first + r) * _units);
}
