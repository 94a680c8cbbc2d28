using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Runners;

/// <summary>
/// Losses of five full-batch steps, the gradients of the first and the weights after the first and the last. Where Keras 3's rule
/// differs from the recorded program's, the case's values by Keras 3's rule are the expected ones.
/// </summary>
internal sealed class TrainingRunner : RunRunner
{
    protected override string? Irrelevance(Case item) => item.Has("keras3_rule_losses") ? null : base.Irrelevance(item);

    protected override CompileSpec? Compile(Case item) => CompileSpec.FromTraining(item);

    protected override IEnumerable<string> Run(Case item, Func<Model> create)
    {
        string rule = item.Has("keras3_rule_losses") ? "keras3_rule_" : "";
        float[] x = item.Samples;
        float[] y = item.Numbers("y");
        float[] expected = item.Numbers(rule + "losses");
        Model model = create();
        List<string> failures = [.. ModelFacts.Compare(item, model)];
        Weights.Set(model, item.Weights("weights"));
        float[] losses = new float[expected.Length];
        for (int step = 0; step < losses.Length; step++)
        {
            losses[step] = model.TrainOnBatch(x, y);
            if (step == 0)
            {
                failures.AddRange(CompareGradients(item, model));
                failures.AddRange(Weights.Compare("after the first step", model, item.Weights(rule + "weights_after_1")));
            }
        }

        failures.AddRange(Comparison.Values("losses", losses, expected));
        failures.AddRange(Weights.Compare("after the last step", model, item.Weights(rule + "weights_after_5")));
        return failures;
    }

    /// <summary>The gradients the last step was made with, penalties included.</summary>
    private static IEnumerable<string> CompareGradients(Case item, Model model)
    {
        foreach ((WeightInfo weight, float[] expected) in Weights.Pair(model, item.Weights("grads_step1"), weight => weight.Trainable))
        {
            float[] gradient = new float[weight.Count];
            WeightStorage.Read(weight, model.Trainer.Gradients, gradient);
            foreach (string failure in Comparison.Values($"gradient of {weight.Name}", gradient, expected))
            {
                yield return failure;
            }
        }
    }
}
