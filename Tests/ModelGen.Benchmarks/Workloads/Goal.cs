namespace ModelGen.Benchmarks.Workloads;

/// <summary>What ModelGen should reach on a row, as ratios in one run where possible; null where nothing is asked.</summary>
internal sealed record Goal
{
    public static readonly Goal None = new();

    /// <summary>The longest time of one call.</summary>
    public double? MaxSeconds { get; init; }

    /// <summary>How many times as fast as TorchSharp.</summary>
    public double? VersusTorch { get; init; }

    /// <summary>How many times as fast as ONNX Runtime.</summary>
    public double? VersusOnnx { get; init; }

    /// <summary>The least share of the multiply-add peak.</summary>
    public double? ShareOfPeak { get; init; }

    /// <summary>The least share of the speed at which the weights can be read.</summary>
    public double? ShareOfReading { get; init; }
}
