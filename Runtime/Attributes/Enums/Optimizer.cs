namespace ModelGen;

/// <summary>An optimizer by its Keras 3 name; its learning rate is 0.001 unless said. Update rules: <c>keras/src/optimizers/</c>.</summary>
public enum Optimizer
{
    /// <summary>Gradient descent, with <c>Momentum</c> and <c>Nesterov</c>. Learning rate 0.01.</summary>
    Sgd,

    /// <summary>First and second moments (Kingma and Ba 2015), <c>AmsGrad</c> optional.</summary>
    Adam,

    /// <summary>Adam with decoupled weight decay of 0.004.</summary>
    AdamW,

    /// <summary>Adam with Nesterov momentum.</summary>
    Nadam,

    /// <summary>Adam with the infinity norm as second moment.</summary>
    Adamax,

    /// <summary>Running mean of squares, ρ 0.9; <c>Momentum</c> and <c>Centered</c> optional.</summary>
    RMSprop,

    /// <summary>Sum of squares, starting at 0.1.</summary>
    Adagrad,

    /// <summary>Running means of squares and of squared steps, ρ 0.95.</summary>
    Adadelta,

    /// <summary>The sign of an interpolated momentum (Chen et al. 2023).</summary>
    Lion,

    /// <summary>Follow the regularized leader (McMahan et al. 2013).</summary>
    Ftrl,
}
