namespace ModelGen.Benchmarks.Workloads;

/// <summary>The rows of the table.</summary>
internal static class Rows
{
    public static readonly DenseNet Tiny = new([6, 16, 4], IsClassifier: false);

    public static readonly DenseNet Classifier = new([784, 128, 64, 10], IsClassifier: true);

    public static readonly DenseNet Wide = new([1024, 4096, 1024], IsClassifier: false);

    public static readonly LeNet LeNet = new();

    public static readonly LstmNet Lstm = new();

    public static readonly TransformerNet Transformer = new();

    public static readonly IReadOnlyList<Workload> All =
    [
        new(Tiny, Work.Inference, 1, new Goal { MaxSeconds = 25e-9, VersusTorch = 250, VersusOnnx = 100 }),
        new(Tiny, Work.Inference, 32, Goal.None),
        new(Tiny, Work.Sgd, 32, Goal.None),
        new(Classifier, Work.Inference, 1, new Goal { VersusOnnx = 1.7, ShareOfReading = 0.9 }),
        new(Classifier, Work.Inference, 32, new Goal { VersusOnnx = 1, ShareOfPeak = 0.95 }),
        new(Classifier, Work.Inference, 256, new Goal { VersusOnnx = 1, ShareOfPeak = 0.95 }),
        new(Classifier, Work.Sgd, 32, new Goal { VersusTorch = 2.5 }),
        new(Classifier, Work.Adam, 32, new Goal { VersusTorch = 3.5 }),
        new(Classifier, Work.Sgd, 128, new Goal { VersusTorch = 1.6 }),
        new(Classifier, Work.Adam, 128, new Goal { VersusTorch = 2 }),
        new(LeNet, Work.Inference, 1, new Goal { VersusOnnx = 2.2 }),
        new(LeNet, Work.Inference, 32, new Goal { VersusOnnx = 1.6 }),
        new(LeNet, Work.Sgd, 32, new Goal { VersusTorch = 4 }),
        new(Lstm, Work.Inference, 1, new Goal { VersusOnnx = 1.5 }),
        new(Lstm, Work.Inference, 32, new Goal { VersusOnnx = 1.1 }),
        new(Transformer, Work.Inference, 1, new Goal { VersusOnnx = 1.1 }),
        new(Transformer, Work.Inference, 8, new Goal { VersusOnnx = 1.1 }),
        new(Wide, Work.Inference, 64, Goal.None),
        new(Wide, Work.Inference, 512, new Goal { ShareOfPeak = 0.94 }),
        new(Wide, Work.Sgd, 64, Goal.None),
        new(Wide, Work.Sgd, 512, new Goal { ShareOfPeak = 0.88 }),
    ];

    /// <summary>The rows whose name contains the text; all of them without one.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IReadOnlyList<Workload> Matching(string? filter)
    {
        Workload[] rows = All.Where(row => row.Name.Contains(filter ?? "", StringComparison.OrdinalIgnoreCase)).ToArray();
        return rows.Length > 0
            ? rows
            : throw new ArgumentException(
                $"No row contains '{filter}'. The rows are:\n  " + string.Join("\n  ", All.Select(row => row.Name)));
    }
}
