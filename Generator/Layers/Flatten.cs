using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Layers;

/// <summary>Keras' Flatten: all axes of a sample joined into one.</summary>
internal sealed class Flatten(LayerDeclaration declaration) : Layer(declaration)
{
    public override bool IsAffine => true;

    public override bool IsView => true;

    public override string Describe() => "Flatten";

    public override Node Lower(Lowering lowering, Node x) =>
        lowering.Graph.Reshape(x, new Shape([x.Shape[0], Shape.Product(x.Shape.Skip(1))]));

    protected override Shape InferShape(Shape input, Report report) => new([input.Size]);
}
