namespace ModelGen.Generator.Layers;

/// <summary>Where a layer is declared, as messages say it and as a diagnostic finds it.</summary>
/// <param name="Owner">The model or block that declares it.</param>
/// <param name="Number">Its number among the layers there, from 1.</param>
/// <param name="Count">How many layers that has.</param>
/// <param name="Attribute">The 0-based number of the attribute among those of the stack there, structure included.</param>
/// <param name="Scope">The block and its use; null in the model itself.</param>
internal sealed record LayerPlace(string Owner, int Number, int Count, int Attribute, BlockScope? Scope)
{
    /// <summary>The number of the model's own attribute: the layer's, or that of the use that brings in the block.</summary>
    public int ModelAttribute => Scope?.Use.ModelAttribute ?? Attribute;

    /// <summary>The place of that attribute.</summary>
    public LayerPlace InModel => Scope?.Use.InModel ?? this;

    /// <summary>The way into blocks: which of the blocks an attribute names, and the attribute in it, from the outside in.</summary>
    public IEnumerable<(int Block, int Attribute)> Path =>
        Scope is null ? [] : Scope.Use.Path.Append((Scope.Block, Attribute));

    /// <summary>The uses of blocks that it is in, from the inside out.</summary>
    public IEnumerable<BlockScope> Scopes()
    {
        for (BlockScope? scope = Scope; scope is not null; scope = scope.Use.Scope)
        {
            yield return scope;
        }
    }

    /// <summary><c>layer 1 of 4 in TwoLayer</c>, and for a block where it is used and what its axes are.</summary>
    public override string ToString() => $"layer {ArgumentChecks.Text(Number)} of {ArgumentChecks.Text(Count)} in {Owner}{Scope?.Describe()}";
}
