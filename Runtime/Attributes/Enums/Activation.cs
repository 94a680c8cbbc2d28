namespace ModelGen;

/// <summary>
/// An activation function by its Keras 3 name; <c>x</c> is one value of the tensor. Formulas:
/// <c>keras/src/activations/activations.py</c>.
/// </summary>
public enum Activation
{
    /// <summary><c>x</c>: no activation.</summary>
    Linear,

    /// <summary><c>max(x, 0)</c>.</summary>
    ReLU,

    /// <summary><c>min(max(x, 0), 6)</c>.</summary>
    ReLU6,

    /// <summary><c>x</c> above 0, <c>0.2·x</c> below (the function's slope; the layer's is 0.3).</summary>
    LeakyReLU,

    /// <summary><c>x</c> above 0, <c>eˣ − 1</c> below.</summary>
    ELU,

    /// <summary><c>1.05070098·x</c> above 0, <c>1.05070098·1.67326324·(eˣ − 1)</c> below.</summary>
    SELU,

    /// <summary><c>max(x, 0) + min(eˣ − 1, 0)</c>: with Keras' default α of 1 the same as <see cref="ELU"/>.</summary>
    CELU,

    /// <summary><c>x·Φ(x) = ½·x·(1 + erf(x/√2))</c>, exact.</summary>
    GELU,

    /// <summary>
    /// The tanh approximation of GELU: <c>½·x·(1 + tanh(√(2/π)·(x + 0.044715·x³)))</c>, Keras' <c>gelu(x, approximate=True)</c>.
    /// </summary>
    GELUTanh,

    /// <summary><c>1 / (1 + e⁻ˣ)</c>, between 0 and 1.</summary>
    Sigmoid,

    /// <summary><c>clip(x/6 + ½, 0, 1)</c> (Keras 3; Keras 2 had 0.2·x + 0.5).</summary>
    HardSigmoid,

    /// <summary><c>−log(1 + e⁻ˣ)</c>.</summary>
    LogSigmoid,

    /// <summary><c>tanh(x)</c>, between −1 and 1.</summary>
    Tanh,

    /// <summary><c>clip(x, −1, 1)</c>.</summary>
    HardTanh,

    /// <summary><c>x − tanh(x)</c>.</summary>
    TanhShrink,

    /// <summary><c>x·sigmoid(x)</c>, also called swish.</summary>
    SiLU,

    /// <summary><c>x·hard_sigmoid(x)</c>, also called hard swish.</summary>
    HardSiLU,

    /// <summary><c>x·tanh(softplus(x))</c>.</summary>
    Mish,

    /// <summary><c>log(1 + eˣ)</c>, above 0.</summary>
    Softplus,

    /// <summary><c>x / (1 + |x|)</c>, between −1 and 1.</summary>
    Softsign,

    /// <summary><c>eˣ</c>, above 0.</summary>
    Exponential,

    /// <summary><c>x − ½</c> above ½, <c>x + ½</c> below −½, else 0.</summary>
    SoftShrink,

    /// <summary><c>x</c> where <c>|x|</c> exceeds ½, else 0.</summary>
    HardShrink,

    /// <summary><c>x</c> above 0, else 0: Keras' <c>threshold(x, 0, 0)</c>; Keras has no defaults for the two.</summary>
    Threshold,

    /// <summary><c>½·(x + √(x² + 4))</c>, above 0.</summary>
    SquarePlus,

    /// <summary>0 up to −1, <c>¼·(x + 1)²</c> between −1 and 1, <c>x</c> from 1.</summary>
    SparsePlus,

    /// <summary>0 up to −1, <c>½·(x + 1)</c> between −1 and 1, 1 from 1.</summary>
    SparseSigmoid,

    /// <summary><c>eˣ</c> over the sum of <c>eˣ</c> along the last axis: positive, sums to 1.</summary>
    Softmax,

    /// <summary>The logarithm of softmax along the last axis.</summary>
    LogSoftmax,
}
