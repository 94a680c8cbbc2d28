using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>How a recurrent scan runs and what it gives.</summary>
[Flags]
[EditorBrowsable(EditorBrowsableState.Never)]
public enum RecurrentOptions
{
    /// <summary>From the first step to the last; the result is the last state.</summary>
    None = 0,

    /// <summary>From the last step to the first.</summary>
    Backwards = 1,

    /// <summary>The result is the state after every step.</summary>
    Sequences = 2,

    /// <summary>What a step gives lies where its input lies, also where the scan runs backwards; else results lie in the order they come.</summary>
    Aligned = 4,

    /// <summary>Behind each state h lies the cell state c.</summary>
    Cells = 8,

    /// <summary>Of the activation, training keeps the argument, not the result.</summary>
    KeepsInput = 16,

    /// <summary>Of the gates' activation, training keeps the argument, not the result.</summary>
    KeepsGateInput = 32,
}
