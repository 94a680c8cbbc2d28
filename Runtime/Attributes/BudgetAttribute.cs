namespace ModelGen;

/// <summary>What one prediction may cost at most. The analyzer warns where the model exceeds it, while it is typed and when it is built.</summary>
/// <remarks>
/// <para>
/// A limit that is not given is none; those given are above 0. <c>.editorconfig</c> states limits for all models of a folder
/// (<c>modelgen_max_parameters</c>, <c>modelgen_max_flops</c>, <c>modelgen_max_peak_memory</c>); the attribute wins over them. The warning is
/// <c>budget-exceeded</c> (MG3011), which <c>dotnet_diagnostic.MG3011.severity = error</c> makes an error. The generated code does not
/// depend on budgets.
/// </para>
/// <para>
/// FLOPs and memory of a model with an axis whose length is known only at the call, <c>[Model("T", 64)]</c>, are not known when it is built:
/// such limits are then not checked. Parameters always are.
/// </para>
/// </remarks>
/// <example>
/// <code>
/// [Model(28, 28, 1)]
/// [Flatten, Dense(512), ReLU, Dense(10)]      // (28, 28, 1) → (784) → (512) → (512) → (10): 407050 parameters
/// [Budget(MaxParameters = 100_000)]           // MG3011: too many, nearly all of them in Dense(512)
/// public partial class Digits;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class BudgetAttribute : DeclarationAttribute
{
    /// <summary>How many values all weights may have together, those that are not trained included.</summary>
    public long MaxParameters { get; set; }

    /// <summary>
    /// How many floating-point operations one sample may take in inference. A multiply-add of a kernel is two; a layer without a kernel counts
    /// one for each value it computes, a pool one for each cell of every window.
    /// </summary>
    public long MaxFlops { get; set; }

    /// <summary>
    /// How many bytes one prediction of one sample may need at the worst moment: all parameters, the tensors between the layers, kept state, the
    /// input and the output. The program itself, and what each thread packs for its kernels, are not included. It is found layer by layer; what
    /// the generated code asks for differs by a few percent as a rule, and by a sixth at most.
    /// </summary>
    public long MaxPeakMemory { get; set; }
}
