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
    private readonly (int Output, int Target)[] _lengths;
    private bool _isSet;

    /// <summary>Sizes that are set later; at once for a model without named axes.</summary>
    public Geometry(Model model)
    {
        Model = model;
        _sizes = new int[1 + model.Info.Axes.Count];
        _outputs = new int[model.OutputAxes];
        _targets = new int[model.TargetAxes];
        _lengths = new (int, int)[model.Info.Outputs.Count];
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
    public Shape InputShape => Model.Info.Inputs.Count == 1 ? Model.Bind(Model.Info.InputShape, Axes) : new Shape(SampleLength);

    /// <summary>The shape of one prediction.</summary>
    public Shape OutputShape => _lengths.Length == 1 ? new Shape(_outputs) : new Shape(OutputLength);

    /// <summary>The shape of one sample's target.</summary>
    public Shape TargetShape => _lengths.Length == 1 ? new Shape(_targets) : new Shape(TargetLength);

    /// <summary>The number of values of one prediction and of one target of each output.</summary>
    public ReadOnlySpan<(int Output, int Target)> Lengths => _lengths;

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
        ReadOnlySpan<int> outputs = _outputs, targets = _targets;
        for (int i = 0; i < _lengths.Length; i++)
        {
            OutputInfo output = Model.Info.Outputs[i];
            _lengths[i] = ((int)Model.Product(outputs[..output.Shape.Count]), (int)Model.Product(targets[..output.TargetShape.Count]));
            outputs = outputs[output.Shape.Count..];
            targets = targets[output.TargetShape.Count..];
        }

        _isSet = true;
        Version++;
    }
}
