using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>
/// MG4001 to MG4011: a last activation and a loss that fit each other. What is proposed is tried: a model that another of these rules
/// objects to is not offered, so that a list may name what holds for some losses only.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(OutputActivationCodeFixProvider)), Shared]
public sealed class OutputActivationCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Rules.SoftmaxSingleUnit.Id, Rules.CategoricalCrossentropySingleUnit.Id, Rules.FromLogitsWithActivation.Id,
        Rules.SoftmaxWithBinaryCrossentropy.Id, Rules.SigmoidWithCategoricalCrossentropy.Id, Rules.CrossentropyOutputActivation.Id,
        Rules.SoftmaxWithRegressionLoss.Id, Rules.SigmoidWithRegressionLoss.Id, Rules.ReluRegressionOutput.Id,
        Rules.HingeOutputActivation.Id, Rules.LossDomainMismatch.Id,
    ];

    internal override ImmutableHashSet<string> Family(string rule) => [.. FixableDiagnosticIds];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (!finding.Properties.TryGetValue(FindingProperties.Output, out string? number)
            || ModelOutput.All(model.Model).FirstOrDefault(o => ArgumentChecks.Text((long)o.Number) == number) is not { } output
            || !model.IsDeclared(output.Layer))
        {
            return [];
        }

        Loss binary = IsFocal(output.Loss) ? Loss.BinaryFocalCrossentropy : Loss.BinaryCrossentropy;
        Loss categorical = IsFocal(output.Loss) ? Loss.CategoricalFocalCrossentropy : Loss.CategoricalCrossentropy;
        Activation wanted = output.IsCategorical ? Activation.Softmax : Activation.Sigmoid;
        return finding.Rule.Id switch
        {
            var id when id == Rules.SoftmaxSingleUnit.Id => output.IsCrossentropy
                ? [Use(output, Activation.Sigmoid, binary), .. output.FromLogits ? new[] { Use(output, Activation.Linear, binary) } : []]
                : output.IsRegression ? [Use(output, Activation.Linear)] : SingleUnit(output),
            var id when id == Rules.CategoricalCrossentropySingleUnit.Id => [Use(output, null, binary), Use(output, Activation.Sigmoid, binary)],
            var id when id == Rules.FromLogitsWithActivation.Id => [Use(output, Activation.Linear), FromLogits(output, false)],
            var id when id == Rules.SoftmaxWithBinaryCrossentropy.Id => [Use(output, null, categorical), Use(output, Activation.Sigmoid)],
            var id when id == Rules.SigmoidWithCategoricalCrossentropy.Id => output.Loss == Loss.SparseCategoricalCrossentropy
                ? [Use(output, Activation.Softmax)]
                : [Use(output, Activation.Softmax), Use(output, null, binary)],
            var id when id == Rules.CrossentropyOutputActivation.Id => output.FromLogits
                ? [Use(output, Activation.Linear)]
                : [Use(output, wanted), FromLogits(output, true)],
            var id when id == Rules.SoftmaxWithRegressionLoss.Id =>
                [Use(output, Activation.Linear), Use(output, Activation.Softplus), Use(output, null, categorical)],
            var id when id == Rules.SigmoidWithRegressionLoss.Id =>
                [Use(output, Activation.Linear), Use(output, Activation.Softplus), Use(output, null, binary), DeclareRange()],
            var id when id == Rules.ReluRegressionOutput.Id => [Use(output, Activation.Linear), Use(output, Activation.Softplus)],
            var id when id == Rules.HingeOutputActivation.Id => [Use(output, Activation.Linear), Use(output, Activation.Tanh)],
            _ => output.Loss == Loss.Poisson
                ? [Use(output, Activation.Softplus), Use(output, Activation.Exponential)]
                : [Use(output, Activation.Softmax), Use(output, Activation.Sigmoid)],
        };
    }

    private static IEnumerable<ModelFix> SingleUnit(ModelOutput output) =>
        new[] { Activation.Sigmoid, Activation.Linear, Activation.Softplus, Activation.Tanh }.Select(a => Use(output, a));

    private static bool IsFocal(Loss? loss) => loss is Loss.BinaryFocalCrossentropy or Loss.CategoricalFocalCrossentropy;

    /// <summary>Another activation, another loss, or both. A loss that gets an activated output does not apply one itself.</summary>
    private static ModelFix Use(ModelOutput output, Activation? activation, Loss? loss = null)
    {
        string title = (activation, loss) switch
        {
            (Activation.Linear, { } l) => $"Remove {output.Activation} and use {l}{For(output)}",
            ({ } a, { } l) => $"Use {a} with {l}{For(output)}",
            (null, _) => $"Use {loss}{For(output)}",
            (Activation.Linear, _) => $"Remove {output.Activation}",
            _ => output.Activation == Activation.Linear ? $"Add {activation}" : $"Use {activation} instead of {output.Activation}",
        };
        return new ModelFix(title, $"Use{activation}{loss}".Replace("Focal", ""), editor =>
        {
            if (activation is { } a && a != output.Activation)
            {
                editor.SetActivation(output.Layer, a);
            }

            if (loss is { } l)
            {
                editor.SetLoss([.. WithSameLoss(output)], l);
                if (output.FromLogits && (activation ?? output.Activation) != Activation.Linear)
                {
                    editor.RemoveCompile("FromLogits");
                }
            }
        });
    }

    /// <summary>Whose loss a title is about, where there are several outputs.</summary>
    private static string For(ModelOutput output) => output.Model.Outputs.Count > 1 ? $" for \"{output.Model.Outputs[output.Number].Name}\"" : "";

    /// <summary>The outputs that give out what the same layer answers, by their numbers: the rule speaks once for all of them.</summary>
    private static IEnumerable<int> WithSameLoss(ModelOutput output) =>
        ModelOutput.All(output.Model).Where(o => o.Layer == output.Layer && o.Loss == output.Loss).Select(o => o.Number);

    /// <summary>One flag for the losses of all outputs.</summary>
    private static ModelFix FromLogits(ModelOutput output, bool value) => value && output.Activation == Activation.Linear
        ? new ModelFix("Set FromLogits = true", "SetFromLogits", editor => editor.SetCompile("FromLogits", "true"))
        : new ModelFix("Remove FromLogits = true", "RemoveFromLogits", editor => editor.RemoveCompile("FromLogits"));

    private static ModelFix DeclareRange() => new("Declare TargetRange(0, 1)", "DeclareTargetRange", editor =>
    {
        if (editor.Source.CompileAttribute is { } compile)
        {
            editor.Stack.InsertBefore(new LayerSyntax([compile]), $"{editor.Name(compile, "TargetRange")}(0, 1)");
        }
    });
}
