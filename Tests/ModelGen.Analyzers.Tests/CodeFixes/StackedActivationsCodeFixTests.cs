using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class StackedActivationsCodeFixTests
{
    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesTheSecond(Layout layout) => VerifyFix.InLayoutAsync<StackedActivationsCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4); ReLU; {|MG4013:ReLU|}; Dense(2)",
        "Dense(4); ReLU; Dense(2)",
        "Remove ReLU (layer 3)",
        0);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesTheFirst(Layout layout) => VerifyFix.InLayoutAsync<StackedActivationsCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4); ReLU; {|MG4013:Tanh|}; Dense(2)",
        "Dense(4); Tanh; Dense(2)",
        "Remove ReLU (layer 2)",
        1);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task RemovesWhatSoftmaxGets(Layout layout) => VerifyFix.InLayoutAsync<StackedActivationsCodeFixProvider>(
        layout,
        "[Model(8)]",
        "Dense(4, Activation = Activation.ReLU); {|MG4013:Softmax|}",
        "Dense(4); Softmax",
        "Remove the activation of Dense(4, ReLU) (layer 1)",
        0);
}
