namespace ModelGen.Analyzers.Tests.CodeFixes;

internal static partial class FixCases
{
    /// <summary>The last activation and the loss: each row has the loss, what follows the optimizer, the stack, and what becomes of them.</summary>
    private static IEnumerable<FixCase> Outputs =>
    [
        Output("MG4001", "UseSigmoidBinaryCrossentropy", "Use Sigmoid with BinaryCrossentropy", "CategoricalCrossentropy", "Dense(1); Softmax", "BinaryCrossentropy",
            "Dense(1); Sigmoid"),
        Output("MG4001", "UseLinearBinaryCrossentropy", "Remove Softmax and use BinaryCrossentropy", "CategoricalCrossentropy, FromLogits = true",
            "Dense(1); Softmax", "BinaryCrossentropy, FromLogits = true", "Dense(1)"),
        Output("MG4001", "UseLinear", "Remove Softmax", "MeanSquaredError", "Dense(1); Softmax", null, "Dense(1)"),
        Output("MG4001", "UseSigmoid", "Use Sigmoid instead of Softmax", "KLDivergence", "Dense(1); Softmax", null, "Dense(1); Sigmoid"),
        Output("MG4001", "UseSoftplus", "Use Softplus instead of Softmax", "Poisson", "Dense(1); Softmax", null, "Dense(1); Softplus"),
        Output("MG4001", "UseTanh", "Use Tanh instead of Softmax", "Hinge", "Dense(1); Softmax", null, "Dense(1); Tanh"),
        Output("MG4002", "UseBinaryCrossentropy", "Use BinaryCrossentropy", "CategoricalCrossentropy", "Dense(1); Sigmoid", "BinaryCrossentropy", null),
        Output("MG4002", "UseSigmoidBinaryCrossentropy", "Use Sigmoid with BinaryCrossentropy", "CategoricalCrossentropy", "Dense(4); ReLU; Dense(1)",
            "BinaryCrossentropy", "Dense(4); ReLU; Dense(1); Sigmoid"),
        Output("MG4003", "UseLinear", "Remove Softmax", "CategoricalCrossentropy, FromLogits = true", "Dense(4); Softmax", null, "Dense(4)"),
        Output("MG4003", "RemoveFromLogits", "Remove FromLogits = true", "CategoricalCrossentropy, FromLogits = true", "Dense(4); Softmax",
            "CategoricalCrossentropy", null),
        Output("MG4004", "UseCategoricalCrossentropy", "Use CategoricalCrossentropy", "BinaryCrossentropy", "Dense(4); Softmax", "CategoricalCrossentropy", null),
        Output("MG4004", "UseCategoricalCrossentropy", "Use CategoricalFocalCrossentropy", "BinaryFocalCrossentropy", "Dense(4); Softmax",
            "CategoricalFocalCrossentropy", null),
        Output("MG4004", "UseSigmoid", "Use Sigmoid instead of Softmax", "BinaryCrossentropy", "Dense(4); Activation(Activation.Softmax)", null,
            "Dense(4); Activation(Activation.Sigmoid)"),
        Output("MG4005", "UseSoftmax", "Use Softmax instead of Sigmoid", "CategoricalCrossentropy", "ReLU; Dense(4, Activation = Activation.Sigmoid)", null,
            "ReLU; Dense(4, Activation = Activation.Softmax)"),
        Output("MG4005", "UseBinaryCrossentropy", "Use BinaryCrossentropy", "CategoricalCrossentropy", "Dense(4); Sigmoid", "BinaryCrossentropy", null),
        Output("MG4006", "UseLinear", "Remove ReLU", "BinaryCrossentropy, FromLogits = true", "Dense(1); ReLU", null, "Dense(1)"),
        Output("MG4006", "UseSigmoid", "Add Sigmoid", "BinaryCrossentropy", "ReLU; Dense(1)", null, "ReLU; Dense(1); Sigmoid"),
        Output("MG4006", "UseSoftmax", "Use Softmax instead of ReLU", "CategoricalCrossentropy", "Dense(4); ReLU", null, "Dense(4); Softmax"),
        Output("MG4006", "SetFromLogits", "Set FromLogits = true", "BinaryCrossentropy", "ReLU; Dense(1)", "BinaryCrossentropy, FromLogits = true", null),
        Output("MG4007", "UseLinear", "Remove Softmax", "MeanSquaredError", "Dense(4); Softmax", null, "Dense(4)"),
        Output("MG4007", "UseSoftplus", "Use Softplus instead of Softmax", "MeanSquaredError", "Dense(4); Softmax", null, "Dense(4); Softplus"),
        Output("MG4007", "UseCategoricalCrossentropy", "Use CategoricalCrossentropy", "MeanSquaredError", "Dense(4); Softmax", "CategoricalCrossentropy", null),
        Output("MG4008", "UseLinear", "Remove Sigmoid", "MeanSquaredError", "Dense(1); Sigmoid", null, "Dense(1)"),
        Output("MG4008", "UseSoftplus", "Use Softplus instead of Sigmoid", "Poisson", "Dense(1); Sigmoid", null, "Dense(1); Softplus"),
        Output("MG4008", "UseBinaryCrossentropy", "Use BinaryCrossentropy", "MeanSquaredError", "Dense(1); Sigmoid", "BinaryCrossentropy", null),
        new("MG4008", "DeclareTargetRange", "Declare TargetRange(0, 1)", Compiled("Loss.Huber, Optimizer.Adam"), "Dense(1); Sigmoid", null)
        {
            FixedHead = "[Model(8)]\n[TargetRange(0, 1)]\n[Compile(Loss.Huber, Optimizer.Adam)]",
        },
        Output("MG4009", "UseLinear", "Remove ReLU", "MeanSquaredError", "Dense(1); ReLU", null, "Dense(1)"),
        Output("MG4009", "UseSoftplus", "Use Softplus instead of ReLU", "MeanSquaredError", "Dense(1); ReLU", null, "Dense(1); Softplus"),
        Output("MG4010", "UseLinear", "Remove Sigmoid", "Hinge", "Dense(1); Sigmoid", null, "Dense(1)"),
        Output("MG4010", "UseTanh", "Use Tanh instead of Sigmoid", "Hinge", "Dense(1); Sigmoid", null, "Dense(1); Tanh"),
        Output("MG4011", "UseSoftplus", "Add Softplus", "Poisson", "ReLU; Dense(1)", null, "ReLU; Dense(1); Softplus"),
        Output("MG4011", "UseExponential", "Add Exponential", "Poisson", "ReLU; Dense(1)", null, "ReLU; Dense(1); Exponential"),
        Output("MG4011", "UseSoftmax", "Add Softmax", "KLDivergence", "ReLU; Dense(4)", null, "ReLU; Dense(4); Softmax"),
        Output("MG4011", "UseSigmoid", "Add Sigmoid", "KLDivergence", "ReLU; Dense(4)", null, "ReLU; Dense(4); Sigmoid"),
    ];

