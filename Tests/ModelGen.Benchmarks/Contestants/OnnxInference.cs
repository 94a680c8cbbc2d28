using Microsoft.ML.OnnxRuntime;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>ONNX Runtime with all graph optimizations, on memory that was bound beforehand.</summary>
internal sealed class OnnxInference : Contestant
{
    private readonly float[] _predictions;
    private readonly RunOptions _runOptions = new();
    private readonly InferenceSession _session;
    private readonly OrtIoBinding _binding;
    private readonly OrtValue _input;
    private readonly OrtValue _output;

    public OnnxInference(Workload workload, int threads)
        : base(Programs.Onnx)
    {
        (Net net, int batch) = (workload.Net, workload.Batch);
        (float[] samples, int[] shape) = net.OnnxSamples(batch);
        using var graph = new OnnxGraph(shape);
        net.WriteOnnx(graph, batch);
        using var options = new SessionOptions
        {
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            IntraOpNumThreads = threads,
            InterOpNumThreads = 1,
        };
        _session = new InferenceSession(graph.ToModel(), options);
        _predictions = new float[batch * net.Outputs];
        _input = OrtValue.CreateTensorValueFromMemory(samples, [.. shape.Select(axis => (long)axis)]);
        _output = OrtValue.CreateTensorValueFromMemory(_predictions, net.OnnxOutputShape(batch));
        _binding = _session.CreateIoBinding();
        _binding.BindInput(OnnxGraph.InputName, _input);
        _binding.BindOutput(OnnxGraph.OutputName, _output);
    }

    public override void Run(int calls)
    {
        for (int i = 0; i < calls; i++)
        {
            _session.RunWithBinding(_runOptions, _binding);
        }
    }

    public override float[] Predictions() => _predictions;

    public override void Dispose()
    {
        _binding.Dispose();
        _input.Dispose();
        _output.Dispose();
        _session.Dispose();
        _runOptions.Dispose();
    }
}
