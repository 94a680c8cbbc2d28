namespace ModelGen;

/// <summary>
/// A model's sizes for certain lengths of its named axes: what training and evaluation work with. A model without named axes has the same
/// sizes always.
/// </summary>
internal sealed class Geometry
{
    private readonly int[] _sizes;
    private readonly int[] _outputs;
    private readonly int[] _targets;
    private bool _isSet;

    /// <summary>Sizes that are set later; at once for a model without named axes.</summary>
    public Geometry(Model model)
    {
        Model = model;
        _sizes = new int[1 + model.Info.Axes.Count];
        _outputs = new int[model.Info.OutputShape.Count];
        _targets = new int[model.Info.TargetShape.Count];
        if (_sizes.Length == 1)
        {
            Set([]);
        }
    }

    /// <summary>Sizes for the given lengths of the named axes.</summary>
    /// <exception cref="ArgumentException">They are not the model's axes, or it cannot have these lengths.</exception>
    public Geometry(Model model, ReadOnlySpan<int> axes)
        : this(model) => Set(axes);

    /// <summary>The model.</summary>
    public Model Model { get; }

    /// <summary>The lengths of the named axes.</summary>
    public ReadOnlySpan<int> Axes => _sizes.AsSpan(1);

    /// <summary>The number of samples of the batch that is worked on; the axes lie behind it, as generated code takes them.</summary>
    public ref int Batch => ref _sizes[0];

    /// <summary>Grows with every change of the axes.</summary>
    public int Version { get; private set; }

    /// <summary>The number of values of one sample.</summary>
    public int SampleLength { get; private set; }

    /// <summary>The number of values of one prediction.</summary>
    public int OutputLength { get; private set; }

    /// <summary>The number of values of one sample's target.</summary>
    public int TargetLength { get; private set; }

    /// <summary>Operations of one sample's forward pass.</summary>
    public long Flops { get; private set; }

    /// <summary>The shape of one sample.</summary>
    public Shape InputShape => Model.Bind(Model.Info.InputShape, Axes);

    /// <summary>The shape of one prediction.</summary>
    public Shape OutputShape => new(_outputs);

    /// <summary>The shape of one sample's target.</summary>
    public Shape TargetShape => new(_targets);

    /// <summary>Takes other lengths of the named axes; allocates nothing.</summary>
    /// <exception cref="ArgumentException">They are not the model's axes, or it cannot have these lengths.</exception>
    public void Set(ReadOnlySpan<int> axes)
    {
        if (_isSet && axes.SequenceEqual(Axes))
        {
            return;
        }

        _isSet = false;
        Model.CheckAxes(axes, nameof(axes));
        axes.CopyTo(_sizes.AsSpan(1));
        SampleLengths lengths = Model.LengthsFor(_sizes, _outputs, _targets);
        SampleLength = lengths.Sample;
        OutputLength = lengths.Output;
        TargetLength = lengths.Target;
        Flops = lengths.Flops;
        _isSet = true;
        Version++;
    }
}
