using ModelGen.Generator.Declarations;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>
/// A layer of a checked model: what its arguments mean, which shape comes of which, its weights, what is wrong with it, and how it is
/// lowered to ops. Each kind is one file beside this one and one line in <see cref="LayerCatalog"/>.
/// </summary>
internal abstract partial class Layer(LayerDeclaration declaration)
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
    public IReadOnlyList<string> Origins => DescribeSource is { } describe ? [.. Sources.Select(describe)] : [];

    /// <summary>Names what gives a tensor; asked only by messages, because most layers have none.</summary>
    internal Func<int, string>? DescribeSource { get; set; }

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

    /// <summary>The layer that wraps it.</summary>
    public Layer? Wrapper { get; private set; }

    /// <summary>Gives a wrapped layer its wrapper's place and name.</summary>
    protected void PlaceInside(Layer inner) => PlaceInside(inner, Name, SharesWith?.Wrapped);

    /// <summary>Gives one of several wrapped layers its wrapper's place and a name of its own.</summary>
    protected void PlaceInside(Layer inner, string name, Layer? sharesWith)
    {
        inner.Put(Index, Place, Sources, GivenName, sharesWith);
        inner.SetName(name);
        inner.Wrapper = this;
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
        layer.DescribeSource = DescribeSource;
        return layer;
    }
}
