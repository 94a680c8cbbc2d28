using System.Collections.Immutable;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Turns what is declared into layers and their connections: blocks are written out where they are used, names of tensors are looked
/// up, sums and joins of residuals and branches become layers. No shape is needed for it.
/// </summary>
internal sealed class Assembler(Report report)
{
    /// <summary>No tensor: behind a mistake, or before the first input.</summary>
    public const int Nothing = int.MinValue;

    private static readonly ImmutableHashSet<string> s_connections = ["Input", "From", "Tap", "Output"];

    private readonly List<Layer> _layers = [];

    public IReadOnlyList<Layer> Layers => _layers;

    public List<(string Name, LayerDeclaration? Declaration, int Attribute)> Inputs { get; } = [];

    public List<(string Name, int Source, int Attribute)> Outputs { get; } = [];

    /// <summary>The tensor behind the last item.</summary>
    public int Last { get; private set; } = Nothing;

    /// <summary>Whether every layer works on what the layer before it gives.</summary>
    public bool IsLine => Inputs.Count == 1 && Outputs.Count <= 1 && _layers.All(l => l.Sources.Count == 1 && l.Sources[0] == l.Index - 1);

    public void Assemble(ModelDeclaration model, bool hasInput)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        int current = Nothing;
        if (hasInput)
        {
            Inputs.Add(("input", null, -1));
            names.Add("input", current = -1);
        }

