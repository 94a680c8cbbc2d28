using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Runners;

/// <summary>Predictions, shapes and parameter counts; for cases in training mode the training pass and the moving statistics after it.</summary>
internal sealed class ForwardRunner : RunRunner
{
    protected override CompileSpec? Compile(Case item) => item.Flag("training") ? CompileSpec.Any : null;

    protected override IEnumerable<string> Run(Case item, Func<Model> create)
    {
        Model model = create();
        List<string> failures = [.. ModelFacts.Compare(item, model)];
        Weights.Set(model, item.Weights("weights"));
        float[] x = item.Samples;
        float[] expected = item.Numbers("y");
        if (!item.Flag("training"))
        {
            float[] y = new float[item.Integer("batch") * model.Info.OutputShape.Size];
            model.Predict(x, y);
            return [.. failures, .. Comparison.Values("y", y, expected)];
        }

        float[] trained = TrainingForward.Run(model, item.Integer("batch"), x);
        return
        [
            .. failures,
            .. Comparison.Values("y in training", trained, expected),
            .. Weights.Compare("after the pass", model, item.Weights("weights_after")),
        ];
    }
}
