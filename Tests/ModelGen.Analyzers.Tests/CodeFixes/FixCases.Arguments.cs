namespace ModelGen.Analyzers.Tests.CodeFixes;

internal static partial class FixCases
{
    private const string Image = "[Model(16, 16, 3)]";

    /// <summary>Arguments that no layer and no optimizer can have.</summary>
    private static IEnumerable<FixCase> Arguments =>
    [
        new("MG1015", "UseDefault", "Use the default of Activation", "[Model(8)]", "ReLU; Dense(2, Activation = (Activation)99)", "ReLU; Dense(2)"),
        new("MG1015", "UseDefault", "Use the default of Activation in Body", "[Model(8)]", "Use<Body>; Dense(2)", null)
        {
            Tail = WithBody("Dense(3, Activation = (Activation)99)"),
            FixedTail = WithBody("Dense(3)"),
        },
        new("MG1016", "UseDefault", "Use the default of BiasInitializer", "[Model(8)]", "ReLU; Dense(2, BiasInitializer = Initializer.Identity)", "ReLU; Dense(2)"),
        new("MG1021", "DropSign", "Use 8 without the minus sign", "[Model(-8)]", "ReLU; Dense(2)", null) { FixedHead = "[Model(8)]" },
        new("MG1021", "DropSign", "Use 8 without the minus sign", "[Model]", "Input(\"x\", 4, -8); Flatten; Dense(2)", "Input(\"x\", 4, 8); Flatten; Dense(2)"),
        new("MG1022", "DropSign", "Use 4 without the minus sign", "[Model(8)]", "ReLU; Dense(-4)", "ReLU; Dense(4)"),
        new("MG1022", "DropSign", "Use 2 without the minus sign", Image, "Conv2D(4, 3, StridesByAxis = [1, -2]); Flatten",
            "Conv2D(4, 3, StridesByAxis = [1, 2]); Flatten"),
        new("MG1022", "UseDefault", "Use the default of Strides", Image, "Conv2D(4, 3, Strides = 0); Flatten", "Conv2D(4, 3); Flatten"),
        new("MG1023", "Trim", "Trim kernelSize to 3, 3", Image, "Conv2D(4, 3, 3, 3); Flatten", "Conv2D(4, 3, 3); Flatten"),
        new("MG1023", "Trim", "Trim poolSize to 2, 2", Image, "MaxPooling2D([2, 2, 2]); Flatten", "MaxPooling2D([2, 2]); Flatten"),
        new("MG1023", "Repeat", "Repeat the last number of strides: 2, 2", Image, "Conv2D(4, 3, StridesByAxis = [2]); Flatten",
            "Conv2D(4, 3, StridesByAxis = [2, 2]); Flatten"),
        new("MG1024", "UseDense", "Change Dropout to Dense(256)", "[Model(8)]", "ReLU; Dropout(256)", "ReLU; Dense(256)"),
        new("MG1024", "DropSign", "Use Dropout(0.2)", "[Model(8)]", "ReLU; Dropout(-0.2); Dense(2)", "ReLU; Dropout(0.2); Dense(2)"),
        new("MG1024", "UsePercent", "Use Dropout(0.5)", "[Model(8)]", "ReLU; Dropout(50); Dense(2)", "ReLU; Dropout(0.5); Dense(2)"),
        new("MG1024", "UsePercent", "Set RecurrentDropout = 0.2 on LSTM(4)", "[Model(5, 3)]", "LSTM(4, RecurrentDropout = 20); Dense(2)",
            "LSTM(4, RecurrentDropout = 0.2); Dense(2)"),
        new("MG1024", "UseTenth", "Use Dropout(0.1)", "[Model(8)]", "ReLU; Dropout(1); Dense(2)", "ReLU; Dropout(0.1); Dense(2)"),
        new("MG1025", "RemoveStrides", "Use the default of Strides", Image, "Conv2D(4, 3, Strides = 2, DilationRate = 2); Flatten",
            "Conv2D(4, 3, DilationRate = 2); Flatten"),
        new("MG1025", "RemoveDilation", "Use the default of DilationRate", Image, "Conv2D(4, 3, Strides = 2, DilationRate = 2); Flatten",
            "Conv2D(4, 3, Strides = 2); Flatten"),
        new("MG1026", "UsePaddingSame", "Use Padding.Same on Conv2D(4, 3x3, causal)", Image, "Conv2D(4, 3, Padding = Padding.Causal); Flatten",
            "Conv2D(4, 3, Padding = Padding.Same); Flatten"),
        new("MG1026", "UsePaddingValid", "Use Padding.Valid on Conv2D(4, 3x3, causal)", Image, "Conv2D(4, 3, Padding = Padding.Causal); Flatten",
            "Conv2D(4, 3); Flatten"),
        new("MG1027", "UseDefault", "Use the default learning rate, 0.001", Compiled("Loss.MeanSquaredError, Optimizer.Adam, LearningRate = 0"), "ReLU; Dense(2)",
            null)
        {
            FixedHead = Compiled("Loss.MeanSquaredError, Optimizer.Adam"),
        },
        new("MG1028", "UseDefault", "Use the default of Beta1", Compiled("Loss.MeanSquaredError, Optimizer.Adam, Beta1 = 2"), "ReLU; Dense(2)", null)
        {
            FixedHead = Compiled("Loss.MeanSquaredError, Optimizer.Adam"),
        },
        new("MG1029", "DropSign", "Set NegativeSlope = 0.1", "[Model(8)]", "LeakyReLU(NegativeSlope = -0.1); Dense(2)", "LeakyReLU(NegativeSlope = 0.1); Dense(2)"),
        new("MG1029", "UseDefault", "Use the default of NegativeSlope", "[Model(8)]", "LeakyReLU(NegativeSlope = -0.1); Dense(2)", "LeakyReLU; Dense(2)"),
        new("MG1029", "UseDefault", "Use the default of Activation", "[Model(5, 3)]", "LSTM(4, Activation = Activation.Softmax); Dense(2)", "LSTM(4); Dense(2)"),
        new("MG1037", "UsePaddingCausal", "Use Padding.Causal on Conv1D(4, 3)", "[Model(8, 3)]", "Conv1D(4, 3, Stateful = true); Flatten",
            "Conv1D(4, 3, Stateful = true, Padding = Padding.Causal); Flatten"),
        new("MG1037", "RemoveStateful", "Remove Stateful = true from Conv1D(4, 3)", "[Model(8, 3)]", "Conv1D(4, 3, Stateful = true); Flatten",
            "Conv1D(4, 3); Flatten"),
    ];
}