        Last = Walk(new Stretch(model.Name, model.Layers, null, names, null, null), current);
    }

    /// <summary>How a declaration is shown where its layer cannot be made: <c>Dense("2*C")</c>.</summary>
    public static string Show(LayerDeclaration declaration)
    {
        string arguments = string.Join(", ", declaration.Arguments.Where(a => a.IsExpression).Select(a => $"\"{a.Text ?? string.Join("\", \"", a.Texts)}\""));
        string blocks = declaration.Blocks.Count == 0 ? "" : $"<{string.Join(", ", declaration.Blocks.Select(b => b.Name))}>";
        return $"{declaration.Kind}{blocks}{(arguments.Length > 0 ? $"({arguments})" : "")}";
    }

    private static Layer Made(string kind) => LayerCatalog.Create(new LayerDeclaration(kind, default, null, default, null));

    private static string MergeKind(Merge merge) => merge switch
    {
        Merge.Concatenate => "Concatenate",
        Merge.Sum => "Add",
        Merge.Multiply => "Multiply",
        _ => "Average",
    };

    private int Walk(Stretch stretch, int current)
    {
        int count = stretch.Items.Count(i => !s_connections.Contains(i.Kind));
        int number = 0;
        for (int i = 0; i < stretch.Items.Count; i++)
        {
            LayerDeclaration item = stretch.Items[i];
            number += s_connections.Contains(item.Kind) ? 0 : 1;
            var place = new LayerPlace(stretch.Owner, Math.Max(number, 1), count, i, stretch.Scope);
            current = item.Kind switch
            {
                "Input" or "Output" when stretch.Scope is not null => Misplaced(item, place, current),
                "Input" => AddInput(stretch, item, place),
                "From" => Find(stretch, item.Name ?? "", item, place),
                "Tap" => Tap(stretch, item, place, current),
                "Output" => AddOutput(item, place, current),
                "Use" => WalkBlock(stretch, item, place, 0, current, stretch.Sharing),
                "Residual" => Residual(stretch, item, place, current),
                "Repeat" => Repeat(stretch, item, place, current),
                "Branches" => Branches(stretch, item, place, current),
                _ => AddLayer(stretch, item, place, current),
            };
        }

        return current;
    }

    private int Misplaced(LayerDeclaration item, LayerPlace place, int current)
    {
        report.AtPlace(Rules.UnknownTensor, place, $"{item.Kind}(\"{item.Name}\") ({place}): only a model has inputs and outputs of its own. Use Tap in a block.");
        return current;
    }

    private int AddInput(Stretch stretch, LayerDeclaration item, LayerPlace place)
    {
        int source = -1 - Inputs.Count;
        Inputs.Add((item.Name ?? "", item, place.Attribute));
        Name(stretch, item, place, source);
        return source;
    }

    private int AddOutput(LayerDeclaration item, LayerPlace place, int current)
    {
        if (Outputs.Any(o => o.Name == item.Name))
        {
            report.AtPlace(Rules.DuplicateTensorName, place, $"Output(\"{item.Name}\"): another output has this name already. Names must differ.");
        }

        Outputs.Add((item.Name ?? "", current, place.Attribute));
        return current;
    }

    private int Tap(Stretch stretch, LayerDeclaration item, LayerPlace place, int current)
    {
        Name(stretch, item, place, current);
        return current;
    }

    private void Name(Stretch stretch, LayerDeclaration item, LayerPlace place, int source)
    {
        string name = item.Name ?? "";
        if (stretch.Names.ContainsKey(name))
        {
            report.AtPlace(Rules.DuplicateTensorName, place, $"{item.Kind}(\"{name}\"): another tensor has this name already. Names must differ.");
        }

        stretch.Names[name] = source;
    }

    private int Find(Stretch stretch, string name, LayerDeclaration item, LayerPlace place)
    {
        if (stretch.Names.TryGetValue(name, out int source))
        {
            return source;
        }

        string known = stretch.Names.Count == 0 ? "No tensor before it has a name" : $"Named before it: {string.Join(", ", stretch.Names.Keys)}";
        report.AtPlace(
            Rules.UnknownTensor, place,
            $"{item.Kind}(\"{name}\") ({place}): there is no tensor \"{name}\" here. {known}. Give one its name with [Tap(\"{name}\")] before this.");
        return Nothing;
    }

    private int Residual(Stretch stretch, LayerDeclaration item, LayerPlace place, int current)
    {
        int body = WalkBlock(stretch, item, place, 0, current, stretch.Sharing);
        int shortcut = item.Blocks.Count > 1 ? WalkBlock(stretch, item, place, 1, current, stretch.Sharing) : current;
        return Add(stretch, Made("Add"), place, [shortcut, body]);
    }

    private int Branches(Stretch stretch, LayerDeclaration item, LayerPlace place, int current)
    {
        int[] ends = [.. Enumerable.Range(0, item.Blocks.Count).Select(i => WalkBlock(stretch, item, place, i, current, stretch.Sharing))];
        return Add(stretch, Made(MergeKind(item.Choice("Merge", Merge.Concatenate))), place, ends);
    }

    private int Repeat(Stretch stretch, LayerDeclaration item, LayerPlace place, int current)
    {
        long times = item.Whole("Times", 1);
        if (times is < 1 or > 1000)
        {
            report.AtPlace(Rules.NonPositiveSize, place, $"{Show(item)} ({place}): times is {ArgumentChecks.Text(times)}, but must be at least 1 and at most 1000.");
            return Nothing;
        }

        int first = _layers.Count;
        current = WalkBlock(stretch, item, place, 0, current, stretch.Sharing);
        var shared = item.Flag("ShareWeights") ? new Queue<Layer>() : stretch.Sharing;
        Layer[] originals = [.. _layers.Skip(first)];
        for (int i = 1; i < times; i++)
        {
            if (item.Flag("ShareWeights"))
            {
                shared = new Queue<Layer>(originals);
            }

            current = WalkBlock(stretch, item, place, 0, current, shared);
        }

        return current;
    }

    private int WalkBlock(Stretch stretch, LayerDeclaration item, LayerPlace place, int index, int current, Queue<Layer>? sharing)
    {
        BlockDeclaration block = item.Blocks[index];
        if (block.IsRecursive)
        {
            report.AtPlace(Rules.BlockRecursion, place, $"{Show(item)} ({place}): {block.Name} is already being used here, so it would never end. Remove this use.");
            return Nothing;
        }

        if (block.Layers.Count == 0)
        {
            report.AtPlace(Rules.NotABlock, place, $"{Show(item)} ({place}): {block.Name} has no [Block] with layers. Write them on it: [Block][Dense(16)] class {block.Name};");
            return Nothing;
        }

        string? prefix = item.Name is null ? stretch.Prefix : stretch.Prefix is null ? item.Name : $"{stretch.Prefix}_{item.Name}";
        var scope = new BlockScope(block, place, index, current);
        return Walk(new Stretch(block.Name, block.Layers, scope, new Dictionary<string, int>(StringComparer.Ordinal), prefix, sharing), current);
    }

    private int AddLayer(Stretch stretch, LayerDeclaration item, LayerPlace place, int current)
    {
        if (!LayerCatalog.Contains(item.Kind))
        {
            return current;
        }

        Layer layer = LayerCatalog.Create(item);
        int[] sources = [current, .. layer.References.Select(name => Find(stretch, name, item, place))];
        if (current == Nothing && _layers.Count == 0 && Inputs.Count == 0)
        {
            report.AtPlace(
                Rules.LayerWithoutInput, place,
                $"{layer.Describe()} ({place}): no input stands before it. Give the shape of one sample, [Model(28, 28, 1)], or an [Input(\"image\", 28, 28, 1)] before this layer.");
        }

        return Add(stretch, layer, place, sources);
    }

    private int Add(Stretch stretch, Layer layer, LayerPlace place, int[] sources)
    {
        string? name = layer.Declaration.Name is { } given && stretch.Prefix is not null ? $"{stretch.Prefix}_{given}" : layer.Declaration.Name;
        layer.Put(_layers.Count, place, sources, name, stretch.Sharing is { Count: > 0 } sharing ? sharing.Dequeue() : null);
        _layers.Add(layer);
        return layer.Index;
    }

    /// <summary>A stack that is being written out.</summary>
    /// <param name="Owner">The model or block.</param>
    /// <param name="Items">What stands on it.</param>
    /// <param name="Scope">The use of the block.</param>
    /// <param name="Names">Its named tensors so far.</param>
    /// <param name="Prefix">What the names of its layers begin with.</param>
    /// <param name="Sharing">The layers whose weights its layers use, in order.</param>
    private sealed record Stretch(
        string Owner, EquatableArray<LayerDeclaration> Items, BlockScope? Scope, Dictionary<string, int> Names, string? Prefix, Queue<Layer>? Sharing);
}
