using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>
/// "I mean it": the rules that a declaration allows, <c>Allow = "rule-name"</c> or by the rule's id, on the attribute where the rule would
/// speak. Remembers which of them it took to silence something.
/// </summary>
internal sealed class Permissions(ModelDeclaration declaration)
{
    private readonly HashSet<Permission> _used = [];

    /// <summary>Those on the model's own attributes, in no block.</summary>
    public IEnumerable<Permission> InModel => At(FindingPlace.Model, declaration.ModelAllow)
        .Concat(declaration.Layers.SelectMany((layer, i) => At(layer, i, 0)))
        .Concat(At(FindingPlace.Compile, declaration.Compile?.Allow ?? default))
        .Concat(At(FindingPlace.Target, declaration.Target?.Allow ?? default))
        .Concat(At(FindingPlace.TargetRange, declaration.TargetRange?.Allow ?? default));

    /// <summary>Whether the attribute that the finding is about allows it, or one that uses the block it stands in. Errors cannot be allowed.</summary>
    public bool Allow(Finding finding)
    {
        if (finding.Rule.Severity == RuleSeverity.Error)
        {
            return false;
        }

        bool isAllowed = false;
        foreach (Permission permission in Where(finding).Where(p => p.Names(finding.Rule)))
        {
            isAllowed = true;
            _used.Add(permission);
        }

        return isAllowed || InBlocks(finding).Any(name => Names(finding.Rule, name));
    }

    /// <summary>Whether it silenced a finding so far.</summary>
    public bool IsUsed(Permission permission) => _used.Contains(permission);

    /// <summary>Whether a text is the rule's name or id.</summary>
    public static bool Names(Rule rule, string text) =>
        string.Equals(text, rule.Name, StringComparison.OrdinalIgnoreCase) || string.Equals(text, rule.Id, StringComparison.OrdinalIgnoreCase);

    /// <summary>What the attribute allows that a finding is reported at.</summary>
    private IEnumerable<Permission> Where(Finding finding) => finding switch
    {
        { Layer: { } layer } => At(declaration.Layers[layer], layer, 0),
        { Place: FindingPlace.Compile } => At(FindingPlace.Compile, declaration.Compile?.Allow ?? default),
        { Place: FindingPlace.Target } => At(FindingPlace.Target, declaration.Target?.Allow ?? default),
        { Place: FindingPlace.TargetRange } => At(FindingPlace.TargetRange, declaration.TargetRange?.Allow ?? default),
        _ => At(FindingPlace.Model, declaration.ModelAllow),
    };

    private static IEnumerable<Permission> At(FindingPlace place, EquatableArray<string> names) => names.Select(name => new Permission(place, null, 0, name));

    /// <summary>A wrapper and the layer it wraps are one layer, so either may say it.</summary>
    private static IEnumerable<Permission> At(LayerDeclaration layer, int number, int wrapped)
    {
        IEnumerable<Permission> own = layer.Allow.Select(name => new Permission(FindingPlace.Model, number, wrapped, name));
        return layer.Wrapped is { } inner ? own.Concat(At(inner, number, wrapped + 1)) : own;
    }

    /// <summary>What is allowed inside blocks: by each block on the way to the layer, and the attributes that lead to it, its own included.</summary>
    private IEnumerable<string> InBlocks(Finding finding)
    {
        if (finding.Path.Length == 0)
        {
            yield break;
        }

        LayerDeclaration attribute = declaration.Layers[finding.Layer!.Value];
        foreach ((int block, int inner) in finding.Path)
        {
            BlockDeclaration declared = attribute.Blocks[block];
            foreach (string name in declared.Allow)
            {
                yield return name;
            }

            if (inner == BlockDeclaration.Itself)
            {
                break;
            }

            attribute = declared.Layers[inner];
            for (LayerDeclaration? layer = attribute; layer is not null; layer = layer.Wrapped)
            {
                foreach (string name in layer.Allow)
                {
                    yield return name;
                }
            }
        }
    }
}

/// <summary>A name in an <c>Allow</c>.</summary>
/// <param name="Place">Where it stands if not at a layer.</param>
/// <param name="Layer">The 0-based number of the attribute in the model's stack.</param>
/// <param name="Wrapped">Which of the attributes that make the layer: 0 for the first, 1 for the one it wraps, ...</param>
/// <param name="Name">The rule's name or id, as it is written.</param>
internal readonly record struct Permission(FindingPlace Place, int? Layer, int Wrapped, string Name)
{
    public bool Names(Rule rule) => Permissions.Names(rule, Name);
}
