namespace ModelGen.Kernels;

/// <summary>The operands of many products left·right = result: left is [M, K], right [K, N], result [M, N] with neighbouring columns.</summary>
internal unsafe struct BatchedTask
{
    /// <summary>How many products.</summary>
    public BatchShape Batch;

    /// <summary>Rows of left and result.</summary>
    public nint M;

    /// <summary>Columns of left, rows of right.</summary>
    public nint K;

    /// <summary>Columns of right and result.</summary>
    public nint N;

    /// <summary>The left factors.</summary>
    public float* Left;

    /// <summary>How they lie.</summary>
    public MatrixStrides LeftStrides;

    /// <summary>The right factors.</summary>
    public float* Right;

    /// <summary>How they lie.</summary>
    public MatrixStrides RightStrides;

    /// <summary>The results.</summary>
    public float* Result;

    /// <summary>How they lie; columns are 1 apart.</summary>
    public MatrixStrides ResultStrides;
}
