namespace ModelGen;

/// <summary>A tensor as it stands in a weight file.</summary>
/// <param name="Name">Its name, such as <c>dense_1.kernel</c>.</param>
/// <param name="Shape">Its shape; no axis is unknown.</param>
/// <param name="Values">Its values, row-major.</param>
public sealed record NamedTensor(string Name, Shape Shape, float[] Values);
