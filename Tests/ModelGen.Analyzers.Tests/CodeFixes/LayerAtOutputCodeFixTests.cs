using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class LayerAtOutputCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task MovesDropout(Layout layout) => VerifyFix.InLayoutAsync<LayerAtOutputCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(16); ReLU; Dense(4); Softmax; {|MG4014:Dropout(0.5)|}",
        "Dense(16); ReLU; Dropout(0.5); Dense(4); Softmax",
        "Move Dropout(0.5) before Dense(4)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesDropout(Layout layout) => VerifyFix.InLayoutAsync<LayerAtOutputCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(16); ReLU; Dense(4); {|MG4014:Dropout(0.5)|}",
        "Dense(16); ReLU; Dense(4)",
        "Remove Dropout(0.5)",
        1);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task MovesNormalization(Layout layout) => VerifyFix.InLayoutAsync<LayerAtOutputCodeFixProvider>(
        layout,
        "[Model(8)]\n[Compile(Loss.MeanSquaredError, Optimizer.Adam)]",
        "Dense(16, UseBias = false); ReLU; Dense(4, UseBias = false); {|MG4015:BatchNormalization|}",
        "Dense(16, UseBias = false); ReLU; BatchNormalization; Dense(4, UseBias = false)",
        "Move BatchNormalization before Dense(4)",
        0);
}
