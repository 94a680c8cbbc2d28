namespace ModelGen.Conformance.Declarations;

/// <summary>A model's C# declaration; each layer stands on a line of its own.</summary>
/// <param name="Namespace">The namespace, which no other case of the batch has.</param>
/// <param name="Source">The text of the file.</param>
/// <param name="FirstLayerLine">The 0-based line of the first layer.</param>
/// <param name="Layers">How many layers there are.</param>
/// <param name="Misfits">Arguments whose C# type cannot hold the case's value.</param>
internal sealed record Declaration(string Namespace, string Source, int FirstLayerLine, int Layers, IReadOnlyList<string> Misfits)
{
    public const string ClassName = "CaseModel";

    public string Path => Namespace + ".cs";

    public string TypeName => $"{Namespace}.{ClassName}";

    /// <summary>The layer on a line of the file; null where another attribute or the class stands.</summary>
    public int? LayerAt(int line) => line >= FirstLayerLine && line < FirstLayerLine + Layers ? line - FirstLayerLine : null;
}
