namespace ModelGen.Kernels;

/// <summary>What one backward step of one sequence reads and writes.</summary>
internal unsafe struct GradientRow
{
    /// <summary>Values of a state.</summary>
    public nint Units;

    /// <summary>The gradient by the new state; the step leaves the gradient by the old one that does not pass the kernel. Scratch memory.</summary>
    public float* H;

    /// <summary>The gradient by the cell state: by the new one, then by the old one. Scratch memory.</summary>
    public float* C;

    /// <summary>What came through the kernel, for a reset. Scratch memory.</summary>
    public float* Carry;

    /// <summary>What training kept.</summary>
    public float* Kept;

    /// <summary>The state before the step.</summary>
    public float* HBefore;

    /// <summary>The cell state before the step.</summary>
    public float* CBefore;

    /// <summary>The factors of the state's dropout, or null.</summary>
    public float* Dropout;

    /// <summary>Where the gradients by the gates go, gate after gate.</summary>
    public float* Result;
}
