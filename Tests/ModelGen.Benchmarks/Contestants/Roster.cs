using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>The programs that run a row.</summary>
internal static class Roster
{
    /// <summary>The programs that can do the row's work; ONNX Runtime only predicts.</summary>
    public static IReadOnlyList<string> ProgramsFor(Workload workload) =>
        workload.IsTraining ? [Programs.Torch] : [Programs.Torch, Programs.Onnx];

    /// <summary>Makes a program's implementation of the row.</summary>
    public static Entry Enter(string program, Workload workload, int threads) => Entry.Make(program, () => program switch
    {
        Programs.Torch when workload.IsTraining => new TorchTraining(workload, threads),
        Programs.Torch => new TorchInference(workload, threads),
        Programs.Onnx => new OnnxInference(workload, threads),
        _ => throw new ArgumentException($"Unknown program {program}."),
    });
}
