using System.Collections.Immutable;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Everything there is to say about a model: the shape engine's errors and what the rules find.</summary>
internal static class ModelRules
{
    public static ImmutableArray<ModelRule> All { get; } =
    [
        new DensePerTimestep(),
    ];

    /// <summary>The findings for a declaration, without those that the user allows where they are reported.</summary>
    public static IReadOnlyList<Finding> Check(ModelDeclaration declaration)
    {
        CheckedModel model = CheckedModel.Check(declaration);
        if (model.Layers.Count > 0)
        {
            foreach (ModelRule rule in All)
            {
                rule.Check(model, model.Report);
            }
        }

        return [.. model.Report.Findings.Where(f => !Permissions.Allow(declaration, f))];
    }
}
