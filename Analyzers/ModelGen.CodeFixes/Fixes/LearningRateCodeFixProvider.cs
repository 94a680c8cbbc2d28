using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Analyzers;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG1027, MG4016, MG4017: Keras' default learning rate.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(LearningRateCodeFixProvider)), Shared]
public sealed class LearningRateCodeFixProvider : ModelCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.InvalidLearningRate.Id, Rules.HighLearningRate.Id, Rules.LowLearningRate.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding)
    {
        if (model.Model.Declaration.Compile is { } compile)
        {
            string usual = ArgumentChecks.Text(LearningRates.Default(compile.Optimizer));
            yield return new ModelFix($"Use the default learning rate, {usual}", "UseDefault", editor => editor.RemoveCompile("LearningRate"));
        }
    }
}
