using Microsoft.CodeAnalysis;
using ModelGen.CodeFixes.Editing;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>
/// Writes out what an attribute that uses blocks stands for: their layers, and where there are several ways through them the taps and merges
/// that <see cref="Assembler"/> makes without attributes.
/// </summary>
internal sealed class WrittenOut
{
    /// <summary>More than anyone wants written out: a block of four layers repeated sixty times.</summary>
    private const int MostAttributes = 256;

    private readonly StackSyntax _stack;
    private readonly StackItem _item;
    private readonly StackSyntax[] _blocks;
    private readonly BlockUse _use;
    private readonly HashSet<string> _names;
    private readonly SemanticModel _semantics;
    private readonly List<IReadOnlyList<CommentedCode>> _brackets = [];

    private WrittenOut(StackSyntax stack, StackItem item, StackSyntax[] blocks)
    {
        _stack = stack;
        _item = item;
        _blocks = blocks;
        _use = new BlockUse(stack, item);
        _names = [TensorNames.Input, .. TensorNames.Given(stack.Items)];
        _semantics = stack.Compilation.GetSemanticModel(stack.Tree);
    }

    /// <summary>The attributes in their brackets; null where a block is not in the source, cannot be expressed here, or is too long.</summary>
    public static IReadOnlyList<IReadOnlyList<CommentedCode>>? Of(StackSyntax stack, StackItem item, CancellationToken cancellation)
    {
        StackSyntax[] blocks = [.. item.Blocks.OfType<INamedTypeSymbol>().Select(type => StackSyntax.Of(stack.Compilation, type, cancellation))];
        if (blocks.Length < item.Blocks.Length || !blocks.All(block => block is { IsWhole: true, IsBlock: true }))
        {
            return null;
        }

        var written = new WrittenOut(stack, item, blocks);
        return written.Write() && written._brackets.Sum(brackets => brackets.Count) <= MostAttributes ? written._brackets : null;
    }

    private bool Write() => _item.Kind switch
    {
        "Use" => Block(0),
        "Repeat" => Repeat(),
        "Residual" => _blocks.Length == 1 ? Residual() : ResidualWithShortcut(),
        _ => Branches(),
    };

    private bool Block(int block, int run = 0)
    {
        var copy = new BlockCopy(_stack, _item, _blocks[block], _use.Run(block, run), _names);
        IReadOnlyList<IReadOnlyList<CommentedCode>>? brackets = copy.Write();
        _brackets.AddRange(brackets ?? []);
        return brackets is not null;
    }

    /// <summary>Each run with weights of its own; layers written twice cannot share theirs.</summary>
    private bool Repeat()
    {
        long times = _item.Declaration.Whole("Times", 1);
        bool isSeparate = times == 1 || !_item.Declaration.Flag("ShareWeights");
        return isSeparate && times is >= 1 and <= MostAttributes && Enumerable.Range(0, (int)times).All(run => Block(0, run));
    }

    private bool Residual()
    {
        string entering = Tap();
        bool written = Block(0);
        Merge("Add", [entering]);
        return written;
    }

    private bool ResidualWithShortcut()
    {
        string entering = Tap();
        bool body = Block(0);
        string end = Tap();
        From(entering);
        bool shortcut = Block(1);
        Merge("Add", [end]);
        return body && shortcut;
    }

    private bool Branches()
    {
        string entering = Tap();
        List<string> ends = [];
        for (int i = 0; i < _blocks.Length; i++)
        {
            if (i > 0)
            {
                From(entering);
            }

            if (!Block(i))
            {
                return false;
            }

            ends.Add(Tap());
        }

        From(ends[0]);
        Merge(Assembler.MergeKind(_item.Declaration.Choice("Merge", ModelGen.Merge.Concatenate)), ends.Skip(1));
        return true;
    }

    private string Tap()
    {
        string name = TensorNames.Add(_names, "x");
        Add($"{Name("Tap")}({Literals.Text(name)})");
        return name;
    }

    private void From(string name) => Add($"{Name("From")}({Literals.Text(name)})");

    private void Merge(string kind, IEnumerable<string> others) => Add($"{Name(kind)}({string.Join(", ", others.Select(Literals.Text))})");

    private void Add(string attribute) => _brackets.Add([new CommentedCode(attribute)]);

    private string Name(string kind) => NameBinder.Attribute(_semantics, _item.Syntax.First, kind);
}
