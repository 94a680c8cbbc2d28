namespace ModelGen.Kernels;

/// <summary>What one step of one sequence reads and writes. Rows of scratch memory are whole vectors long; the others end with the units.</summary>
internal unsafe struct RecurrentRow
{
    /// <summary>Values of a state.</summary>
    public nint Units;

    /// <summary>The gates before their activation (without the projected input where the cell adds it itself); scratch memory.</summary>
    public float* Gates;

    /// <summary>The projected input, gate after gate.</summary>
    public float* Projected;

    /// <summary>The state: before the step, then after it; scratch memory.</summary>
    public float* H;

    /// <summary>The cell state, likewise; a cell without one may keep here what it likes during the step.</summary>
    public float* C;

    /// <summary>What the product was taken with: h, or h with some values dropped; scratch memory.</summary>
    public float* LeftIn;

    /// <summary>What a second product is to be taken with; scratch memory.</summary>
    public float* LeftOut;

    /// <summary>Where training keeps the cell's values, or null.</summary>
    public float* Kept;

    /// <summary>Of the activation, the argument is kept.</summary>
    public bool KeepsInput;

    /// <summary>Of the gates' activation, the argument is kept.</summary>
    public bool KeepsGateInput;
}
