using ModelGen.Generator.Emit;

namespace ModelGen.Generator.Graphs.Ops;

internal enum NoiseKind
{
    /// <summary>0 with probability p, else 1 / (1 − p).</summary>
    Dropout,

    /// <summary>Normal around 0 with deviation p.</summary>
    Normal,

    /// <summary>Normal around 1 with deviation p.</summary>
    NormalAroundOne,
}

/// <summary>Random numbers that depend on the step's seed, the op's stream number and the place alone, not on the number of threads.</summary>
internal sealed record NoiseOp(NoiseKind Kind, double Parameter, int Stream) : Op
{
    public override bool PassesGradient => false;

    public override IReadOnlyList<Node?> Gradients(Graph graph, Node node, Node gradient) => [];

    public override void Emit(MethodWriter writer, Node node)
    {
        string count = writer.Count(writer.Length(node));
        string parameter = new ConstExpr(Parameter).ToCSharp();
        writer.Call(Kind == NoiseKind.Dropout
            ? $"Noise.Dropout(team, {count}, {parameter}, pass.Seed, {Stream}, {writer.Out(node)})"
            : $"Noise.Normal(team, {count}, {(Kind == NoiseKind.Normal ? "0f" : "1f")}, {parameter}, pass.Seed, {Stream}, {writer.Out(node)})");
    }
}
