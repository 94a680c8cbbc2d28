namespace ModelGen.Generator.Tests.Properties;

/// <summary>Writes [Compile] with the options that a loss, an optimizer and a schedule have.</summary>
internal sealed class RandomCompile(Choices choices)
{
    private readonly RandomArguments _arguments = new(choices);

    public string Write(Loss loss, Optimizer optimizer)
    {
        IEnumerable<string> arguments =
        [
            $"Loss.{loss}", $"Optimizer.{optimizer}",
            .. OfLoss(loss),
            .. Maybe("LearningRate", 0.0001, 0.1),
            .. OfOptimizer(optimizer),
            .. choices.Chance(20) ? Maybe(choices.Of(["ClipNorm", "ClipValue", "GlobalClipNorm"]), 0.1, 2, percent: 100) : [],
            .. Maybe("WeightDecay", 0, 0.1, percent: 10),
            .. choices.Chance(40) ? OfSchedule(choices.Of(Enum.GetValues<Schedule>())) : [],
            .. choices.Chance(40) ? [$"Metrics = new[] {{ {string.Join(", ", Metrics(loss))} }}"] : (string[])[],
        ];
        return $"Compile({string.Join(", ", arguments)})";
    }

    private IEnumerable<string> OfLoss(Loss loss) => loss switch
    {
        Loss.Huber => Maybe("Delta", 0.1, 2),
        Loss.BinaryCrossentropy or Loss.CategoricalCrossentropy => [.. Maybe("LabelSmoothing", 0, 0.3), .. FromLogits(30)],
        Loss.SparseCategoricalCrossentropy => [.. FromLogits(30), .. _arguments.Maybe("IgnoreClass", () => $"{choices.Below(3) - 1}")],
        Loss.BinaryFocalCrossentropy or Loss.CategoricalFocalCrossentropy =>
        [
            .. FromLogits(30), .. Maybe("Alpha", 0.1, 0.9), .. Maybe("Gamma", 0, 3), .. Maybe("LabelSmoothing", 0, 0.3),
            .. loss == Loss.BinaryFocalCrossentropy ? _arguments.Maybe("ApplyClassBalancing", () => "true") : [],
        ],
        _ => [],
    };

    private IEnumerable<string> OfOptimizer(Optimizer optimizer) => optimizer switch
    {
        Optimizer.Sgd => [.. Maybe("Momentum", 0.1, 0.95), .. _arguments.Maybe("Nesterov", () => "true")],
        Optimizer.RMSprop => [.. Maybe("Rho", 0.5, 0.95), .. Maybe("Momentum", 0.1, 0.9), .. _arguments.Maybe("Centered", () => "true"), .. Maybe("Epsilon", 0.001, 0.1)],
        Optimizer.Adagrad => [.. Maybe("InitialAccumulatorValue", 0, 0.5), .. Maybe("Epsilon", 0.001, 0.1)],
        Optimizer.Adadelta => Maybe("Rho", 0.5, 0.99),
        Optimizer.Ftrl =>
        [
            .. Maybe("LearningRatePower", -1, -0.1), .. Maybe("L1RegularizationStrength", 0, 0.1), .. Maybe("L2RegularizationStrength", 0, 0.1),
            .. Maybe("L2ShrinkageRegularizationStrength", 0, 0.1), .. Maybe("Beta", 0, 1),
        ],
        _ => [.. Maybe("Beta1", 0.5, 0.95), .. Maybe("Beta2", 0.9, 0.999), .. _arguments.Maybe("AmsGrad", () => "true")],
    };

    private IEnumerable<string> OfSchedule(Schedule schedule) =>
    [
        $"Schedule = Schedule.{schedule}",
        .. schedule switch
        {
            Schedule.Constant => [],
            Schedule.PiecewiseConstantDecay => ["Boundaries = new[] { 10, 20 }", "Values = new[] { 0.1, 0.01, 0.001 }"],
            Schedule.CosineDecayRestarts => ["FirstDecaySteps = 10", .. Maybe("TMul", 1, 3), .. Maybe("MMul", 0.5, 1), .. Maybe("CosineAlpha", 0, 0.5)],
            Schedule.CosineDecay => ["DecaySteps = 10", .. Maybe("CosineAlpha", 0, 0.5), .. choices.Chance(50) ? ["WarmupSteps = 3", "WarmupTarget = 0.1"] : (string[])[]],
            Schedule.PolynomialDecay => ["DecaySteps = 10", .. Maybe("Power", 0.5, 2), .. Maybe("EndLearningRate", 0, 0.01), .. _arguments.Maybe("Cycle", () => "true")],
            _ => (IEnumerable<string>)["DecaySteps = 10", "DecayRate = 0.9", .. _arguments.Maybe("Staircase", () => "true")],
        },
    ];

    private IEnumerable<string> Metrics(Loss loss)
    {
        Metric[] fitting = loss == Loss.SparseCategoricalCrossentropy
            ? [Metric.Accuracy, Metric.SparseCategoricalAccuracy, Metric.SparseTopKCategoricalAccuracy]
            : [Metric.MeanAbsoluteError, Metric.MeanSquaredError, Metric.RootMeanSquaredError, Metric.BinaryAccuracy];
        return choices.Some(fitting.Length).Select(i => $"Metric.{fitting[i]}");
    }

    private IEnumerable<string> FromLogits(int percent) => _arguments.Maybe("FromLogits", () => "true", percent);

    private IEnumerable<string> Maybe(string name, double low, double high, int percent = 30) =>
        _arguments.Maybe(name, () => choices.Number(low, high), percent);
}
