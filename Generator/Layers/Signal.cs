using ModelGen.Generator.Graphs;

namespace ModelGen.Generator.Layers;

/// <summary>What goes from layer to layer: values, and where some steps do not count, their mask.</summary>
/// <param name="Value">The values, batch axis first.</param>
/// <param name="Mask">1 for each step that counts and 0 for the others, (batch, steps); null where all count.</param>
internal readonly record struct Signal(Node Value, Node? Mask);
