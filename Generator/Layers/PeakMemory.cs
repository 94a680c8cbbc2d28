using ModelGen.Generator.Emit;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// The memory of one prediction for one sample, in bytes: parameters, what lies between the layers at the worst moment, state, input and
/// output. It is found layer by layer by the rules of <see cref="MemoryPlan"/>, which goes op by op and is too slow to ask while someone
/// types: each tensor lives from its layer to the last that reads it. Tests keep both within a sixth of each other.
/// </summary>
internal sealed class PeakMemory
{
    /// <summary>No computer has as much, and so much for every tensor of the largest model still adds up to a number.</summary>
    private const long MostFloats = long.MaxValue / Assembler.MostItems / 64;

    private readonly CheckedModel _model;
    private readonly long[] _floats;
    private readonly IReadOnlyList<Dim>[] _stages;
    private readonly int[] _storages;
    private readonly int[] _begins;
    private readonly int[] _lastReads;
    private readonly SlotTable _slots = new();
    private readonly Dictionary<Slot, (int Layer, long Floats)> _owners = [];

    private PeakMemory(CheckedModel model)
    {
        _model = model;
        _floats = new long[model.Layers.Count];
        _storages = [.. model.Layers.Select(layer => layer.Index)];
        _stages = [.. model.Layers.Select(layer => layer.Stages)];
        _begins = new int[model.Layers.Count + 1];
        for (int i = 0; i < _stages.Length; i++)
        {
            _begins[i + 1] = _begins[i] + _stages[i].Count + 1;
        }

        _lastReads = [.. model.Layers.Select(End)];
    }

    /// <summary>All of it.</summary>
    public long Bytes { get; private set; }

    /// <summary>What each layer has a share in it: its parameters and state, and the places that are as large as its tensors ask for.</summary>
    public IReadOnlyList<long> BytesByLayer => [.. _floats.Select(count => count * sizeof(float))];

    /// <summary>The memory of a sound model; null where it depends on axes whose lengths are known only at the call.</summary>
    public static PeakMemory? Of(CheckedModel model)
    {
        if (model.Axes.All.Count > 0)
        {
            return null;
        }

        var memory = new PeakMemory(model);
        memory.FindLifetimes();
        memory.Place();
        return memory;
    }

    private void FindLifetimes()
    {
        foreach (Layer layer in _model.Layers)
        {
            if (layer.IsView && layer.Sources[0] >= 0)
            {
                _storages[layer.Index] = _storages[layer.Sources[0]];
            }

            foreach (int source in layer.Sources.Where(source => source >= 0))
            {
                _lastReads[_storages[source]] = _begins[layer.Index];
            }
        }

        // Several outputs are joined when all are done.
        foreach (Port output in _model.Outputs.Where(_ => _model.Outputs.Count > 1).Where(output => output.Source >= 0))
        {
            _lastReads[_storages[output.Source]] = _begins[_model.Layers.Count];
        }
    }

    private void Place()
    {
        // The only output is written to where the caller wants it.
        int result = _model.Outputs is [{ Source: >= 0 } only] ? _storages[only.Source] : Assembler.Nothing;
        var places = new Slot?[_model.Layers.Count];
        foreach (Layer layer in _model.Layers)
        {
            _floats[layer.Index] = layer.Weights.Sum(weight => Aligned(WeightPlan.Length(weight))) + Aligned(layer.State.Constant!.Value);
            for (int i = 0; i < _stages[layer.Index].Count; i++)
            {
                int time = _begins[layer.Index] + i;
                Take(layer, null, _stages[layer.Index][i].Constant!.Value, isFixed: false, time, time + 1);
            }

            if (layer.KernelCopy is > 0 and var copy)
            {
                Take(layer, null, copy, isFixed: true, _begins[layer.Index], End(layer));
            }

            if (_storages[layer.Index] == layer.Index && layer.Index != result && !(layer.IsView && layer.Sources[0] < 0))
            {
                places[layer.Index] = Take(layer, InPlace(layer, places), layer.Output!.Size.Constant!.Value, isFixed: false, End(layer), _lastReads[layer.Index]);
            }
        }

        foreach (Slot slot in _slots.All)
        {
            _floats[_owners[slot].Layer] += slot.Length!.Value;
        }

        Bytes = (_floats.Sum() + _model.Input!.Size.Constant!.Value + _model.Output!.Size.Constant!.Value) * sizeof(float);
    }

    private Slot? InPlace(Layer layer, Slot?[] places) => !layer.RunsInPlace ? null : layer.Sources
        .Where((source, i) => source >= 0 && layer.Inputs[i].Equals(layer.Output))
        .Select(source => places[_storages[source]])
        .FirstOrDefault(slot => slot is not null && slot.FreeAfter == End(layer));

    private Slot Take(Layer layer, Slot? inPlace, long floats, bool isFixed, int time, int end)
    {
        Slot slot = _slots.Take(inPlace, Aligned(Math.Min(floats, MostFloats)), isFixed, time, end);
        if (!_owners.TryGetValue(slot, out (int Layer, long Floats) owner) || slot.Length > owner.Floats)
        {
            _owners[slot] = (layer.Index, slot.Length!.Value);
        }

        return slot;
    }

    /// <summary>When a layer makes its output: behind its stages, the first of which reads the input.</summary>
    private int End(Layer layer) => _begins[layer.Index] + _stages[layer.Index].Count;

    /// <summary>Every tensor starts at 64 bytes.</summary>
    private static long Aligned(long floats) => (floats + 15) / 16 * 16;
}
