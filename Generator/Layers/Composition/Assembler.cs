using System.Collections.Immutable;
using System.Globalization;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Generator.Layers;

/// <summary>
/// Turns what is declared into layers and their connections: blocks are written out where they are used, names of tensors are looked
/// up, sums and joins of residuals and branches become layers. No shape is needed for it.
/// </summary>
internal sealed class Assembler(Report report)
{
    /// <summary>No tensor: behind a mistake.</summary>
    public const int Nothing = int.MinValue;

    /// <summary>More items than any network that is trained today; written out they take the compiler seconds.</summary>
    public const int MostItems = 10_000;

    /// <summary>No tensor yet: before the first input.</summary>
    private const int BeforeInput = int.MinValue + 1;

    private static readonly ImmutableHashSet<string> s_connections = ["Input", "From", "Tap", "Output"];

    private readonly List<Layer> _layers = [];
    private int _items;

    public IReadOnlyList<Layer> Layers => _layers;

    public List<(string Name, LayerDeclaration? Declaration, int Attribute)> Inputs { get; } = [];

    public List<(string Name, int Source, int Attribute)> Outputs { get; } = [];

    /// <summary>The tensor behind the last item.</summary>
    public int Last { get; private set; } = Nothing;

    /// <summary>Whether every layer works on what the layer before it gives.</summary>
    public bool IsLine => Inputs.Count == 1 && Outputs.Count <= 1 && Outputs.All(o => o.Source == Last) && _layers.All(l => l.Sources.Count == 1 && l.Sources[0] == l.Index - 1);

    public void Assemble(ModelDeclaration model, bool hasInput)
    {
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        int current = BeforeInput;
        if (hasInput)
        {
            Inputs.Add(("input", null, -1));
            names.Add("input", current = -1);
        }

        int last = Walk(new Stretch(model.Name, model.Layers, null, names, null, null), current);
        Last = last == BeforeInput ? Nothing : last;
        if (_layers.Count == 0 && !report.HasErrors)
        {
            report.At(FindingPlace.ClassName, Rules.EmptyModel, $"{model.Name} has no layer. Add at least one: [Dense(10)].");
        }
    }

