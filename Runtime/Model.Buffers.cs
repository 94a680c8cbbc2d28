using System.Runtime.CompilerServices;

namespace ModelGen;

public abstract partial class Model
{
    /// <summary>The place <paramref name="offset"/> floats behind the start of a buffer that is read; for generated code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static ref readonly float In(ref readonly float buffer, nint offset) => ref Unsafe.Add(ref Unsafe.AsRef(in buffer), offset);

    /// <summary>The place <paramref name="offset"/> floats behind the start of a buffer that is written; for generated code.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    protected static ref float At(ref float buffer, nint offset) => ref Unsafe.Add(ref buffer, offset);
}
