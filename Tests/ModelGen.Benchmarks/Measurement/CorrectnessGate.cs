using ModelGen.Benchmarks.Contestants;
using ModelGen.Benchmarks.Report;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Measurement;

/// <summary>
/// Holds what a program computes against <see cref="ReferenceNet"/> before it is timed, for other networks than dense ones against
/// TorchSharp (for predictions ONNX Runtime, where TorchSharp cannot be loaded): its predictions, or for training its predictions after
/// some steps. A program that computes something else has no time worth quoting.
/// </summary>
internal sealed class CorrectnessGate(Workload workload)
{
    private const double Tolerance = 1e-4;

    // A step of gradient descent remembers nothing; Adam's moments and their correction show in the second and third.
    private readonly int _steps = workload.Work == Work.Adam ? 3 : 1;

    private readonly Dictionary<double, double[]?> _expected = [];

    /// <summary>What is wrong with the contestant's results; null where nothing is. It has then made its first calls.</summary>
    public Problem? Check(Contestant contestant)
    {
        if (Expected(contestant) is not { } expected)
        {
            string reason = $"not measured: {string.Join(" and ", Peers)} cannot be loaded, so its results cannot be checked";
            return new Problem(contestant.Name, reason, IsWrong: false);
        }

        contestant.Run(workload.IsTraining ? _steps : 1);
        float[] actual = contestant.Predictions();
        if (actual.Length != expected.Length)
        {
            return Wrong($"{actual.Length} values instead of {expected.Length}");
        }

        int worst = Enumerable.Range(0, expected.Length).MaxBy(i => Error(expected[i], actual[i]));
        return Error(expected[worst], actual[worst]) <= Tolerance
            ? null
            : Wrong($"value {worst} is {actual[worst]:R} instead of {expected[worst]:R}");

        Problem Wrong(FormattableString what) =>
            new(contestant.Name, "wrong: " + FormattableString.Invariant(what), IsWrong: true);
    }

    /// <summary>The difference, relative for large values; a NaN counts as infinitely wrong.</summary>
    private static double Error(double expected, double actual)
    {
        double error = Math.Abs(expected - actual) / Math.Max(1, Math.Abs(expected));
        return double.IsNaN(error) ? double.PositiveInfinity : error;
    }

    private string[] Peers => workload.IsTraining ? [Programs.Torch] : [Programs.Torch, Programs.Onnx];

    private double[]? Expected(Contestant contestant)
    {
        // Programs differ only in Adam's epsilon, so those with the same one share the work.
        double key = workload.Work == Work.Adam ? contestant.AdamEpsilon(1) : 0;
        if (_expected.TryGetValue(key, out double[]? expected))
        {
            return expected;
        }

        if (workload.Net is not DenseNet)
        {
            return _expected[key] = PeerResults();
        }

        (int batch, float[] samples) = (workload.Batch, workload.Net.Samples(workload.Batch));
        var reference = new ReferenceNet(workload, contestant.AdamEpsilon);
        if (workload.IsTraining)
        {
            double[] before = reference.Predict(samples, batch);
            float[] targets = workload.Net.Targets(batch);
            for (int step = 0; step < _steps; step++)
            {
                reference.Train(samples, targets, batch);
            }

            expected = reference.Predict(samples, batch);
            double moved = before.Zip(expected, (a, b) => Math.Abs(a - b)).Max();
            if (moved < 100 * Tolerance)
            {
                throw new InvalidOperationException($"Training changes {workload.Name} by {moved:G2} only, too little to see an error.");
            }
        }
        else
        {
            expected = reference.Predict(samples, batch);
        }

        return _expected[key] = expected;
    }

    private double[]? PeerResults()
    {
        using Contestant? peer = Peers.Select(program => Roster.Enter(program, workload, threads: 1).Contestant).FirstOrDefault(made => made is not null);
        peer?.Run(workload.IsTraining ? _steps : 1);
        return peer is null ? null : Array.ConvertAll(peer.Predictions(), value => (double)value);
    }
}