    /// <summary>How a declaration is shown where its layer cannot be made: <c>Dense("2*C")</c>, <c>Use&lt;Body&gt;</c>, <c>Tap("x")</c>.</summary>
    public static string Show(LayerDeclaration declaration)
    {
        if (s_connections.Contains(declaration.Kind))
        {
            return $"{declaration.Kind}(\"{declaration.Name}\")";
        }

        string arguments = string.Join(", ", declaration.Arguments.Where(a => a.IsExpression).Select(a => $"\"{a.Text ?? string.Join("\", \"", a.Texts)}\""));
        string blocks = declaration.Blocks.Count == 0 ? "" : $"<{string.Join(", ", declaration.Blocks.Select(b => b.Name))}>";
        return $"{declaration.Kind}{blocks}{(arguments.Length > 0 ? $"({arguments})" : "")}";
    }

    private static Layer Made(string kind) => LayerCatalog.Create(new LayerDeclaration(kind, default, null, default, null));

    /// <summary>The layer that joins branches.</summary>
    public static string MergeKind(Merge merge) => merge switch
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
            var place = new LayerPlace(stretch.Owner, Math.Max(number, 1), Math.Max(count, 1), i, stretch.Scope);
            if (IsTooLarge(place))
            {
                return Nothing;
            }

            current = item.Kind is "Input" or "From" ? current : Entered(item, place, current);
            current = item.Kind switch
            {
                "Input" or "Output" when stretch.Scope is not null => Misplaced(item, place, current),
                "Input" => AddInput(stretch, item, place),
                "From" => Find(stretch, item.Name ?? "", item, place),
                "Tap" => Name(stretch, item, place, current),
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

    /// <summary>Blocks that repeat blocks that repeat blocks grow fast, so their size is bounded before they are written out.</summary>
    private bool IsTooLarge(LayerPlace place)
    {
        if (++_items == MostItems + 1)
        {
            LayerPlace own = place.InModel;
            report.AtPlace(
                Rules.ModelTooLarge, own,
                $"with the blocks written out, {own.Owner} has more than {MostItems.ToString("N0", CultureInfo.InvariantCulture)} layers. Repeat less often, or use smaller blocks.");
        }

        return _items > MostItems;
    }

    /// <summary>The tensor that an item works on; it is an error if no input stands before it.</summary>
    private int Entered(LayerDeclaration item, LayerPlace place, int current)
    {
        if (current != BeforeInput)
        {
            return current;
        }

        report.AtPlace(
            Rules.LayerWithoutInput, place,
            $"{Show(item)} ({place}): no input stands before it. Give the shape of one sample, [Model(28, 28, 1)], or an [Input(\"image\", 28, 28, 1)] before it.");
        return Nothing;
    }

    private int Misplaced(LayerDeclaration item, LayerPlace place, int current)
    {
        report.AtPlace(Rules.UnknownTensor, place, $"{Show(item)} ({place}): only a model has inputs and outputs of its own. Use Tap in a block.");
        return current;
    }

    private int AddInput(Stretch stretch, LayerDeclaration item, LayerPlace place)
    {
        CheckName(item, place);
        int source = -1 - Inputs.Count;
        Inputs.Add((item.Name ?? "", item, place.Attribute));
        return Name(stretch, item, place, source);
    }

    private int AddOutput(LayerDeclaration item, LayerPlace place, int current)
    {
        CheckName(item, place);
        if (Outputs.Any(o => o.Name == item.Name))
        {
            report.AtPlace(Rules.DuplicateTensorName, place, $"{Show(item)}: another output has this name already. Names must differ.");
        }

        Outputs.Add((item.Name ?? "", current, place.Attribute));
        return current;
    }

    private void CheckName(LayerDeclaration item, LayerPlace place)
    {
        if (!LayerNames.IsValid(item.Name ?? ""))
        {
            report.AtPlace(Rules.InvalidLayerName, place, $"{Show(item)}: this cannot be a name. Use letters, digits, '_' and '-' only.");
        }
    }

    private int Name(Stretch stretch, LayerDeclaration item, LayerPlace place, int source)
    {
        string name = item.Name ?? "";
        if (stretch.Names.ContainsKey(name))
        {
            string first = name == "input" && Inputs.Count > 0 && Inputs[0].Declaration is null && stretch.Scope is null ? "the input of [Model]" : "another tensor";
            report.AtPlace(Rules.DuplicateTensorName, place, $"{Show(item)}: {first} has this name already. Names must differ.");
        }

        stretch.Names[name] = source;
        return source;
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
        Layer[] originals = [.. _layers.Skip(first)];

        // Inside a run that shares the weights of an earlier one, the layers of all runs here have theirs there.
        bool shares = item.Flag("ShareWeights") && stretch.Sharing is null;
        for (int i = 1; i < times && _items <= MostItems; i++)
        {
            current = WalkBlock(stretch, item, place, 0, current, shares ? new Queue<Layer>(originals) : stretch.Sharing);
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

        if (block.Axes.FirstOrDefault(a => !IsAxisName(a) || block.Axes.Count(other => other == a) > 1) is { } wrong)
        {
            string why = IsAxisName(wrong) ? $"names two axes \"{wrong}\"; names must differ" : $"calls an axis \"{wrong}\"; a name is a letter, and letters, digits and '_' behind it";
            report.AtPlace(Rules.BlockAxesMismatch, place, $"{Show(item)} ({place}): {block.Name} {why}.");
            return Nothing;
        }

        string? prefix = item.Name is null ? stretch.Prefix : stretch.Prefix is null ? item.Name : $"{stretch.Prefix}_{item.Name}";
        var scope = new BlockScope(block, place, index, current);
        return Walk(new Stretch(block.Name, block.Layers, scope, new Dictionary<string, int>(StringComparer.Ordinal), prefix, sharing), current);
    }

    private static bool IsAxisName(string text) => text.Length > 0 && char.IsLetter(text[0]) && text.All(c => char.IsLetterOrDigit(c) || c == '_');

    private int AddLayer(Stretch stretch, LayerDeclaration item, LayerPlace place, int current)
    {
        if (!LayerCatalog.Contains(item.Kind))
        {
            return current;
        }

        Layer layer = LayerCatalog.Create(item);
        int[] sources = [current, .. layer.References.Select(name => Find(stretch, name, item, place))];
        return Add(stretch, layer, place, sources);
    }

    private int Add(Stretch stretch, Layer layer, LayerPlace place, int[] sources)
    {
        string? name = layer.Declaration.Name is { } given && stretch.Prefix is not null ? $"{stretch.Prefix}_{given}" : layer.Declaration.Name;
        Layer? twin = stretch.Sharing is { Count: > 0 } sharing ? sharing.Dequeue() : null;
        layer.Put(_layers.Count, place, sources, name, twin?.SharesWith ?? twin);
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
