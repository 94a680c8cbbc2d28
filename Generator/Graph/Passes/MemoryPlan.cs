using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Gives every tensor that is neither source, view nor result a place in scratch memory. Places are used again when their tensor is not
/// needed any more; an elementwise op may write over its operand. Sizes are floats for each sample (rounded up to 64 bytes, so that all
/// places are aligned whatever the batch), or fixed ones.
/// </summary>
internal sealed class MemoryPlan
{
    private readonly Dictionary<Node, Place> _places = [];
    private readonly List<Slot> _slots = [];

    private MemoryPlan()
    {
    }

    /// <summary>Floats whatever the batch; they lie in front.</summary>
    public long Fixed { get; private set; }

    /// <summary>Floats for each sample.</summary>
    public long PerSample { get; private set; }

    /// <summary>Where a tensor starts: behind <c>Fixed</c> floats and <c>PerSample</c> floats for each sample.</summary>
    public Dim this[Node node]
    {
        get
        {
            Slot slot = _places[node].Slot;
            return slot.IsFixed ? slot.Offset : Fixed + (Dim.Batch * slot.Offset);
        }
    }

    /// <summary>Plans the memory of a graph.</summary>
    /// <param name="model">The graph.</param>
    /// <param name="runs">
    /// Ops that are not done one after the other, but all for one sample and then for the next: what the first reads and what lies between
    /// them is in use until the last has done the last sample.
    /// </param>
    public static MemoryPlan Make(ModelGraph model, IEnumerable<IReadOnlyList<Node>> runs)
    {
        var plan = new MemoryPlan();
        var results = new HashSet<Node>(model.Results.Select(SeparateResults.Storage));
        Dictionary<Node, int> lastUse = LastUses(model.Graph);
        foreach (IReadOnlyList<Node> run in runs)
        {
            int end = run[run.Count - 1].Id;
            foreach (Node storage in run.Select(node => SeparateResults.Storage(node.Inputs[0])))
            {
                lastUse[storage] = Math.Max(lastUse[storage], end);
            }
        }

        foreach (Node node in model.Graph.Nodes)
        {
            if (node.Op.IsSource || node.Op.IsView || results.Contains(node))
            {
                continue;
            }

            Dim length = Length(node);
            Dim? perSample = length.DivideExactly(Dim.Batch);
            long size = ((perSample ?? length).Constant ?? throw new InvalidOperationException($"The size {length} is not one a sample.")) + 15;
            plan.Allocate(node, size / 16 * 16, perSample is null, lastUse);
        }

        // Offsets are known once all slots have their final size.
        foreach (Slot slot in plan._slots)
        {
            slot.Offset = slot.IsFixed ? plan.Fixed : plan.PerSample;
            (plan.Fixed, plan.PerSample) = slot.IsFixed ? (plan.Fixed + slot.Size, plan.PerSample) : (plan.Fixed, plan.PerSample + slot.Size);
        }

        return plan;
    }

    /// <summary>Floats of a tensor as it lies in memory.</summary>
    public static Dim Length(Node node)
    {
        if (node.Op is WeightOp { Weight: var weight })
        {
            return WeightPlan.Length(weight);
        }

        return !node.InPanels ? node.Shape.Size
            : node.Op is ReshapeOp or MapOp or CopyOp ? Length(node.Inputs[0])
            : node.Shape[0] * WeightPlan.PanelColumns(node.Shape[1].Constant!.Value);
    }

    /// <summary>Which slot a tensor lies in, to tell whether two share one.</summary>
    public int? SlotOf(Node node) => _places.TryGetValue(node, out Place? place) ? _slots.IndexOf(place.Slot) : null;

    private static Dictionary<Node, int> LastUses(Graph graph)
    {
        var last = new Dictionary<Node, int>();
        foreach (Node node in graph.Nodes)
        {
            foreach (Node input in node.Inputs)
            {
                last[SeparateResults.Storage(input)] = node.Id;
            }
        }

        // A view that is used later keeps its storage: views come behind it and their users name the storage above.
        return last;
    }

    private void Allocate(Node node, long size, bool isFixed, Dictionary<Node, int> lastUse)
    {
        int end = lastUse.TryGetValue(node, out int last) ? last : node.Id;
        Slot? slot = InPlace(node) ?? _slots
            .Where(s => s.IsFixed == isFixed && s.FreeAfter < node.Id)
            .OrderBy(s => s.Size >= size ? s.Size - size : long.MaxValue - s.Size)
            .FirstOrDefault();
        if (slot is null)
        {
            _slots.Add(slot = new Slot(isFixed));
        }

        slot.Size = Math.Max(slot.Size, size);
        slot.FreeAfter = end;
        _places.Add(node, new Place(slot));
    }

    private Slot? InPlace(Node node)
    {
        if (!node.Op.CanRunInPlace)
        {
            return null;
        }

        return node.Inputs
            .Where(i => i.Shape.Equals(node.Shape))
            .Select(SeparateResults.Storage)
            .Select(storage => _places.TryGetValue(storage, out Place? place) ? place.Slot : null)
            .FirstOrDefault(slot => slot is not null && slot.FreeAfter == node.Id);
    }

    private sealed record Place(Slot Slot);

    private sealed class Slot(bool isFixed)
    {
        public bool IsFixed { get; } = isFixed;

        public long Size { get; set; }

        /// <summary>The last op that reads what lies here now.</summary>
        public int FreeAfter { get; set; }

        public long Offset { get; set; }
    }
}
