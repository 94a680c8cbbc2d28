namespace ModelGen;

/// <summary>How a weight's values lie in the parameter buffer.</summary>
public enum WeightLayout
{
    /// <summary>Row-major, as Keras and safetensors have them.</summary>
    RowMajor,

    /// <summary>
    /// A matrix <c>[K, N]</c> (leading axes of the weight joined into K, see <see cref="WeightInfo.RowAxes"/>) cut into panels of 32 columns, <c>[N/32][K][32]</c>, the
    /// last one 16 wide where at most 16 columns are left; columns beyond N are 0. The matrix kernels read it front to back.
    /// </summary>
    Panels,
}
