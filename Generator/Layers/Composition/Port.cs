using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>An input or an output of a model.</summary>
/// <param name="Name">Its name; the only one without a name is <c>input</c> or <c>output</c>.</param>
/// <param name="Source">The tensor: a layer's number, or of input i the number −1 − i.</param>
/// <param name="Shape">The shape of one sample; null behind an error.</param>
internal sealed record Port(string Name, int Source, Shape? Shape);
