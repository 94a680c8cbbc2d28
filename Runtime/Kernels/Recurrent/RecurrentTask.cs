namespace ModelGen.Kernels;

/// <summary>The tensors of a recurrent scan; those that are not there are null.</summary>
internal unsafe struct RecurrentTask
{
    /// <summary>Sizes and order.</summary>
    public RecurrentForm Form;

    /// <summary>The projected input x·W + b: [batch, steps, gates·units].</summary>
    public float* Projected;

    /// <summary>The recurrent kernel in panels: [units, gates·units], of a backward scan its transpose.</summary>
    public float* Kernel;

    /// <summary>What is added to the product with the state, or null.</summary>
    public float* Bias;

    /// <summary>The first state [batch, units], or null for 0.</summary>
    public float* H;

    /// <summary>The first cell state [batch, units], or null for 0.</summary>
    public float* C;

    /// <summary>0 where a step is left out, else 1: [batch, steps]; or null.</summary>
    public float* Mask;

    /// <summary>Factors of the state in the product: [batch, units]; or null.</summary>
    public float* Dropout;

    /// <summary>What training keeps: [batch, steps, states and kept values]; or null.</summary>
    public float* Tape;

    /// <summary>The result; of a backward scan the gradients by the gates.</summary>
    public float* Result;

    /// <summary>Of a backward scan: the gradient by the forward scan's result.</summary>
    public float* Gradient;
}
