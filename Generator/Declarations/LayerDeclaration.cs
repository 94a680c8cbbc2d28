namespace ModelGen.Generator.Declarations;

/// <summary>One layer attribute: <c>Dense(16, Activation = Activation.ReLU)</c>.</summary>
/// <param name="Kind">The attribute's class without its suffix.</param>
/// <param name="Arguments">What was given, in the order of writing.</param>
/// <param name="Name">The <c>Name</c> argument.</param>
/// <param name="Allow">The rules the layer's <c>Allow</c> argument names.</param>
/// <param name="Wrapped">The layer a wrapper (<c>TimeDistributed</c>) stands in front of.</param>
internal sealed record LayerDeclaration(
    string Kind, EquatableArray<Argument> Arguments, string? Name, EquatableArray<string> Allow, LayerDeclaration? Wrapped)
{
    /// <summary>The blocks that a structure attribute names: <c>[Residual&lt;Body, Shortcut&gt;]</c> has two.</summary>
    public EquatableArray<BlockDeclaration> Blocks { get; init; }

    public Argument? this[string name] => Arguments.FirstOrDefault(a => a.Name == name);

    public bool Has(string name) => this[name] is not null;

    public double Number(string name, double otherwise = 0) => this[name]?.Number ?? otherwise;

    public long Whole(string name, long otherwise = 0) => this[name] is { } a ? (long)a.Number : otherwise;

    public bool Flag(string name, bool otherwise = false) => this[name] is { } a ? a.Number != 0 : otherwise;

    public string? Text(string name) => this[name]?.Text;

    public EquatableArray<double> Numbers(string name) => this[name]?.Numbers ?? default;

    public EquatableArray<string> Texts(string name) => this[name]?.Texts ?? default;

    public IReadOnlyList<long> Wholes(string name) => [.. Numbers(name).Select(n => (long)n)];

    public T Choice<T>(string name, T otherwise)
        where T : struct, Enum => this[name] is { } a ? (T)(object)(int)a.Number : otherwise;
}
