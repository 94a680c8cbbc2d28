extern alias runtime;

using ModelGen.Generator.Graphs;
using runtime::ModelGen.Kernels;
using AlignedBuffer = runtime::ModelGen.AlignedBuffer;
using Model = runtime::ModelGen.Model;
using WeightInfo = runtime::ModelGen.WeightInfo;
using WeightStorage = runtime::ModelGen.WeightStorage;

namespace ModelGen.Generator.Tests.Running;

/// <summary>
/// Calls a generated pass as the runtime does. All that it writes to is NaN before, so that what it reads without having written it
/// shows. The model's own weights stay as they are.
/// </summary>
internal sealed class PassRun
{
    private const ulong Seed = 99;

    private readonly Model _model;
    private readonly PassValues _values;
    private readonly GraphMode _mode;
    private readonly int[] _sizes;
    private readonly AlignedBuffer _weights;
    private readonly AlignedBuffer _gradients;
    private readonly AlignedBuffer _output;
    private readonly AlignedBuffer _scratch;
    private readonly AlignedBuffer _loss;

    private PassRun(Model model, PassValues values, GraphMode mode)
    {
        (_model, _values, _mode) = (model, values, mode);
        _sizes = [values.Batch, .. values.Geometry.Axes];
        ref int sizes = ref _sizes[0];
        ScratchSize scratch = mode == GraphMode.Infer ? model.InferScratch(in sizes)
            : mode == GraphMode.Test ? model.TestScratch(in sizes)
            : model.TrainScratch(in sizes);
        _weights = new AlignedBuffer(model.Parameters.Length);
        model.Parameters.Span.CopyTo(_weights.Span);
        _gradients = Unwritten(model.Info.TrainableLength);
        _output = Unwritten((nint)values.Batch * values.Geometry.OutputLength);
        _scratch = Unwritten(scratch.For(values.Batch));
        _loss = Unwritten(1);
    }

    /// <summary>Runs a pass by a team of the given size.</summary>
    public static PassResult Run(Model model, PassValues values, GraphMode mode, int members = 1)
    {
        var run = new PassRun(model, values, mode);
        if (members == 1)
        {
            run.Call(Team.Single);
        }
        else
        {
            new WorkerPoolOf(members).Run(run.Call);
        }

        return run.Result();
    }

    private static AlignedBuffer Unwritten(nint length)
    {
        var buffer = new AlignedBuffer(length);
        buffer.Span.Fill(float.NaN);
        return buffer;
    }

    private void Call(Team team)
    {
        if (_mode == GraphMode.Infer)
        {
            _model.Infer(team, in _sizes[0], in _weights.Reference, in _values.Input[0], ref _scratch.Reference, ref _output.Reference);
            return;
        }

        var pass = new TrainingPass
        {
            Sizes = ref _sizes[0],
            Weights = ref _weights.Reference,
            Gradients = ref _gradients.Reference,
            Input = ref _values.Input[0],
            Target = ref _values.Target[0],
            SampleWeight = ref _values.SampleWeight[0],
            Output = ref _output.Reference,
            Scratch = ref _scratch.Reference,
            State = ref _model.StateReference,
            Loss = ref _loss.Reference,
            Seed = Seed,
        };
        if (_mode == GraphMode.Test)
        {
            _model.Test(team, ref pass);
        }
        else
        {
            _model.Train(team, ref pass);
        }
    }

    private PassResult Result() => new(
        _output.Span.ToArray(),
        _loss.Span[0],
        _mode == GraphMode.Train ? Read(_gradients, weight => weight.Trainable) : [],
        _mode == GraphMode.Train ? Read(_weights, weight => !weight.Trainable) : []);

    private Dictionary<string, float[]> Read(AlignedBuffer buffer, Func<WeightInfo, bool> which) => _model.Info.Weights.Where(which).ToDictionary(
        weight => weight.Name,
        weight =>
        {
            float[] values = new float[weight.Count];
            WeightStorage.Read(weight, buffer, values);
            return values;
        });
}
