using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Reads "I mean it": <c>Allow = "rule-name"</c>, or the rule's id, on the attribute where the rule would speak.</summary>
internal static class Permissions
{
    /// <summary>Whether the attribute that the finding is about allows it, or one that uses the block it stands in. Errors cannot be allowed.</summary>
    public static bool Allow(ModelDeclaration declaration, Finding finding) =>
        finding.Rule.Severity != RuleSeverity.Error
        && Allowed(declaration, finding).Any(name => Names(finding.Rule, name));

    private static IEnumerable<string> Allowed(ModelDeclaration declaration, Finding finding) => finding switch
    {
        { Layer: { } layer } => AlongTheWay(declaration.Layers[layer], finding).SelectMany(Allowed),
        { Place: FindingPlace.Compile } => declaration.Compile?.Allow ?? default,
        { Place: FindingPlace.Target } => declaration.Target?.Allow ?? default,
        _ => declaration.ModelAllow,
    };

    /// <summary>The attribute in the model, and inside blocks those that lead to the layer, it included.</summary>
    private static IEnumerable<LayerDeclaration> AlongTheWay(LayerDeclaration attribute, Finding finding)
    {
        yield return attribute;
        foreach ((int block, int inner) in finding.Path)
        {
            yield return attribute = attribute.Blocks[block].Layers[inner];
        }
    }

    /// <summary>A wrapper and the layer it wraps are one layer, so either may say it.</summary>
    private static IEnumerable<string> Allowed(LayerDeclaration layer) =>
        layer.Wrapped is { } wrapped ? layer.Allow.Concat(Allowed(wrapped)) : layer.Allow;

    private static bool Names(Rule rule, string text) =>
        string.Equals(text, rule.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(text, rule.Id, StringComparison.OrdinalIgnoreCase);
}
