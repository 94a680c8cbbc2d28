using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class LinearStackCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task InsertsReLU(Layout layout) => VerifyFix.InLayoutAsync<LinearStackCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG4012:Dense(64)|}; Dense(1)",
        "Dense(64); ReLU; Dense(1)",
        "Insert ReLU after Dense(64)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task InsertsReLUBehindTheNormalization(Layout layout) => VerifyFix.InLayoutAsync<LinearStackCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG4012:Dense(64, UseBias = false)|}; BatchNormalization; Dense(1)",
        "Dense(64, UseBias = false); BatchNormalization; ReLU; Dense(1)",
        "Insert ReLU after BatchNormalization",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task SetsTheActivation(Layout layout) => VerifyFix.InLayoutAsync<LinearStackCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG4012:Dense(64)|}; Dense(1)",
        "Dense(64, Activation = Activation.ReLU); Dense(1)",
        "Set Activation = Activation.ReLU on Dense(64)",
        1);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task PrefersTheArgumentWhereTheModelDoes(Layout layout) => VerifyFix.InLayoutAsync<LinearStackCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4, Activation = Activation.Tanh); {|MG4012:Dense(64)|}; Dense(1)",
        "Dense(4, Activation = Activation.Tanh); Dense(64, Activation = Activation.ReLU); Dense(1)",
        "Set Activation = Activation.ReLU on Dense(64)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesTheLayer(Layout layout) => VerifyFix.InLayoutAsync<LinearStackCodeFixProvider>(
        layout,
        "[Model(8)]",
        "{|MG4012:Dense(64)|}; Dense(1)",
        "Dense(1)",
        "Remove Dense(64)",
        2);
}
