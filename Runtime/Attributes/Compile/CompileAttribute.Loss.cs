namespace ModelGen;

// Arguments of the losses. Source of names, defaults and formulas: keras/src/losses/losses.py.
public sealed partial class CompileAttribute
{
    /// <summary>
    /// Several outputs: the loss of each, in the order of their declaration. Without it all have the loss that stands first in the attribute;
    /// what else is said about losses (<see cref="FromLogits"/>, <see cref="Delta"/>, ...) holds for every output.
    /// </summary>
    public Loss[] Losses { get; set; } = [];

    /// <summary>
    /// Several outputs: how much the loss of each counts, in the order of their declaration; 1 each without it. What training makes smaller is
    /// <c>Σ weight · loss</c>.
    /// </summary>
    public double[] LossWeights { get; set; } = [];

    /// <summary>
    /// Crossentropies: the model ends without an activation and the loss applies sigmoid or softmax itself, which is exact where the
    /// probability would round to 0 or 1.
    /// </summary>
    public bool FromLogits { get; set; }

    /// <summary>
    /// Crossentropies but the sparse one: how far targets are drawn to the middle, from 0 to 1. Binary: <c>y·(1 − s) + s/2</c>;
    /// categorical, of C classes: <c>y·(1 − s) + s/C</c>.
    /// </summary>
    public double LabelSmoothing { get; set; }

    /// <summary>Huber: the distance δ from which the loss grows linearly, above 0. 1.</summary>
    public double Delta { get; set; } = 1;

    /// <summary>
    /// Focal crossentropies: the weight α of the positive class (binary, only with <see cref="ApplyClassBalancing"/>) or of every class
    /// (categorical). 0.25.
    /// </summary>
    public double Alpha { get; set; } = 0.25;

    /// <summary>Focal crossentropies: the exponent γ that weighs easy answers down. 2.</summary>
    public double Gamma { get; set; } = 2;

    /// <summary>Binary focal crossentropy: weigh the classes by <see cref="Alpha"/> and 1 − <see cref="Alpha"/>.</summary>
    public bool ApplyClassBalancing { get; set; }

    /// <summary>
    /// Sparse categorical crossentropy: the class number that adds nothing to the loss, such as −1 or 255. None unless set.
    /// </summary>
    public int IgnoreClass { get; set; } = int.MinValue;
}
