using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// A layer of a checked model: what its arguments mean, which shape comes of which, its weights, what is wrong with it, and how it is
/// lowered to ops. Each kind is one file beside this one and one line in <see cref="LayerCatalog"/>.
/// </summary>
internal abstract class Layer(LayerDeclaration declaration)
{
    private readonly List<Weight> _weights = [];
    private bool _isFrozen;

    public LayerDeclaration Declaration { get; } = declaration;

    /// <summary>The class as Keras names it.</summary>
    public virtual string Kind => Declaration.Kind;

    /// <summary>The 0-based number in the model, blocks written out; a wrapped layer has its wrapper's.</summary>
    public int Index { get; private set; }

    /// <summary>Where it is declared.</summary>
    public LayerPlace Place { get; private set; } = new("", 1, 1, 0, null);

    /// <summary>The tensors it works on: numbers of layers, or of input i of the model the number −1 − i.</summary>
    public IReadOnlyList<int> Sources { get; private set; } = [];

    /// <summary>What gives those tensors, in words.</summary>
    public IReadOnlyList<string> Origins { get; internal set; } = [];

    /// <summary>The name the user gave it, with that of the block's use in front.</summary>
    public string? GivenName { get; private set; }

    /// <summary>The layer whose weights it uses too.</summary>
    public Layer? SharesWith { get; private set; }

    /// <summary>The name, unique in the model.</summary>
    public string Name { get; private set; } = "";

    /// <summary>The shape of one sample coming in, the first if several do; null behind a shape error.</summary>
    public Shape? Input => Inputs.Count > 0 ? Inputs[0] : null;

    /// <summary>The shapes of all that comes in; none behind a shape error.</summary>
    public IReadOnlyList<Shape> Inputs { get; private set; } = [];

    /// <summary>The shape of one sample going out, null from a shape error on.</summary>
    public Shape? Output { get; private set; }

    public IReadOnlyList<Weight> Weights => _weights;

    public bool Trainable => !_isFrozen && Declaration.Flag("Trainable", true);

    /// <summary>The declaration in short, with the arguments that decide: <c>Dense(16, ReLU)</c>.</summary>
    public abstract string Describe();

    /// <summary><c>Dense(16) (layer 1 of 4 in TwoLayer) [3, 2] -> [3, 16]:</c>, the frame of every message.</summary>
    public string Position
    {
        get
        {
            string place = $"{Describe()} ({Place})";
            string inputs = string.Join(" and ", Inputs);
            return Input is null ? place + ":" : Output is null ? $"{place} {inputs}:" : $"{place} {inputs} -> {Output}:";
        }
    }

    /// <summary>Whether every output value depends on its own input value and shape alone, as the rules understand it.</summary>
    public virtual bool IsElementwise => false;

    /// <summary>Whether it has a kernel: Dense, convolutions, recurrent layers, Embedding; a wrapper as its layer.</summary>
    public virtual bool IsWeightLayer => false;

    /// <summary>The activation it applies at its end; <see cref="Activation.Linear"/> is none.</summary>
    public virtual Activation Activation => Activation.Linear;

    /// <summary>Whether it is an activation and nothing else.</summary>
    public virtual bool IsActivation => false;

    /// <summary>Whether it is a kernel applied to its input, and a bias: Dense and the convolutions, not recurrent layers or Embedding.</summary>
    public virtual bool IsLinearMap => false;

    /// <summary>How many units or filters it is declared with, known even where shapes are not.</summary>
    public virtual long? DeclaredWidth => null;

    /// <summary>How its window moves along each axis of the grid it works on; none for layers without one.</summary>
    public virtual IReadOnlyList<Window> Windows => [];

    /// <summary>Whether it adds a bias.</summary>
    public virtual bool HasBias => false;

    /// <summary>
    /// Whether layers before and after it are one linear map if nothing else stands between: it has no kernel, and in inference its output
    /// is linear in its input but for a constant.
    /// </summary>
    public virtual bool IsAffine => false;

    /// <summary>Whether it is a recurrent layer, or runs one.</summary>
    public virtual bool IsRecurrent => false;

    /// <summary>Whether it changes values in training only: dropouts and noises.</summary>
    public virtual bool IsNoise => false;

