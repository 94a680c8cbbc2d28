using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Writes the rows of a tile's result one after the other, through the epilogue.</summary>
internal unsafe ref struct TileRow<TEpilogue>
    where TEpilogue : struct, IEpilogue
{
    private readonly nint _resultRow;
    private readonly nint _operandRow;
    private readonly float* _scale;
    private readonly float* _shift;
    private float* _result;
    private float* _operand;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public TileRow(in TileTask task)
    {
        _result = task.Result;
        _resultRow = task.ResultRow;
        _operand = task.Operand;
        _operandRow = task.OperandRow;
        _scale = task.Scale;
        _shift = task.Shift;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<S, TV>(TV first, TV second)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        S.Store(TEpilogue.Apply<S, TV>(first, _operand, _scale, _shift), ref *_result, 0);
        S.Store(TEpilogue.Apply<S, TV>(second, _operand + S.Count, _scale + S.Count, _shift + S.Count), ref *_result, S.Count);
        _result += _resultRow;
        _operand += _operandRow;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Write<S, TV>(TV only)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        S.Store(TEpilogue.Apply<S, TV>(only, _operand, _scale, _shift), ref *_result, 0);
        _result += _resultRow;
        _operand += _operandRow;
    }
}
