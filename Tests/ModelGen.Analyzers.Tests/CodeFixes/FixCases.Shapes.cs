namespace ModelGen.Analyzers.Tests.CodeFixes;

internal static partial class FixCases
{
    /// <summary>Shapes that cannot be.</summary>
    private static IEnumerable<FixCase> Shapes =>
    [
        new("MG2001", "InsertFlatten", "Insert Flatten before RepeatVector(3)", "[Model(8, 3)]", "Conv1D(4, 3); RepeatVector(3)", "Conv1D(4, 3); Flatten; RepeatVector(3)"),
        new("MG2001", "Move", "Move Flatten after ReLU", "[Model(8, 8, 3)]", "Conv2D(4, 3); Flatten; Conv2D(4, 3); ReLU; Dense(2)", "Conv2D(4, 3); Conv2D(4, 3); ReLU; Flatten; Dense(2)"),
        new("MG2001", "Remove", "Remove Flatten", "[Model(8, 8, 3)]", "Conv2D(4, 3); Flatten; Conv2D(4, 3); Flatten; Dense(2)", "Conv2D(4, 3); Conv2D(4, 3); Flatten; Dense(2)"),
        new("MG2001", "InsertReshape", "Insert Reshape(6, 6, 4) before Conv2D(4, 3x3)", "[Model(8, 8, 3)]", "Conv2D(4, 3); Flatten; Conv2D(4, 3); ReLU; Dense(2)", "Conv2D(4, 3); Flatten; Reshape(6, 6, 4); Conv2D(4, 3); ReLU; Dense(2)"),
        new("MG2001", "InsertReshape", "Insert Reshape(6, 24) before LSTM(5)", "[Model(8, 8, 3)]", "Conv2D(4, 3); LSTM(5)", "Conv2D(4, 3); Reshape(6, 24); LSTM(5)"),
        new("MG2001", "InsertReshape", "Insert Reshape(10, 1) before Conv1D(4, 3)", "[Model(8)]", "Dense(10); ReLU; Conv1D(4, 3)", "Dense(10); ReLU; Reshape(10, 1); Conv1D(4, 3)"),
        new("MG2001", "InsertTimeDistributedFlatten", "Insert TimeDistributed(Flatten) before LSTM(5)", "[Model(8, 8, 3)]", "Conv2D(4, 3); LSTM(5)", "Conv2D(4, 3); TimeDistributed, Flatten; LSTM(5)"),
        new("MG2001", "SetReturnSequences", "Set ReturnSequences = true on ConvLSTM2D(2, 3x3)", "[Model(3, 8, 8, 1)]", "ConvLSTM2D(2, 3); ConvLSTM2D(2, 3); Flatten", "ConvLSTM2D(2, 3, ReturnSequences = true); ConvLSTM2D(2, 3); Flatten"),
        new("MG2002", "SetReturnSequences", "Set ReturnSequences = true on LSTM(8)", "[Model(10, 3)]", "LSTM(8); Dropout(0.1); LSTM(4); Dense(1)", "LSTM(8, ReturnSequences = true); Dropout(0.1); LSTM(4); Dense(1)"),
        new("MG2002", "SetReturnSequences", "Set ReturnSequences = true on Bidirectional(LSTM(8)) and GRU(6)", "[Model(10, 3)]", "Bidirectional, LSTM(8); GRU(6); LSTM(4); Dense(1)", "Bidirectional, LSTM(8, ReturnSequences = true); GRU(6, ReturnSequences = true); LSTM(4); Dense(1)"),
        new("MG2002", "InsertRepeatVector", "Insert RepeatVector(10) before LSTM(4)", "[Model(10, 3)]", "LSTM(8); LSTM(4); Dense(1)", "LSTM(8); RepeatVector(10); LSTM(4); Dense(1)"),
        new("MG2003", "AppendAxis", "Declare Model(28, 28, 1)", "[Model(28, 28)]", "Conv2D(4, 3); Flatten", null) { FixedHead = "[Model(28, 28, 1)]" },
        new("MG2003", "AppendAxis", "Declare Input(\"x\", 28, 28, 1)", "[Model]", "Input(\"x\", 28, 28); Conv2D(4, 3); Flatten", "Input(\"x\", 28, 28, 1); Conv2D(4, 3); Flatten"),
        new("MG2003", "PrependAxis", "Declare Model(1, 15)", "[Model(15)]", "LSTM(4); Dense(1)", null) { FixedHead = "[Model(1, 15)]" },
        new("MG2003", "InsertReshape", "Insert Reshape(28, 28, 1) before Conv2D(4, 3x3)", "[Model(28, 28)]", "Conv2D(4, 3); Flatten", "Reshape(28, 28, 1); Conv2D(4, 3); Flatten"),
        new("MG2004", "DropFirstAxis", "Declare Model(10, 32)", "[Model(100, 10, 32)]", "LSTM(4); Dense(1)", null) { FixedHead = "[Model(10, 32)]" },
        new("MG2004", "DropFirstAxis", "Declare Input(\"x\", 10, 32)", "[Model]", "Input(\"x\", 100, 10, 32); LSTM(4); Dense(1)", "Input(\"x\", 10, 32); LSTM(4); Dense(1)"),
        new("MG2004", "RaiseTo2D", "Use Conv2D instead of Conv1D(4, 3)", "[Model(28, 28, 3)]", "Conv1D(4, 3); ReLU; MaxPooling1D; Flatten", "Conv2D(4, 3); ReLU; MaxPooling2D; Flatten"),
        new("MG2005", "SwapAxes", "Declare Model(101, 1)", "[Model(1, 101)]", "Conv1D(4, 3); Flatten", null) { FixedHead = "[Model(101, 1)]" },
        new("MG2005", "RotateAxes", "Declare Model(28, 28, 1)", "[Model(1, 28, 28)]", "Conv2D(4, 3); Flatten", null) { FixedHead = "[Model(28, 28, 1)]" },
        new("MG2005", "UsePaddingSame", "Use Padding.Same on Conv2D(4, 3x3)", "[Model(2, 2, 3)]", "Conv2D(4, 3); Flatten", "Conv2D(4, 3, Padding = Padding.Same); Flatten"),
        new("MG2005", "UsePaddingSameEverywhere", "Use Padding.Same on Conv2D(4, 3x3) and the convolutions before it", "[Model(4, 4, 3)]", "Conv2D(4, 3); ReLU; Conv2D(4, 3); Flatten", "Conv2D(4, 3, Padding = Padding.Same); ReLU; Conv2D(4, 3, Padding = Padding.Same); Flatten"),
        new("MG2005", "RemovePool", "Remove MaxPooling2D(4x4)", "[Model(6, 6, 3)]", "Conv2D(4, 3); MaxPooling2D(4); Conv2D(4, 3); Flatten", "Conv2D(4, 3); Conv2D(4, 3); Flatten"),
        new("MG2006", "UseFlatten", "Use Flatten instead of Reshape(5)", "[Model(4, 4)]", "Reshape(5); Dense(2)", "Flatten; Dense(2)"),
        new("MG2006", "UseSize", "Use Reshape(16)", "[Model(4, 4)]", "Reshape(5); Dense(2)", "Reshape(16); Dense(2)"),
        new("MG2006", "ChangeUnits", "Change Dense(10) to 12 units", "[Model(8)]", "Dense(10); Reshape(3, 4); Flatten", "Dense(12); Reshape(3, 4); Flatten"),
        new("MG2006", "FindOneAxis", "Use Reshape(3, -1)", "[Model(12)]", "Reshape(3, 5); Flatten", "Reshape(3, -1); Flatten"),
        new("MG2007", "CountFromOne", "Use Permute(1, 2)", "[Model(3, 4)]", "ReLU; Permute(0, 1)", "ReLU; Permute(1, 2)"),
        new("MG2007", "Complete", "Use Permute(2, 1, 3)", "[Model(3, 4, 2)]", "ReLU; Permute(2, 1)", "ReLU; Permute(2, 1, 3)"),
        new("MG2008", "Remove", "Remove Cropping1D(2)", "[Model(4, 3)]", "Cropping1D(2); Flatten", "Flatten"),
        new("MG2009", "ChangeUnits", "Change Conv2D(6, 3x3, groups 4) to 8 filters", "[Model(8, 8, 4)]", "Conv2D(6, 3, Groups = 4); Flatten", "Conv2D(8, 3, Groups = 4); Flatten"),
        new("MG2009", "SetGroups", "Set Groups = 2 on Conv2D(8, 3x3, groups 4)", "[Model(8, 8, 6)]", "Conv2D(8, 3, Groups = 4); Flatten", "Conv2D(8, 3, Groups = 2); Flatten"),
        new("MG2009", "SetGroups", "Set Groups = 8 on GroupNormalization(32 groups)", "[Model(8)]", "ReLU; GroupNormalization", "ReLU; GroupNormalization(Groups = 8)"),
        new("MG2009", "UseDefault", "Use the default of Groups", "[Model(8, 8, 6)]", "Conv2D(8, 3, Groups = 4); Flatten", "Conv2D(8, 3); Flatten"),
        new("MG2010", "UseLastAxis", "Set Axis = -1 on Softmax(axis 3)", "[Model(8)]", "Dense(2); Softmax(Axis = 3)", "Dense(2); Softmax(Axis = -1)"),
        new("MG2010", "UseFirstAxis", "Set Axis = 1 on Softmax(axis 0)", "[Model(8)]", "Dense(2); Softmax(Axis = 0)", "Dense(2); Softmax(Axis = 1)"),
        new("MG2011", "UseSparseLoss", "Use SparseCategoricalCrossentropy", Compiled("Loss.CategoricalCrossentropy, Optimizer.Adam", "[Model(8), Target(1)]"), "Dense(4); Softmax", null)
        {
            FixedHead = Compiled("Loss.SparseCategoricalCrossentropy, Optimizer.Adam", "[Model(8), Target(1)]"),
        },
        new("MG2011", "UseOneHotLoss", "Use CategoricalCrossentropy", Compiled("Loss.SparseCategoricalCrossentropy, Optimizer.Adam", "[Model(8), Target(4)]"), "Dense(4); Softmax", null)
        {
            FixedHead = Compiled("Loss.CategoricalCrossentropy, Optimizer.Adam", "[Model(8), Target(4)]"),
        },
        new("MG2011", "UseSparseLoss", "Use SparseCategoricalCrossentropy",
            Compiled("Loss.MeanSquaredError, Optimizer.Adam, Losses = [Loss.CategoricalCrossentropy]", "[Model(8), Target(1)]"), "Dense(5); Softmax", null)
        {
            FixedHead = Compiled("Loss.MeanSquaredError, Optimizer.Adam, Losses = [Loss.SparseCategoricalCrossentropy]", "[Model(8), Target(1)]"),
        },
        new("MG2011", "ChangeUnits", "Change Dense(4) to 3 units", "[Model(8), Target(3)]", "ReLU; Dense(4)", "ReLU; Dense(3)"),
        new("MG2011", "ChangeUnits", "Change Conv1D(4, 3) to 2 filters", "[Model(8, 3), Target(6, 2)]", "Conv1D(4, 3); ReLU", "Conv1D(2, 3); ReLU"),
        new("MG2011", "InsertFlatten", "Insert Flatten before Dense(3)", "[Model(4, 2), Target(3)]", "ReLU; Dense(3)", "ReLU; Flatten; Dense(3)"),
        new("MG2011", "InsertFlattenAndChangeUnits", "Insert Flatten before Dense(5) and change it to 3 units", "[Model(4, 2), Target(3)]", "ReLU; Dense(5)", "ReLU; Flatten; Dense(3)"),
        new("MG2011", "InsertFlattenAtEnd", "Insert Flatten after Dense(3)", "[Model(4, 2), Target(12)]", "ReLU; Dense(3)", "ReLU; Dense(3); Flatten"),
        new("MG2013", "UseSteps", "Use PositionEmbedding(10)", "[Model(10, 4)]", "PositionEmbedding(5); Flatten", "PositionEmbedding(10); Flatten"),
    ];
}