    /// <summary>The share of values a dropout drops in training; null for other layers.</summary>
    public virtual double? DropRate => null;

    /// <summary>Whether it gives back its input as it is, in training too.</summary>
    public virtual bool ChangesNothing => false;

    /// <summary>The layer itself, or the one a wrapper wraps.</summary>
    public virtual Layer Inner => this;

    /// <summary>The layer that a wrapper wraps.</summary>
    public virtual Layer? Wrapped => null;

    /// <summary>Whether only elementwise layers stand between the model's input and this layer.</summary>
    public bool OnModelInput { get; internal set; }

    /// <summary>The nearest layer before it that is not elementwise, along the first of its inputs; null where the model's input comes first.</summary>
    public Layer? Before { get; internal set; }

    /// <summary>Multiply-adds of one sample, counted as two operations.</summary>
    public virtual Dim Flops => 0;

    /// <summary>Whether it keeps state from call to call.</summary>
    public virtual bool IsStateful => Declaration.Flag("Stateful") || Wrapped is { IsStateful: true };

    /// <summary>Names of further tensors it works on, beside the current one.</summary>
    public virtual IReadOnlyList<string> References => [];

    /// <summary>Whether it gives a mask of steps that do not count.</summary>
    public virtual bool MakesMask => false;

    /// <summary>Whether the mask of its input is that of its output.</summary>
    public virtual bool PassesMask => IsElementwise;

    /// <summary>Whether its output has a mask.</summary>
    public bool HasMask { get; internal set; }

    internal void Put(int index, LayerPlace place, IReadOnlyList<int> sources, string? givenName, Layer? sharesWith)
    {
        Index = index;
        Place = place;
        Sources = sources;
        GivenName = givenName;
        SharesWith = sharesWith;
    }

    internal void SetName(string name) => Name = name;

    /// <summary>Gives a wrapped layer its wrapper's place and name.</summary>
    protected void PlaceInside(Layer inner) => PlaceInside(inner, Name, SharesWith?.Wrapped);

    /// <summary>Gives one of several wrapped layers its wrapper's place and a name of its own.</summary>
    protected void PlaceInside(Layer inner, string name, Layer? sharesWith)
    {
        inner.Put(Index, Place, Sources, GivenName, sharesWith);
        inner.SetName(name);
        inner.OnModelInput = OnModelInput;
        inner.Before = Before;
    }

    /// <summary>The same layer with its sizes known.</summary>
    internal Layer With(LayerDeclaration declaration, Layer? sharesWith)
    {
        Layer layer = LayerCatalog.Create(declaration);
        layer.Put(Index, Place, Sources, GivenName, sharesWith);
        layer.SetName(Name);
        layer.OnModelInput = OnModelInput;
        layer.Before = Before;
        layer.Origins = Origins;
        return layer;
    }

    /// <summary>Checks the arguments, then finds the output shape and the weights where the input shape is known.</summary>
    public void Check(Shape? input, Report report) => Check(input is null ? [] : [input], report);

    /// <summary>Checks the arguments, then finds the output shape and the weights where the input shapes are known: all, or none.</summary>
    public void Check(IReadOnlyList<Shape> inputs, Report report)
    {
        int errors = report.Errors;
        CheckArguments(report);
        bool argumentsHold = report.Errors == errors;
        Inputs = inputs;

        // A wrong rate or slope does not hide the shapes behind it: what goes out of an elementwise layer has the shape of what came in.
        if (inputs.Count == 0 || !(argumentsHold || IsElementwise))
        {
            return;
        }

        try
        {
            Shape? output = InferShape(inputs, report);
            if (output is not null && CheckSize(output, report))
            {
                AddWeights(inputs);
                if (SharesWith is null ? _weights.All(w => CheckKnown(w, report) && CheckSize(w.Shape, report) && CheckInitializer(w, report)) : CheckShared(SharesWith, report))
                {
                    Output = output;
                }
            }
        }
        catch (OverflowException)
        {
            ReportTooLarge(report);
        }
    }

    /// <summary>What is wrong whatever comes in.</summary>
    protected virtual void CheckArguments(Report report)
    {
    }

