using System.Collections.Immutable;

namespace ModelGen.Generator.Findings;

/// <summary>Collects the findings of one model and puts their words into the common frame.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];
    private readonly HashSet<string> _causes = new(StringComparer.Ordinal);

    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>How often an error was found, those included that are one with an earlier one.</summary>
    public int Errors { get; private set; }

    public bool HasErrors => Errors > 0;

    /// <summary>Adds a finding, if it does not have the cause of an earlier one: a mistake in a block is one, however often the block is used.</summary>
    public void Add(Finding finding)
    {
        Errors += finding.Rule.Severity == RuleSeverity.Error ? 1 : 0;
        if (finding.Cause is null || _causes.Add(finding.Cause))
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Reports at a layer; <paramref name="what"/> is what is wrong and what to do, in whole sentences.</summary>
    public void AtLayer(Rule rule, Layers.Layer layer, string what, params (string Key, string? Value)[] properties) =>
        AtPlace(rule, layer.Place, $"{layer.Position} {what}", properties);

    /// <summary>Reports at the attribute of a layer or of a connection; <paramref name="message"/> is the whole text.</summary>
    public void AtPlace(Rule rule, Layers.LayerPlace place, string message, params (string Key, string? Value)[] properties) =>
        Add(new Finding(rule, place.ModelAttribute, message)
        {
            Path = [.. place.Path],
            Cause = place.Scope is { } scope
                ? $"{rule.Id} {scope.Declaration.Name} {place.Attribute} {message.Replace(scope.Describe(), "")}"
                : $"{rule.Id} {place.Attribute} {message}",
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
