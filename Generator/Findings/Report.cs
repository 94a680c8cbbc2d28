using System.Collections.Immutable;

namespace ModelGen.Generator.Findings;

/// <summary>Collects the findings of one model and puts their words into the common frame.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];

    public IReadOnlyList<Finding> Findings => _findings;

    public bool HasErrors => _findings.Any(f => f.Rule.Severity == RuleSeverity.Error);

    public void Add(Finding finding) => _findings.Add(finding);

    /// <summary>Reports at a layer; <paramref name="what"/> is what is wrong and what to do, in whole sentences.</summary>
    public void AtLayer(Rule rule, Layers.Layer layer, string what, params (string Key, string? Value)[] properties) =>
        AtPlace(rule, layer.Place, $"{layer.Position} {what}", properties);

    /// <summary>Reports at the attribute of a layer or of a connection; <paramref name="message"/> is the whole text.</summary>
    public void AtPlace(Rule rule, Layers.LayerPlace place, string message, params (string Key, string? Value)[] properties) =>
        Add(new Finding(rule, place.ModelAttribute, message)
        {
            Path = [.. place.Path],
            Properties = Properties(properties),
        });

    /// <summary>Reports at [Model], [Compile] or the class.</summary>
    public void At(FindingPlace place, Rule rule, string what, params (string Key, string? Value)[] properties) =>
        Add(new Finding(rule, null, what)
        {
            Place = place,
            Properties = Properties(properties),
        });

    public static ImmutableDictionary<string, string?> Properties(params (string Key, string? Value)[] properties) =>
        properties.ToImmutableDictionary(p => p.Key, p => p.Value);
}
