using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>The sizes of a recurrent scan, and how it runs.</summary>
/// <param name="batch">Sequences.</param>
/// <param name="steps">Steps of each.</param>
/// <param name="units">Values of a state.</param>
/// <param name="options">How it runs and what it gives.</param>
[EditorBrowsable(EditorBrowsableState.Never)]
public readonly struct RecurrentForm(nint batch, nint steps, nint units, RecurrentOptions options)
{
    /// <summary>Sequences.</summary>
    public nint Batch { get; } = batch;

    /// <summary>Steps of each.</summary>
    public nint Steps { get; } = steps;

    /// <summary>Values of a state.</summary>
    public nint Units { get; } = units;

    /// <summary>How it runs and what it gives.</summary>
    public RecurrentOptions Options { get; } = options;

    /// <summary>Whether an option is set.</summary>
    internal bool Has(RecurrentOptions option) => (Options & option) != 0;

    /// <summary>The input step that is the scan's step <paramref name="number"/>.</summary>
    internal nint InputStep(nint number) => Has(RecurrentOptions.Backwards) ? Steps - 1 - number : number;

    /// <summary>Where the result of the scan's step <paramref name="number"/> lies.</summary>
    internal nint OutputStep(nint number) => Has(RecurrentOptions.Aligned) ? InputStep(number) : number;
}
