using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>The programs that run a row.</summary>
internal static class Roster
{
    /// <summary>The programs that can do the row's work; ONNX Runtime only predicts.</summary>
    public static IEnumerable<string> ProgramsFor(Workload workload) =>
        Programs.All.Where(program => program != Programs.Onnx || !workload.IsTraining);

    /// <summary>Makes a program's implementation of the row.</summary>
    public static Entry Enter(string program, Workload workload, int threads) =>
        Entry.Make(program, () => (program, workload.IsTraining) switch
        {
            (Programs.ModelGen, false) => new OurInference(workload, threads),
            (Programs.ModelGen, true) => new OurTraining(workload, threads),
            (Programs.Torch, false) => new TorchInference(workload, threads),
            (Programs.Torch, true) => new TorchTraining(workload, threads),
            (Programs.Onnx, false) => new OnnxInference(workload, threads),
            _ => throw new ArgumentException($"{program} does not do {workload.Name}."),
        });
}
