namespace ModelGen.Benchmarks.Contestants;

/// <summary>The names of the programs that are compared.</summary>
internal static class Programs
{
    public const string ModelGen = "ModelGen";

    public const string Torch = "TorchSharp";

    public const string Onnx = "ONNX Runtime";

    public static readonly IReadOnlyList<string> All = [ModelGen, Torch, Onnx];
}
