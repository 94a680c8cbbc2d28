using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>One use of a block: what comes in binds the names of its axes, in which its layers' sizes are then computed.</summary>
internal sealed class BlockScope(BlockDeclaration declaration, LayerPlace use, int block, int source)
{
    private bool _isBound;
    private bool _isBroken;

    public BlockDeclaration Declaration => declaration;

    /// <summary>The attribute that uses the block.</summary>
    public LayerPlace Use => use;

    /// <summary>Which of the blocks it names.</summary>
    public int Block => block;

    /// <summary>The tensor that comes in.</summary>
    public int Source => source;

    /// <summary>The shape of what comes in, once known.</summary>
    public Shape? Entering { get; private set; }

    /// <summary>Takes over the shape of what comes in; false where it has other axes than the block names, or none.</summary>
    public bool Bind(Shape? entering, Report report)
    {
        if (_isBound || _isBroken || entering is null)
        {
            return _isBound;
        }

        if (declaration.Axes.Count > 0 && declaration.Axes.Count != entering.Rank)
        {
            _isBroken = true;
            report.AtPlace(
                Rules.BlockAxesMismatch, use,
                $"{declaration.Name} ({use}) gets {entering}, but names {ArgumentChecks.Text(declaration.Axes.Count)} axes: {string.Join(", ", declaration.Axes)}. "
                + $"Declare [Block({string.Join(", ", Enumerable.Range(0, entering.Rank).Select(i => $"\"{(char)('A' + (i % 26))}\""))})] or use it behind another shape.");
            return false;
        }

        Entering = entering;
        return _isBound = true;
    }

    /// <summary>The length of a named axis, null if there is no such name here.</summary>
    public Dim? Axis(string name)
    {
        int at = declaration.Axes.ToList().IndexOf(name);
        return at < 0 || Entering is null ? null : Entering[at];
    }

    /// <summary><c>, used by layer 3 of 8 in ResNet with H = 56, W = 56, C = 64</c>.</summary>
    public string Describe()
    {
        string axes = Entering is null || declaration.Axes.Count == 0 ? ""
            : " with " + string.Join(", ", declaration.Axes.Select((name, i) => $"{name} = {Entering[i]}"));
        return $", used by {use}{axes}";
    }
}
