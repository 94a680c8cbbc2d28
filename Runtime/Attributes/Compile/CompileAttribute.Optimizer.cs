namespace ModelGen;

// Arguments of the optimizers. Source of names, defaults and formulas: keras/src/optimizers/.
public sealed partial class CompileAttribute
{
    /// <summary>The learning rate, above 0; where a <see cref="Schedule"/> starts. 0.001, with SGD 0.01.</summary>
    public double LearningRate { get; set; } = optimizer == Optimizer.Sgd ? 0.01 : 0.001;

    /// <summary>SGD, RMSprop: the share of the last step that is taken again, from 0 to below 1.</summary>
    public double Momentum { get; set; }

    /// <summary>SGD: Nesterov's form of <see cref="Momentum"/>, which looks one step ahead.</summary>
    public bool Nesterov { get; set; }

    /// <summary>Adam, AdamW, Nadam, Adamax, Lion: how much of the running mean of gradients stays per step. 0.9.</summary>
    public double Beta1 { get; set; } = 0.9;

    /// <summary>Adam, AdamW, Nadam, Adamax: how much of the running mean of squared gradients stays per step, 0.999; Lion 0.99.</summary>
    public double Beta2 { get; set; } = optimizer == Optimizer.Lion ? 0.99 : 0.999;

    /// <summary>All but SGD, Lion and Ftrl: what keeps the divisor of the step above 0. 1e-7.</summary>
    public double Epsilon { get; set; } = 1e-7;

    /// <summary>RMSprop, Adadelta: how much of the running mean of squared gradients stays per step. 0.9, with Adadelta 0.95.</summary>
    public double Rho { get; set; } = optimizer == Optimizer.Adadelta ? 0.95 : 0.9;

    /// <summary>RMSprop: divide by the estimated variance of the gradient instead of its mean square.</summary>
    public bool Centered { get; set; }

    /// <summary>Adam, AdamW: divide by the largest second moment so far (Reddi et al. 2018).</summary>
    public bool AmsGrad { get; set; }

    /// <summary>Decoupled weight decay, at least 0: before the step, <c>w −= w·WeightDecay·rate</c>. None, with AdamW 0.004.</summary>
    public double WeightDecay { get; set; } = optimizer == Optimizer.AdamW ? 0.004 : 0;

    /// <summary>Adagrad, Ftrl: where the sum of squared gradients starts, at least 0. 0.1.</summary>
    public double InitialAccumulatorValue { get; set; } = 0.1;

    /// <summary>Ftrl: the power with which the sum of squares lowers the rate, at most 0. −0.5.</summary>
    public double LearningRatePower { get; set; } = -0.5;

    /// <summary>Ftrl: factor of the L1 term, which makes small weights exactly 0. 0.</summary>
    public double L1RegularizationStrength { get; set; }

    /// <summary>Ftrl: factor of the L2 term of its closed-form step. 0.</summary>
    public double L2RegularizationStrength { get; set; }

    /// <summary>Ftrl: factor of an L2 penalty added to the gradient. 0.</summary>
    public double L2ShrinkageRegularizationStrength { get; set; }

    /// <summary>Ftrl: β of the paper, which lowers the first rates (McMahan et al. 2013). 0.</summary>
    public double Beta { get; set; }

    /// <summary>
    /// Every value of the gradient is cut to ±this, above 0. No cut unless set. At most one of the three cuts can be set.
    /// </summary>
    public double ClipValue { get; set; }

    /// <summary>The gradient of each weight is scaled down to this length (L2 norm), above 0. No cut unless set.</summary>
    public double ClipNorm { get; set; }

    /// <summary>The gradients of all weights are scaled down together to this length (L2 norm), above 0. No cut unless set.</summary>
    public double GlobalClipNorm { get; set; }
}
