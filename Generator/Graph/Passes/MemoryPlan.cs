using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Graphs.Passes;

/// <summary>
/// Gives every tensor that is neither source, view nor result a place in scratch memory. Places are used again when their tensor is not
/// needed any more; an elementwise op may write over its operand. Sizes are floats for each sample (rounded up to 64 bytes, so that all
/// places are aligned whatever the batch), or fixed ones; both may depend on named axes, and then a place is used again only for a size that
/// is known to be no larger or no smaller.
/// </summary>
internal sealed class MemoryPlan
{
    private readonly Dictionary<Node, Place> _places = [];
    private readonly SlotTable _slots = new();

    private MemoryPlan()
    {
    }

    /// <summary>Floats whatever the batch; they lie in front.</summary>
    public Dim Fixed { get; private set; } = 0;

    /// <summary>Floats for each sample.</summary>
    public Dim PerSample { get; private set; } = 0;

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
            plan.Allocate(node, ((perSample ?? length) + 15).FloorDivide(16) * 16, perSample is null, lastUse);
        }

        // Offsets are known once all slots have their final size.
        foreach (Slot slot in plan._slots.All)
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

        if (node.Op is ReplacedWeightOp replaced)
        {
            return WeightPlan.Length(replaced.Weight);
        }

        if (node.Op is ConvKernelRepackOp repack)
        {
            return repack.Length(node);
        }

        return node.InPanels && node.Op is (ReshapeOp or MapOp or CopyOp) ? Length(node.Inputs[0])
            : node.InPanels ? WeightPlan.PanelLength(node.Shape)
            : node.Shape.Size;
    }

    /// <summary>Which slot a tensor lies in, to tell whether two share one.</summary>
    public int? SlotOf(Node node) => _places.TryGetValue(node, out Place? place) ? place.Slot.Number : null;

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

    private void Allocate(Node node, Dim size, bool isFixed, Dictionary<Node, int> lastUse)
    {
        int end = lastUse.TryGetValue(node, out int last) ? last : node.Id;
        Slot slot = _slots.Take(InPlace(node), size, isFixed, node.Id, end);
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
}