    /// <summary>The output shape, or null after reporting why there is none.</summary>
    protected virtual Shape? InferShape(Shape input, Report report) => throw new NotSupportedException($"{Kind} has several inputs.");

    /// <summary>The same for a layer with several inputs.</summary>
    protected virtual Shape? InferShape(IReadOnlyList<Shape> inputs, Report report) => InferShape(inputs[0], report);

    /// <summary>Adds the weights by <see cref="Add"/>, in Keras' order.</summary>
    protected virtual void AddWeights(Shape input)
    {
    }

    /// <summary>The same for a layer with several inputs.</summary>
    protected virtual void AddWeights(IReadOnlyList<Shape> inputs) => AddWeights(inputs[0]);

    /// <summary>Writes the layer as ops on <paramref name="x"/>, whose first axis is the batch (or batch · steps in a wrapper).</summary>
    public virtual Node Lower(Lowering lowering, Node x) => throw new NotSupportedException($"{Kind} has several inputs.");

    /// <summary>The same for a layer with several inputs, or one that has to do with masks.</summary>
    public virtual Signal Lower(Lowering lowering, IReadOnlyList<Signal> inputs) =>
        new(Lower(lowering, inputs[0].Value), PassesMask ? inputs[0].Mask : null);

    protected Weight Add(Weight weight)
    {
        if (!Trainable)
        {
            weight = weight with { Trainable = false };
        }

        _weights.Add(weight with { Name = $"{Name}.{weight.Name}" });
        return weight;
    }

    /// <summary>Keeps a wrapped layer's weights from being trained, because its wrapper's are not.</summary>
    protected void Freeze(Layer inner) => inner._isFrozen = true;

    /// <summary>Takes over the weights of a wrapped layer.</summary>
    protected void AddWeightsOf(Layer inner) => _weights.AddRange(inner.Weights);

    private bool CheckSize(Shape shape, Report report)
    {
        if (shape.Size.Constant is { } size && size > int.MaxValue / 2)
        {
            ReportTooLarge(report);
            return false;
        }

        return true;
    }

    private bool CheckKnown(Weight weight, Report report)
    {
        if (weight.Shape.All(axis => axis.IsConstant))
        {
            return true;
        }

        report.AtLayer(
            Rules.LengthMustBeKnown, this,
            $"{weight.Name} would have the shape {weight.Shape}, which is known only at the call. Pool or average over the axis of unknown length first, or give it a length.");
        return false;
    }

    private bool CheckInitializer(Weight weight, Report report)
    {
        bool fits = weight.Initializer switch
        {
            Initializer.Orthogonal => weight.Shape.Rank >= 2,
            Initializer.Identity => weight.Shape.Rank == 2,
            _ => true,
        };
        if (!fits)
        {
            report.AtLayer(
                Rules.InitializerNeedsMatrix, this,
                $"{weight.Name} has the shape {weight.Shape}, but Initializer.{weight.Initializer} makes a matrix. Use Zeros, Ones or Constant here.");
        }

        return fits;
    }

    private void ReportTooLarge(Report report) =>
        report.AtLayer(Rules.SizeOverflow, this, "its output or one of its weights would have more than 1,073,741,823 values. Make the layer or its input smaller.");

    /// <summary>Drops the weights this layer would need for its own; true if they have the shapes of those it shares.</summary>
    private bool CheckShared(Layer first, Report report)
    {
        Weight[] own = [.. _weights];
        _weights.Clear();

        // A wrapped layer, whose weights a wrapper's are, has checked its own. Behind an error of the first run there is nothing to compare.
        if (Wrapped is not null || first.Output is null || first.Weights.Select(w => w.Shape).SequenceEqual(own.Select(w => w.Shape)))
        {
            return true;
        }

        (Weight there, Weight here) = first.Weights.Zip(own, (a, b) => (a, b)).First(pair => !pair.a.Shape.Equals(pair.b.Shape));
        report.AtLayer(
            Rules.SharedWeightsShape, this,
            $"it shares its weights with its first run, which gets {string.Join(" and ", first.Inputs)}: {there.Name} has the shape {there.Shape}, "
            + $"but here it would be {here.Shape}. Let the block give back the shape it gets, or remove ShareWeights.");
        return false;
    }
}