    /// <summary>The same for the second of two outputs, whose loss stands in a list.</summary>
    private static IEnumerable<FixCase> SecondOutputs =>
    [
        Second("MG4001", "UseSigmoidBinaryCrossentropy", "Use Sigmoid with BinaryCrossentropy", "CategoricalCrossentropy", "Dense(1); Softmax", "BinaryCrossentropy",
            "Dense(1); Sigmoid"),
        Second("MG4001", "UseLinearBinaryCrossentropy", "Remove Softmax and use BinaryCrossentropy", "SparseCategoricalCrossentropy", "Dense(1); Softmax",
            "BinaryCrossentropy", "Dense(1)", ", FromLogits = true"),
        Second("MG4002", "UseBinaryCrossentropy", "Use BinaryCrossentropy", "CategoricalCrossentropy", "Dense(1); Sigmoid", "BinaryCrossentropy", null),
        Second("MG4002", "UseSigmoidBinaryCrossentropy", "Use Sigmoid with BinaryCrossentropy", "CategoricalCrossentropy", "Dense(1)", "BinaryCrossentropy",
            "Dense(1); Sigmoid"),
        Second("MG4004", "UseCategoricalCrossentropy", "Use CategoricalCrossentropy", "BinaryCrossentropy", "Dense(4); Softmax", "CategoricalCrossentropy", null),
        Second("MG4005", "UseBinaryCrossentropy", "Use BinaryFocalCrossentropy", "CategoricalFocalCrossentropy", "Dense(4); Sigmoid", "BinaryFocalCrossentropy",
            null),
        Second("MG4007", "UseCategoricalCrossentropy", "Use CategoricalCrossentropy", "MeanSquaredError", "Dense(4); Softmax", "CategoricalCrossentropy", null),
        Second("MG4008", "UseBinaryCrossentropy", "Use BinaryCrossentropy", "Poisson", "Dense(1); Sigmoid", "BinaryCrossentropy", null),
        Output("MG4003", "RemoveFromLogits", "Remove FromLogits = true", $"{WithLosses("CategoricalCrossentropy")}, FromLogits = true",
            TwoOutputs("Dense(4); Softmax"), WithLosses("CategoricalCrossentropy"), null),
        Output("MG4006", "SetFromLogits", "Set FromLogits = true", WithLosses("BinaryCrossentropy"), TwoOutputs("Dense(4)"),
            $"{WithLosses("BinaryCrossentropy")}, FromLogits = true", null),
        Output("MG4002", "UseBinaryCrossentropy", "Use BinaryCrossentropy for \"kind\"", "CategoricalCrossentropy",
            "Tap(\"x\"); Dense(3); Softmax; Output(\"class\"); From(\"x\"); Dense(1); Sigmoid; Output(\"kind\")",
            "CategoricalCrossentropy, Losses = [Loss.CategoricalCrossentropy, Loss.BinaryCrossentropy]", null),
        Output("MG4004", "UseCategoricalCrossentropy", "Use CategoricalCrossentropy for \"kind\"", "BinaryCrossentropy",
            "Dense(4); Softmax; Output(\"kind\"); Output(\"same\")", "CategoricalCrossentropy", null),
        Output("MG4004", "UseCategoricalCrossentropy", "Use CategoricalCrossentropy for \"other\"",
            "MeanSquaredError, Losses = [Loss.KLDivergence, Loss.BinaryCrossentropy]",
            "Dense(4); Softmax; Output(\"kind\"); Output(\"other\")", "MeanSquaredError, Losses = [Loss.KLDivergence, Loss.CategoricalCrossentropy]", null),
    ];

