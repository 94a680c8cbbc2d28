namespace ModelGen;

/// <summary>How a weight starts, by Keras 3 names. Fans: <c>keras/src/initializers/random_initializers.py</c>.</summary>
public enum Initializer
{
    /// <summary>Uniform in ±√(6 / (fan_in + fan_out)).</summary>
    GlorotUniform,

    /// <summary>Truncated normal, variance 2 / (fan_in + fan_out).</summary>
    GlorotNormal,

    /// <summary>Uniform in ±√(6 / fan_in).</summary>
    HeUniform,

    /// <summary>Truncated normal, variance 2 / fan_in.</summary>
    HeNormal,

    /// <summary>Uniform in ±√(3 / fan_in).</summary>
    LecunUniform,

    /// <summary>Truncated normal, variance 1 / fan_in.</summary>
    LecunNormal,

    /// <summary>All 0.</summary>
    Zeros,

    /// <summary>All 1.</summary>
    Ones,

    /// <summary>All the value of the companion argument (<c>KernelInitializerValue</c>, ...).</summary>
    Constant,

    /// <summary>Uniform in ±0.05.</summary>
    RandomUniform,

    /// <summary>Normal, standard deviation 0.05.</summary>
    RandomNormal,

    /// <summary>Normal, standard deviation 0.05, redrawn beyond two standard deviations.</summary>
    TruncatedNormal,

    /// <summary>A random orthogonal matrix (rows or columns orthonormal); needs at least two axes.</summary>
    Orthogonal,

    /// <summary>1 on the diagonal, else 0; 2-D weights only.</summary>
    Identity,

    /// <summary>Truncated normal, variance 1 / fan_in: Keras' class of that name with its default arguments.</summary>
    VarianceScaling,
}
