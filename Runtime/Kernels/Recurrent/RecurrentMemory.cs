using System.Runtime.CompilerServices;

namespace ModelGen.Kernels;

/// <summary>Scratch memory of a worker's scan, kept from call to call, and how its rows lie.</summary>
internal sealed unsafe class RecurrentMemory
{
    /// <summary>Floats of the gates of a chunk: half of a first-level cache.</summary>
    private const int ChunkLength = 4 * 1024;

    private const int Line = 16;

    [ThreadStatic]
    private static RecurrentMemory? t_memory;

    private AlignedBuffer _buffer = new(0);

    /// <summary>The calling thread's memory, at least <paramref name="length"/> floats and a vector more.</summary>
    public static float* Of(nint length)
    {
        RecurrentMemory memory = t_memory ??= new RecurrentMemory();
        if (memory._buffer.Length < length)
        {
            memory._buffer = new AlignedBuffer(length);
        }

        return memory._buffer.Pointer;
    }

    /// <summary>From one row of scratch memory to the next: whole lines, but not a multiple of 4 kB, where rows would share lines of the cache.</summary>
    public static nint RowLength(nint count)
    {
        nint length = (count + Line - 1) / Line * Line;
        return length % 1024 == 0 ? length + Line : length;
    }

    /// <summary>How many of <paramref name="rows"/> sequences go through all steps together: whole tiles whose gates stay in the first-level cache.</summary>
    public static nint ChunkRows(nint rows, nint gateRow)
    {
        nint most = nint.Max(ChunkLength / gateRow / TileColumn.MaxRows, 1) * TileColumn.MaxRows;
        nint chunks = nint.Max((rows + most - 1) / most, 1);
        return (rows + chunks - 1) / chunks;
    }

    /// <summary>Copies the first values of a tensor's rows into scratch rows, or sets those to 0.</summary>
    public static void Start(float* source, nint first, nint rows, nint units, float* rowsOut, nint rowLength)
    {
        new Span<float>(rowsOut, checked((int)(rows * rowLength))).Clear();
        for (nint r = 0; source != null && r < rows; r++)
        {
            new ReadOnlySpan<float>(source + ((first + r) * units), (int)units).CopyTo(new Span<float>(rowsOut + (r * rowLength), (int)units));
        }
    }

    /// <summary>Multiplies scratch rows by the rows of a tensor.</summary>
    public static void Drop<S, TV>(float* rowsIn, nint rows, nint rowLength, float* factors, nint units, float* rowsOut)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint r = 0; r < rows; r++)
        {
            for (nint i = 0; i < units; i += S.Count)
            {
                TV factor = Get<S, TV>(factors + (r * units) + i, units - i);
                S.Store(S.Multiply(S.Load(in rowsIn[(r * rowLength) + i], 0), factor), ref rowsOut[(r * rowLength) + i], 0);
            }
        }
    }

    /// <summary>Writes a scratch row to where it ends with the units.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Write<S, TV>(float* row, float* destination, nint units)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        for (nint i = 0; i < units; i += S.Count)
        {
            Put<S, TV>(S.Load(in row[i], 0), destination + i, units - i);
        }
    }

    /// <summary>Writes a vector, or the part of it that exists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void Put<S, TV>(TV value, float* destination, nint left)
        where S : struct, IKernelSimd<TV>
        where TV : struct
    {
        if (left >= S.Count)
        {
            S.Store(value, ref *destination, 0);
        }
        else
        {
            S.StorePartial(value, destination, left);
        }
    }

    /// <summary>Reads a vector, or the part of it that exists.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TV Get<S, TV>(float* source, nint left)
        where S : struct, IKernelSimd<TV>
        where TV : struct => left >= S.Count ? S.Load(in *source, 0) : S.LoadPartial(source, left, S.Constant(0));
}
