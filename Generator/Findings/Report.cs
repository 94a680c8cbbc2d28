using System.Collections.Immutable;

namespace ModelGen.Generator.Findings;

/// <summary>Collects the findings of one model and puts their words into the common frame.</summary>
internal sealed class Report
{
    private readonly List<Finding> _findings = [];
    private readonly List<Finding> _all = [];
    private readonly HashSet<string> _causes = new(StringComparer.Ordinal);

    /// <summary>The first of each cause: a mistake in a block is one, however often the block is used.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    /// <summary>The others with them, because one may be allowed at one use of a block and not at another.</summary>
    public IReadOnlyList<Finding> All => _all;

    public bool HasErrors { get; private set; }

    /// <summary>How often an error was found that leaves a shape unknown, those included that are one with an earlier one.</summary>
    public int ShapeErrors { get; private set; }

    public void Add(Finding finding)
    {
        bool isError = finding.Rule.Severity == RuleSeverity.Error;
        HasErrors |= isError;
        ShapeErrors += isError && Rules.DecidesShape(finding.Rule) ? 1 : 0;
        _all.Add(finding);
        if (finding.Cause is null || _causes.Add(finding.Cause))
        {
            _findings.Add(finding);
        }
    }

    /// <summary>Reports at a layer; <paramref name="what"/> is what is wrong and what to do, in whole sentences.</summary>
    public void AtLayer(Rule rule, Layers.Layer layer, string what, params (string Key, string? Value)[] properties) =>
        AtLayerInWords(rule, layer, $"{layer.Position} {what}", properties);

    /// <summary>Reports at a layer; <paramref name="message"/> is the whole text.</summary>
    public void AtLayerInWords(Rule rule, Layers.Layer layer, string message, params (string Key, string? Value)[] properties) =>
        Add(Found(rule, layer.Place, message, properties) with { Subject = layer.Index });

    /// <summary>Reports at the attribute of a layer or of a connection; <paramref name="message"/> is the whole text.</summary>
    public void AtPlace(Rule rule, Layers.LayerPlace place, string message, params (string Key, string? Value)[] properties) =>
        Add(Found(rule, place, message, properties));

    /// <summary>Reports at [Model], [Compile] or the class.</summary>
    public void At(FindingPlace place, Rule rule, string what, params (string Key, string? Value)[] properties) =>
        Add(new Finding(rule, null, what)
        {
            Place = place,
            Properties = Properties(properties),
        });

    private static Finding Found(Rule rule, Layers.LayerPlace place, string message, (string Key, string? Value)[] properties) =>
        new(rule, place.ModelAttribute, message)
        {
            Path = [.. place.Path],
            Cause = Cause(rule, place, message),
            Properties = Properties(properties),
        };

    /// <summary>
    /// What makes two findings one. What keeps a block from being built depends on the lengths that its axes have at a use; what is only
    /// suspicious about it is corrected in the block, whatever comes in.
    /// </summary>
    private static string Cause(Rule rule, Layers.LayerPlace place, string message) => place.Scope is not { } scope
        ? $"{rule.Id} {place.Attribute} {message}"
        : rule.Severity == RuleSeverity.Error
        ? $"{rule.Id} {scope.Declaration.Name} {place.Attribute} {message.Replace(scope.Describe(), "")}"
        : $"{rule.Id} {scope.Declaration.Name} {place.Attribute} of {place.Count}";

    public static ImmutableDictionary<string, string?> Properties(params (string Key, string? Value)[] properties) =>
        properties.ToImmutableDictionary(p => p.Key, p => p.Value);
}
