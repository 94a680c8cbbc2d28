using ModelGen.Benchmarks.Machine;
using ModelGen.Benchmarks.Measurement;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Report;

/// <summary>Everything measured on one row.</summary>
/// <param name="Workload">The row.</param>
/// <param name="Programs">One for each program that ran, all with the same rounds.</param>
/// <param name="Problems">Why the others did not, or what is wrong with their results.</param>
/// <param name="Peak">Multiply-add peak, in the same rounds.</param>
/// <param name="Reading">Read bandwidth for as many bytes as the weights have, in the same rounds; null where it is not the limit.</param>
internal sealed record RowResult(
    Workload Workload, IReadOnlyList<Series> Programs, IReadOnlyList<Problem> Problems, Series Peak, Series? Reading)
{
    /// <summary>
    /// Whether other programs took the core while the row was measured. The peak needs registers alone, so nothing else makes its
    /// rounds differ; the row's numbers then decide no goal.
    /// </summary>
    public bool IsDisturbed => Peak.Time.P90 > 1.2 * Peak.Time.Median;

    public bool HasWrongResults => Problems.Any(problem => problem.IsWrong);

    public Series? Program(string name) => Programs.FirstOrDefault(series => series.Name == name);

    /// <summary>The share of the multiply-add peak that a program reaches.</summary>
    public Spread ShareOfPeak(Series program) => program.ShareOf(Workload.Flops, Peak, FmaPeak.FlopsPerCall);

    /// <summary>The share of the read limit that a program reaches; null where reading is not the limit.</summary>
    public Spread? ShareOfReading(Series program) =>
        Reading is null
            ? null
            : program.ShareOf(Workload.Net.WeightBytes, Reading, ReadBandwidth.Rounded(Workload.Net.WeightBytes));
}

/// <summary>Why a program has no time on a row.</summary>
/// <param name="Program">Which program.</param>
/// <param name="Reason">What happened.</param>
/// <param name="IsWrong">It runs, but computes something else.</param>
internal sealed record Problem(string Program, string Reason, bool IsWrong);
