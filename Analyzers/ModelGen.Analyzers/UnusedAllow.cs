using System.Collections.Immutable;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// An <c>Allow</c> that silences nothing hides from the reader what the model is, and from the writer that a name is misspelt. In blocks
/// only what can silence nothing anywhere is reported: another model that uses the block may need the rest.
/// </summary>
internal static class UnusedAllow
{
    public static Rule Rule => Rules.UnusedAllow;

    /// <summary>What is found once <paramref name="permissions"/> have been asked about all findings of a model without errors.</summary>
    public static IEnumerable<Finding> Find(CheckedModel model, Permissions permissions)
    {
        foreach (Permission permission in permissions.InModel)
        {
            if (!permissions.IsUsed(permission) && !permission.Names(Rule) && !Configured.Rules.Any(permission.Names))
            {
                yield return new Finding(Rule, permission.Layer, $"{Frame(model, permission)} {Message(permission.Name)}")
                {
                    Place = permission.Place,
                    Wrapped = permission.Wrapped,
                };
            }
        }

        for (int i = 0; i < model.Declaration.Layers.Count; i++)
        {
            foreach (Finding finding in InBlocks(model.Declaration.Layers[i], i, []))
            {
                yield return finding;
            }
        }
    }

    /// <summary>What is found about the [Budget], of which a model's rules know nothing: it can silence its own rule only.</summary>
    public static IEnumerable<Finding> OfBudget(DeclarationWithSyntax read) => read.Budget is not { } budget ? [] : budget.Allow
        .Where(name => !Permissions.Names(Rules.BudgetExceeded, name) && !Permissions.Names(Rule, name))
        .Select(name => new Finding(Rule, null, $"Budget of {read.Declaration.Name}: {Message(name)}") { Place = FindingPlace.Budget });

    private static IEnumerable<Finding> InBlocks(LayerDeclaration use, int number, ImmutableArray<(int Block, int Attribute)> path)
    {
        for (int block = 0; block < use.Blocks.Count; block++)
        {
            BlockDeclaration declaration = use.Blocks[block];
            foreach (Finding finding in At(BlockDeclaration.Itself, declaration.Allow, $"Block of {declaration.Name}:"))
            {
                yield return finding;
            }

            for (int i = 0; i < declaration.Layers.Count; i++)
            {
                for (LayerDeclaration? layer = declaration.Layers[i]; layer is not null; layer = layer.Wrapped)
                {
                    foreach (Finding finding in At(i, layer.Allow, $"{Assembler.Show(layer)} in the block {declaration.Name}:"))
                    {
                        yield return finding;
                    }
                }

                foreach (Finding finding in InBlocks(declaration.Layers[i], number, path.Add((block, i))))
                {
                    yield return finding;
                }
            }

            IEnumerable<Finding> At(int attribute, IEnumerable<string> allow, string frame) => allow
                .Where(name => Find(name) is null or { Severity: RuleSeverity.Error })
                .Select(name => new Finding(Rule, number, $"{frame} {Message(name)}")
                {
                    Path = path.Add((block, attribute)),
                    Cause = $"{Rule.Id} {declaration.Name} {attribute} {name}",
                });
        }
    }

    private static Rule? Find(string name) => Rules.All.FirstOrDefault(rule => Permissions.Names(rule, name));

    /// <summary>The layer, or the attribute that is none, as other messages begin.</summary>
    private static string Frame(CheckedModel model, Permission permission)
    {
        if (permission.Layer is not { } number)
        {
            return permission.Place == FindingPlace.Compile ? model.CompileFrame() : $"{permission.Place} of {model.Declaration.Name}:";
        }

        LayerDeclaration declaration = model.Declaration.Layers[number];
        Layer? layer = declaration.Blocks.Count > 0 ? null : model.Layers.FirstOrDefault(l => l.Place.Scope is null && l.Place.Attribute == number);
        return layer?.Position ?? $"{Assembler.Show(declaration)} in {model.Declaration.Name}:";
    }

    private static string Message(string name)
    {
        string allow = $"Allow = \"{name}\" silences nothing";
        return Find(name) switch
        {
            null => NearestName.Of(name, Rules.All.Select(r => r.Name).Concat(Rules.All.Select(r => r.Id))) is { } near
                ? $"{allow}: there is no rule named {name}; did you mean {near}?"
                : $"{allow}: there is no rule named {name}. Write a rule's name or id as a message shows it, or remove it.",
            { Severity: RuleSeverity.Error } rule => $"{allow}: {rule.Id} ({rule.Name}) is an error, and errors cannot be allowed. Remove it.",
            { } rule => $"{allow} here: {rule.Id} ({rule.Name}) has nothing to say about it. Remove it.",
        };
    }
}
