namespace ModelGen.Analyzers.Tests.CodeFixes;

internal static partial class FixCases
{
    private const string PerStep = "Dense(16); ReLU; Flatten; Dense(4)";

    /// <summary>Suspicious shapes, and what is larger or slower than need be.</summary>
    private static IEnumerable<FixCase> Suspicious =>
    [
        new("MG3001", "InsertFlatten", "Insert Flatten before Dense(16)", "[Model(3, 2)]", PerStep, "Flatten; Dense(16); ReLU; Dense(4)"),
        new("MG3001", "InsertGlobalAveragePooling", "Insert GlobalAveragePooling1D before Dense(16)", "[Model(3, 2)]", PerStep, "GlobalAveragePooling1D; Dense(16); ReLU; Dense(4)"),
        new("MG3001", "WrapInTimeDistributed", "Wrap Dense(16) in TimeDistributed", "[Model(3, 2)]", PerStep, "TimeDistributed, Dense(16); ReLU; Flatten; Dense(4)"),
        new("MG3001", "SetPerTimestep", "Set PerTimestep = true on Dense(16)", "[Model(3, 2)]", PerStep, "Dense(16, PerTimestep = true); ReLU; Flatten; Dense(4)"),
        new("MG3002", "RotateAxes", "Declare Model(28, 28, 3)", "[Model(3, 28, 28)]", "Conv2D(4, 3); Flatten", null) { FixedHead = "[Model(28, 28, 3)]" },
        new("MG3002", "InsertPermute", "Insert Permute(2, 3, 1) before Rescaling(0.5)", "[Model(3, 28, 28)]", "Rescaling(0.5); Conv2D(4, 3); Flatten", "Permute(2, 3, 1); Rescaling(0.5); Conv2D(4, 3); Flatten"),
        new("MG3003", "ChangeUnits", "Change Dense(1) to 9 units", "[Model(8)]", "Dense(1); ReLU; Dense(9)", "Dense(9); ReLU; Dense(9)"),
        new("MG3003", "Remove", "Remove Dense(1)", "[Model(8)]", "Dense(1); ReLU; Dense(9)", "ReLU; Dense(9)"),
        new("MG3004", "SwapAxes", "Declare Model(12, 1)", "[Model(1, 12)]", "GRU(8); Dense(2)", null) { FixedHead = "[Model(12, 1)]" },
        new("MG3004", "SetStateful", "Set Stateful = true on GRU(8)", "[Model(1, 12)]", "GRU(8); Dense(2)", "GRU(8, Stateful = true); Dense(2)"),
        new("MG3004", "UseDense", "Use Dense(8) instead of GRU(8)", "[Model(1, 12)]", "GRU(8); Dense(2)", "Flatten; Dense(8, Activation = Activation.Tanh); Dense(2)"),
        new("MG3005", "UseKernelOfOne", "Use a kernel of 1 in Conv2D(4, 3x3, same)", "[Model(2, 2, 3)]", "MaxPooling2D; Conv2D(4, 3, Padding = Padding.Same); Flatten", "MaxPooling2D; Conv2D(4, 1, Padding = Padding.Same); Flatten"),
        new("MG3005", "RemovePool", "Remove MaxPooling2D(2x2)", "[Model(2, 2, 3)]", "MaxPooling2D; Conv2D(4, 3, Padding = Padding.Same); Flatten", "Conv2D(4, 3, Padding = Padding.Same); Flatten"),
        new("MG3006", "UseWindowAsStride", "Use a stride of 3 in Conv2D(4, 3x3, stride 4)", Image, "Conv2D(4, 3, Strides = 4); Flatten", "Conv2D(4, 3, Strides = 3); Flatten"),
        new("MG3006", "UseWindowAsStride", "Use a stride of 2x3 in Conv2D(4, 2x3, stride 4)", Image, "Conv2D(4, 2, 3, Strides = 4); Flatten", "Conv2D(4, 2, 3, StridesByAxis = [2, 3]); Flatten"),
        new("MG3007", "UsePermute", "Use Permute(2, 3, 1) instead of Reshape(64, 48, 3)", "[Model(3, 64, 48)]", "Reshape(64, 48, 3); Flatten", "Permute(2, 3, 1); Flatten"),
        new("MG3008", "Move", "Move Embedding(10, 4) before Dropout(0.1)", "[Model(5)]", "Dropout(0.1); Embedding(10, 4); Flatten; Dense(1)", "Embedding(10, 4); Dropout(0.1); Flatten; Dense(1)"),
        new("MG3009", "UseAveragePooling", "Use GlobalAveragePooling1D instead of GlobalMaxPooling1D", "[Model(5)]", "Embedding(10, 4, MaskZero = true); GlobalMaxPooling1D; Dense(1)", "Embedding(10, 4, MaskZero = true); GlobalAveragePooling1D; Dense(1)"),
        new("MG3009", "RemoveMask", "Remove MaskZero = true from Embedding(10, 4, mask zero)", "[Model(5)]", "Embedding(10, 4, MaskZero = true); GlobalMaxPooling1D; Dense(1)", "Embedding(10, 4); GlobalMaxPooling1D; Dense(1)"),
        new("MG3009", "RemoveMask", "Remove Masking", "[Model(5, 3)]", "Masking; Conv1D(4, 2); Flatten", "Conv1D(4, 2); Flatten"),
        new("MG3010", "Move", "Move Masking before Dense(4)", "[Model(5, 3)]", "Dense(4); Masking; LSTM(3)", "Masking; Dense(4); LSTM(3)"),
        new("MG3010", "Remove", "Remove Masking", "[Model(5, 3)]", "Conv1D(4, 2); Masking; LSTM(3)", "Conv1D(4, 2); LSTM(3)"),
        new("MG5001", "SetUseBias", "Set UseBias = false on Dense(4)", "[Model(8)]", "Dense(4); BatchNormalization; ReLU; Dense(1)", "Dense(4, UseBias = false); BatchNormalization; ReLU; Dense(1)"),
        new("MG5002", "Move", "Move Dropout(0.5) after BatchNormalization", "[Model(8)]", "Dense(4); ReLU; Dropout(0.5); BatchNormalization; Dense(1)", "Dense(4); ReLU; BatchNormalization; Dropout(0.5); Dense(1)"),
        new("MG5003", "UseGlobalAveragePooling", "Use GlobalAveragePooling2D instead of Flatten", "[Model(200, 200, 4)]", "ReLU; Flatten; Dense(512)", "ReLU; GlobalAveragePooling2D; Dense(512)"),
        new("MG5003", "InsertPool2", "Insert MaxPooling2D(2) before Flatten", "[Model(200, 200, 4)]", "ReLU; Flatten; Dense(512)", "ReLU; MaxPooling2D(2); Flatten; Dense(512)"),
        new("MG5003", "InsertPool4", "Insert MaxPooling2D(4) before Flatten", "[Model(256, 256, 8)]", "ReLU; Flatten; Dense(512)", "ReLU; MaxPooling2D(4); Flatten; Dense(512)"),
        new("MG5004", "Remove", "Remove Flatten", "[Model(8)]", "Dense(4); Flatten; ReLU; Dense(1)", "Dense(4); ReLU; Dense(1)"),
        new("MG5005", "Remove", "Remove Dropout(0)", "[Model(8)]", "Dense(4); Dropout(0); ReLU; Dense(1)", "Dense(4); ReLU; Dense(1)"),
        new("MG5006", "UsePaddingSame", "Use Padding.Same on MaxPooling2D(2x2)", "[Model(3, 3, 2)]", "MaxPooling2D; Flatten", "MaxPooling2D(Padding = Padding.Same); Flatten"),
        new("MG5007", "UseTanh", "Use Tanh in LSTM(4)", "[Model(5, 3)]", "LSTM(4, Activation = Activation.ReLU); Dense(1)", "LSTM(4); Dense(1)"),
        new("MG5008", "UseComplement", "Use Dropout(0.1)", "[Model(8)]", "Dense(4); ReLU; Dropout(0.9); Dense(1)", "Dense(4); ReLU; Dropout(0.1); Dense(1)"),
        new("MG5009", "InsertReLU", "Insert ReLU after Conv2D(8, 3x3)", Image, "Conv2D(8, 3); MaxPooling2D; Conv2D(8, 3); ReLU; Flatten", "Conv2D(8, 3); ReLU; MaxPooling2D; Conv2D(8, 3); ReLU; Flatten"),
        new("MG5010", "UseNearestName", "Use \"linear-stack\" instead of \"linear-stak\"", "[Model(8)]", "Dense(64, Allow = \"linear-stak\"); Dense(1)", "Dense(64, Allow = \"linear-stack\"); Dense(1)"),
        new("MG5010", "RemoveRule", "Remove \"huge-flatten\" from Allow", "[Model(8)]", "ReLU; Dense(1, Allow = \"huge-flatten\")", "ReLU; Dense(1)"),
        new("MG5010", "RemoveRule", "Remove \"huge-flatten\" from Allow", "[Model(8)]", "Dense(64, Allow = \"huge-flatten, linear-stack\"); Dense(1)", "Dense(64, Allow = \"linear-stack\"); Dense(1)"),
        new("MG5010", "RemoveRule", "Remove \"linear-stack\" from Allow", "[Model(8), TargetRange(0, 1, Allow = \"linear-stack\")]", "Dense(2)", null)
        {
            FixedHead = "[Model(8), TargetRange(0, 1)]",
        },
        new("MG5009", "SetActivation", "Set Activation = Activation.ReLU on Conv2D(8, 3x3)", Image, "Conv2D(8, 3); MaxPooling2D; Conv2D(8, 3); ReLU; Flatten", "Conv2D(8, 3, Activation = Activation.ReLU); MaxPooling2D; Conv2D(8, 3); ReLU; Flatten"),
    ];
}
