using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Some sequences on their way through the steps of a recurrent layer: their states and gates in scratch memory.</summary>
internal unsafe ref struct RecurrentChunk<S, TV, TCell>
    where S : struct, IKernelSimd<TV>
    where TV : struct
    where TCell : struct, IRecurrentCell
{
    private readonly RecurrentTask _task;
    private readonly nint _first;
    private readonly nint _rows;
    private readonly nint _units;
    private readonly nint _rowLength;
    private readonly nint _gateRow;
    private readonly float* _h;
    private readonly float* _c;
    private readonly float* _left;
    private readonly float* _gates;
    private MatMulTask _product;

    /// <summary>Brings <paramref name="rows"/> sequences from <paramref name="first"/> on to their first states.</summary>
    public RecurrentChunk(in RecurrentTask task, nint first, nint rows)
    {
        _task = task;
        _first = first;
        _rows = rows;
        _units = task.Form.Units;
        _rowLength = RecurrentMemory.RowLength(_units);
        nint width = Panels.Length(1, TCell.Gates * _units);
        _gateRow = RecurrentMemory.RowLength(width);
        _h = RecurrentMemory.Of((rows * ((3 * _rowLength) + _gateRow)) + 16);
        _c = _h + (rows * _rowLength);
        _left = _c + (rows * _rowLength);
        _gates = _left + (rows * _rowLength);
        RecurrentMemory.Start(task.H, first, rows, _units, _h, _rowLength);
        RecurrentMemory.Start(task.C, first, rows, _units, _c, _rowLength);
        _product = new MatMulTask
        {
            M = rows,
            K = _units,
            N = width,
            X = task.Dropout != null ? _left : _h,
            XRow = _rowLength,
            Panels = task.Kernel,
            Bias = task.Bias,
            OperandRow = task.Form.Steps * TCell.Gates * _units,
            Y = _gates,
            YRow = _gateRow,
        };
    }

    private static nint States => TCell.HasCell ? 2 : 1;

    /// <summary>One step of all of them.</summary>
    public void Step(nint number)
    {
        nint at = _task.Form.InputStep(number);
        if (_task.Dropout != null)
        {
            RecurrentMemory.Drop<S, TV>(_h, _rows, _rowLength, _task.Dropout + (_first * _units), _units, _left);
        }

        _product.Operand = _task.Projected + (((_first * _task.Form.Steps) + at) * TCell.Gates * _units);
        Multiply(_product, 0, TCell.Resets ? 2 * _units : _product.N, number);
        if (TCell.Resets)
        {
            for (nint r = 0; r < _rows; r++)
            {
                TCell.Reset<S, TV>(Row(r, at));
            }

            Multiply(_product with { X = _left }, 2 * _units, _product.N, number);
        }

        for (nint r = 0; r < _rows; r++)
        {
            if (_task.Mask == null || _task.Mask[((_first + r) * _task.Form.Steps) + at] != 0)
            {
                TCell.Step<S, TV>(Row(r, at));
            }

            if (_task.Tape != null)
            {
                WriteStates(r, Tape(r, at), TCell.HasCell);
            }
            else if (_task.Form.Has(RecurrentOptions.Sequences))
            {
                WriteResult(r, ((_first + r) * _task.Form.Steps) + _task.Form.OutputStep(number));
            }
        }
    }

    /// <summary>After the last step: writes the last states where they are the result.</summary>
    public readonly void Finish()
    {
        for (nint r = 0; _task.Tape == null && !_task.Form.Has(RecurrentOptions.Sequences) && r < _rows; r++)
        {
            WriteResult(r, _first + r);
        }
    }

    /// <summary>The gates of some columns, and of those that share their panels.</summary>
    private readonly void Multiply(in MatMulTask product, nint firstColumn, nint endColumn, nint number)
    {
        (nint, nint) panels = (firstColumn / Panels.Width, (endColumn + Panels.Width - 1) / Panels.Width);
        bool isAlone = _task.Form.Batch == 1;
        if (TCell.AddsProjected)
        {
            RecurrentProduct.Run<S, TV, Epilogue2<Sum>>(product, isAlone, (0, _units), panels, (number & 1) != 0);
        }
        else
        {
            RecurrentProduct.Run<S, TV, Epilogue1<Identity>>(product, isAlone, (0, _units), panels, (number & 1) != 0);
        }
    }

    private readonly float* Tape(nint r, nint at) => _task.Tape + ((((_first + r) * _task.Form.Steps) + at) * (States + TCell.Kept) * _units);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly RecurrentRow Row(nint r, nint at) => new()
    {
        Units = _units,
        Gates = _gates + (r * _gateRow),
        Projected = _product.Operand + (r * _product.OperandRow),
        H = _h + (r * _rowLength),
        C = _c + (r * _rowLength),
        LeftIn = _product.X + (r * _rowLength),
        LeftOut = _left + (r * _rowLength),
        Kept = _task.Tape == null ? null : Tape(r, at) + (States * _units),
        KeepsInput = _task.Form.Has(RecurrentOptions.KeepsInput),
        KeepsGateInput = _task.Form.Has(RecurrentOptions.KeepsGateInput),
    };

    private readonly void WriteResult(nint r, nint row)
    {
        bool cells = _task.Form.Has(RecurrentOptions.Cells);
        WriteStates(r, _task.Result + (row * (cells ? 2 : 1) * _units), cells);
    }

    private readonly void WriteStates(nint r, float* destination, bool cells)
    {
        RecurrentMemory.Write<S, TV>(_h + (r * _rowLength), destination, _units);
        if (cells)
        {
            RecurrentMemory.Write<S, TV>(_c + (r * _rowLength), destination + _units, _units);
        }
    }
}