    /// <summary>The rest of the training set-up.</summary>
    private static IEnumerable<FixCase> Training =>
    [
        new("MG4012", "InsertReLU", "Insert ReLU after Dense(64)", "[Model(8)]", "Dense(64); Dense(1)", "Dense(64); ReLU; Dense(1)"),
        new("MG4012", "SetActivation", "Set Activation = Activation.ReLU on Dense(64)", "[Model(8)]", "Dense(64); Dense(1)",
            "Dense(64, Activation = Activation.ReLU); Dense(1)"),
        new("MG4012", "Remove", "Remove Dense(64)", "[Model(8)]", "Dense(64); Dense(1)", "Dense(1)"),
        new("MG4013", "RemoveFirst", "Remove ReLU (layer 2)", "[Model(8)]", "Dense(4); ReLU; Softmax", "Dense(4); Softmax"),
        new("MG4013", "RemoveSecond", "Remove ReLU (layer 3)", "[Model(8)]", "Dense(4); ReLU; ReLU; Dense(1)", "Dense(4); ReLU; Dense(1)"),
        new("MG4014", "Move", "Move Dropout(0.5) before Dense(4)", "[Model(8)]", "Dense(16); ReLU; Dense(4); Dropout(0.5)",
            "Dense(16); ReLU; Dropout(0.5); Dense(4)"),
        new("MG4014", "Remove", "Remove Dropout(0.5)", "[Model(8)]", "Dense(16); ReLU; Dense(4); Dropout(0.5)", "Dense(16); ReLU; Dense(4)"),
        new("MG4015", "Move", "Move BatchNormalization before Dense(4)", Compiled("Loss.MeanSquaredError, Optimizer.Adam"),
            "Dense(16); ReLU; Dense(4); BatchNormalization", "Dense(16); ReLU; BatchNormalization; Dense(4)"),
        new("MG4015", "Remove", "Remove BatchNormalization", Compiled("Loss.MeanSquaredError, Optimizer.Adam"), "Dense(16); ReLU; Dense(4); BatchNormalization",
            "Dense(16); ReLU; Dense(4)"),
        Output("MG4016", "UseDefault", "Use the default learning rate, 0.001", "MeanSquaredError, LearningRate = 5", "ReLU; Dense(1)", "MeanSquaredError", null),
        Output("MG4017", "UseDefault", "Use the default learning rate, 0.001", "MeanSquaredError, LearningRate = 1e-9", "ReLU; Dense(1)", "MeanSquaredError", null),
        new("MG4018", "UseReLU", "Use ReLU in all 3 sigmoid layers", "[Model(8)]",
            "Dense(8); Sigmoid; Dense(8); Sigmoid; Dense(8, Activation = Activation.Sigmoid); Dense(1)",
            "Dense(8); ReLU; Dense(8); ReLU; Dense(8, Activation = Activation.ReLU); Dense(1)"),
        new("MG4019", "UseDefault", "Use the default initializer, GlorotUniform", "[Model(8)]", "Dense(4, KernelInitializer = Initializer.Zeros); ReLU; Dense(1)",
            "Dense(4); ReLU; Dense(1)"),
        new("MG4020", "SetMomentum", "Set Momentum = 0.9", Compiled("Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true"), "ReLU; Dense(1)", null)
        {
            FixedHead = Compiled("Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true, Momentum = 0.9"),
        },
        new("MG4020", "RemoveNesterov", "Remove Nesterov = true", Compiled("Loss.MeanSquaredError, Optimizer.Sgd, Nesterov = true"), "ReLU; Dense(1)", null)
        {
            FixedHead = Compiled("Loss.MeanSquaredError, Optimizer.Sgd"),
        },
        new("MG4021", "RemoveCompile", "Remove [Compile]", "[Compile(Loss.BinaryCrossentropy, Optimizer.Sgd)]\n[Model(8)]", "Flatten; Sigmoid", null)
        {
            FixedHead = "[Model(8)]",
        },
    ];

    private static FixCase Output(string id, string key, string title, string compile, string stack, string? fixedCompile, string? fixedStack) =>
        new(id, key, title, Compile(compile), stack, fixedStack) { FixedHead = fixedCompile is null ? null : Compile(fixedCompile) };

    private static FixCase Second(
        string id, string key, string title, string loss, string end, string fixedLoss, string? fixedEnd, string rest = "") => Output(
            id, key, title + " for \"kind\"", WithLosses(loss) + rest, TwoOutputs(end), WithLosses(fixedLoss) + rest,
            fixedEnd is null ? null : TwoOutputs(fixedEnd));

    private static string WithLosses(string second) => $"MeanSquaredError, Losses = [Loss.MeanSquaredError, Loss.{second}]";

    private static string TwoOutputs(string second) => $"Tap(\"x\"); Dense(2); Output(\"size\"); From(\"x\"); {second}; Output(\"kind\")";

    /// <summary>The loss, and what follows the optimizer: <c>Huber, Delta = 2</c>.</summary>
    private static string Compile(string compile)
    {
        string[] parts = compile.Split(", ", 2);
        return Compiled($"Loss.{parts[0]}, Optimizer.Adam{(parts.Length > 1 ? ", " + parts[1] : "")}");
    }
}
