using ModelGen.Generator.Emit;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Graphs.Ops;

/// <summary>Data that is there before the graph runs.</summary>
internal abstract record SourceOp : Op
{
    public override bool IsSource => true;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [];

    public override void Emit(MethodWriter writer, Node node)
    {
    }
}

/// <summary>The samples.</summary>
internal sealed record InputOp : SourceOp;

/// <summary>The targets.</summary>
internal sealed record TargetOp : SourceOp;

/// <summary>One weight a sample.</summary>
internal sealed record SampleWeightOp : SourceOp;

/// <summary>A weight of a layer.</summary>
internal sealed record WeightOp(Weight Weight) : SourceOp;

/// <summary>What a stateful layer keeps from call to call.</summary>
internal sealed record StateOp(string Name) : SourceOp;
