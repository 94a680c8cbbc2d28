using System.Text.RegularExpressions;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>An attribute that uses blocks, in the networks that the stack around it runs in: one for a model, and what may come for a block.</summary>
internal sealed class BlockUse
{
    private readonly StackSyntax _stack;
    private readonly int _attribute;
    private readonly CheckedModel[] _models;

    public BlockUse(StackSyntax stack, StackItem item)
    {
        _stack = stack;
        _attribute = stack.Items.IndexOf(item);
        IEnumerable<ModelDeclaration> networks = stack.IsBlock ? Networks.Probes(stack.Type) : Networks.Of(stack.Compilation, stack.Type, default);
        _models = [.. networks.Select(CheckedModel.Check).Where(model => model.IsSound)];
    }

    /// <summary>One of the times that the attribute runs one of its blocks.</summary>
    public BlockRun Run(int block, int run)
    {
        List<(CheckedModel Model, BlockScope Scope)> found = [];
        foreach (CheckedModel model in _models)
        {
            IEnumerable<BlockScope> runs = model.Layers.SelectMany(layer => layer.Place.Scopes()).Distinct().Where(scope => IsHere(scope, block));
            if (runs.ElementAtOrDefault(run) is { } scope)
            {
                found.Add((model, scope));
            }
        }

        return new BlockRun(!_stack.IsBlock, found);
    }

    private bool IsHere(BlockScope scope, int block) =>
        scope.Block == block && scope.Use.Attribute == _attribute && (_stack.IsBlock ? scope.Use.Scope is { Use.Scope: null } : scope.Use.Scope is null);
}

/// <summary>One run of a block: what its sizes are there, and what its layers are called.</summary>
/// <param name="isInModel">Whether the block is used by a model itself.</param>
/// <param name="networks">The networks in which it runs, and itself there.</param>
internal sealed class BlockRun(bool isInModel, IReadOnlyList<(CheckedModel Model, BlockScope Scope)> networks)
{
    private static readonly Regex s_name = new(@"[\p{L}_][\p{L}\p{Nd}_]*", RegexOptions.CultureInvariant);

    /// <summary>The name that a layer of the block has in a model; null in a block, where it has one only once that is used.</summary>
    public string? LayerName(int attribute) => !isInModel || networks.Count == 0
        ? null
        : networks[0].Model.Layers.FirstOrDefault(l => l.Place.Scope == networks[0].Scope && l.Place.Attribute == attribute)?.Name;

    /// <summary>
    /// A size of the block as it is to be written where the block is used: a number, or an expression over the axes there. Null if neither is
    /// known.
    /// </summary>
    public string? Size(string expression)
    {
        if (networks.Count == 0)
        {
            return null;
        }

        bool isKnown = true;
        string written = s_name.Replace(expression, name =>
        {
            string? here = Axis(name.Value);
            isKnown &= here is not null;
            return here ?? "";
        });
        if (!isKnown)
        {
            return null;
        }

        (Dim? value, _) = SizeExpression.Evaluate(written, _ => null, []);
        return value is null ? Literals.Text(written) : value.Constant is { } number ? ArgumentChecks.Text(number) : null;
    }

    /// <summary>The length of an axis, or the axis around that always has the same.</summary>
    private string? Axis(string name)
    {
        Dim?[] lengths = [.. networks.Select(network => network.Scope.Axis(name))];
        if (lengths.Any(length => length is null))
        {
            return null;
        }

        EquatableArray<string> around = networks[0].Scope.Use.Scope?.Declaration.Axes ?? default;
        string? equal = around.FirstOrDefault(
            axis => networks.Zip(lengths, (network, length) => network.Scope.Use.Scope!.Axis(axis)!.Equals(length)).All(isEqual => isEqual));
        if (equal is not null)
        {
            return equal;
        }

        // That it is the same once says nothing about a block.
        bool isFixed = (isInModel || networks.Count > 1) && lengths.All(length => length!.Equals(lengths[0]));
        return isFixed && lengths[0]!.Constant is { } number ? ArgumentChecks.Text(number) : null;
    }
}
