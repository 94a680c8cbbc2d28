using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>The loss takes a logarithm of the answer, which must therefore be positive (Poisson) or a distribution (KLDivergence).</summary>
internal sealed class LossDomainMismatch : OutputRule
{
    public override Rule Rule => Rules.LossDomainMismatch;

    public override bool Applies(ModelOutput output) => output.Loss switch
    {
        Loss.Poisson => output.Activation is Activation.Linear or Activation.Tanh,
        Loss.KLDivergence => output.Activation is not (Activation.Softmax or Activation.Sigmoid),
        _ => false,
    };

    protected override string Explain(ModelOutput output)
    {
        string answer = output.Activation == Activation.Linear ? "the output is not bounded" : $"{output.ActivationName} answers {output.Activation.Range()}";
        return output.Loss == Loss.Poisson
            ? $"Poisson takes the logarithm of the answer, but {answer}: below 0 it has none. Use Softplus or Exponential."
            : $"KLDivergence compares distributions, but {answer}, and what is not between 0 and 1 is cut off without a gradient. Use Softmax.";
    }

    protected override (string Key, string? Value)[] Fixes(ModelOutput output) =>
    [
        (FindingProperties.Activation, output.Loss == Loss.Poisson ? nameof(Activation.Softplus) : nameof(Activation.Softmax)),
    ];
}
