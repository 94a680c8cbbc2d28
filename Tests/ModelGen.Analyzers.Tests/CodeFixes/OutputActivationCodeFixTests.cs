using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Each row: [Compile], the stack, what becomes of both, the title and its place in the menu.</summary>
public class OutputActivationCodeFixTests
{
    [Theory]
    [InlineData("CategoricalCrossentropy", "Dense(1); {|MG4001:Softmax|}", "BinaryCrossentropy", "Dense(1); Sigmoid", "Use Sigmoid with BinaryCrossentropy", 0)]
    [InlineData("SparseCategoricalCrossentropy, FromLogits = true", "{|MG4001:Dense(1, Activation = Activation.Softmax)|}", "BinaryCrossentropy",
        "Dense(1, Activation = Activation.Sigmoid)", "Use Sigmoid with BinaryCrossentropy", 0)]
    [InlineData("MeanSquaredError", "Dense(1); {|MG4001:Softmax|}", "MeanSquaredError", "Dense(1)", "Remove Softmax", 0)]
    public Task SoftmaxOfOneUnit(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("CategoricalCrossentropy", "Dense(1); {|MG4002:Sigmoid|}", "BinaryCrossentropy", "Dense(1); Sigmoid", "Use BinaryCrossentropy", 0)]
    [InlineData("CategoricalCrossentropy", "Dense(4); ReLU; {|MG4002:Dense(1)|}", "BinaryCrossentropy", "Dense(4); ReLU; Dense(1); Sigmoid",
        "Use Sigmoid with BinaryCrossentropy", 0)]
    public Task CategoricalLossOfOneUnit(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("CategoricalCrossentropy, FromLogits = true", "Dense(4); {|MG4003:Softmax|}", "CategoricalCrossentropy, FromLogits = true", "Dense(4)",
        "Remove Softmax", 0)]
    [InlineData("CategoricalCrossentropy, FromLogits = true", "Dense(4); {|MG4003:Softmax|}", "CategoricalCrossentropy", "Dense(4); Softmax",
        "Remove FromLogits = true", 1)]
    public Task ActivationBeforeLogits(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("BinaryCrossentropy", "Dense(4); {|MG4004:Softmax|}", "CategoricalCrossentropy", "Dense(4); Softmax", "Use CategoricalCrossentropy", 0)]
    [InlineData("BinaryCrossentropy", "Dense(4); {|MG4004:Activation(Activation.Softmax)|}", "BinaryCrossentropy", "Dense(4); Activation(Activation.Sigmoid)",
        "Use Sigmoid instead of Softmax", 1)]
    public Task SoftmaxWithBinaryLoss(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("CategoricalCrossentropy", "{|MG4005:Dense(4, Activation = Activation.Sigmoid)|}", "CategoricalCrossentropy",
        "Dense(4, Activation = Activation.Softmax)", "Use Softmax instead of Sigmoid", 0)]
    [InlineData("CategoricalCrossentropy", "Dense(4); {|MG4005:Sigmoid|}", "BinaryCrossentropy", "Dense(4); Sigmoid", "Use BinaryCrossentropy", 1)]
    public Task SigmoidWithCategoricalLoss(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("CategoricalCrossentropy", "Dense(4, Activation = Activation.ReLU); {|MG4006:Dense(4)|}", "CategoricalCrossentropy",
        "Dense(4, Activation = Activation.ReLU); Dense(4, Activation = Activation.Softmax)", "Add Softmax", 0)]
    [InlineData("BinaryCrossentropy", "Dense(4); ReLU; {|MG4006:Dense(1)|}", "BinaryCrossentropy", "Dense(4); ReLU; Dense(1); Sigmoid", "Add Sigmoid", 0)]
    [InlineData("BinaryCrossentropy", "{|MG4006:Dense(1)|}", "BinaryCrossentropy, FromLogits = true", "Dense(1)", "Set FromLogits = true", 1)]
    [InlineData("BinaryCrossentropy", "Dense(1); {|MG4006:ReLU|}", "BinaryCrossentropy", "Dense(1); Sigmoid", "Use Sigmoid instead of ReLU", 0)]
    [InlineData("BinaryCrossentropy, FromLogits = true", "Dense(1); {|MG4006:ReLU|}", "BinaryCrossentropy, FromLogits = true", "Dense(1)", "Remove ReLU", 0)]
    public Task CrossentropyOfOtherOutputs(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("MeanSquaredError", "Dense(4); {|MG4007:Softmax|}", "MeanSquaredError", "Dense(4)", "Remove Softmax", 0)]
    [InlineData("MeanSquaredError", "Dense(4); {|MG4007:Softmax|}", "CategoricalCrossentropy", "Dense(4); Softmax", "Use CategoricalCrossentropy", 2)]
    public Task SoftmaxOfNumbers(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("MeanSquaredError", "Dense(1); {|MG4008:Sigmoid|}", "MeanSquaredError", "Dense(1)", "Remove Sigmoid", 0)]
    [InlineData("MeanSquaredError", "Dense(1); {|MG4008:Sigmoid|}", "BinaryCrossentropy", "Dense(1); Sigmoid", "Use BinaryCrossentropy", 2)]
    [InlineData("Poisson", "Dense(1); {|MG4008:Sigmoid|}", "Poisson", "Dense(1); Softplus", "Use Softplus instead of Sigmoid", 0)]
    public Task SigmoidOfNumbers(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("MeanSquaredError", "Dense(1); {|MG4009:ReLU|}", "MeanSquaredError", "Dense(1)", "Remove ReLU", 0)]
    [InlineData("MeanSquaredError", "Dense(1); {|MG4009:ReLU|}", "MeanSquaredError", "Dense(1); Softplus", "Use Softplus instead of ReLU", 1)]
    public Task ReLUOfNumbers(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("Hinge", "Dense(1); {|MG4010:Sigmoid|}", "Hinge", "Dense(1)", "Remove Sigmoid", 0)]
    [InlineData("Hinge", "Dense(1); {|MG4010:Sigmoid|}", "Hinge", "Dense(1); Tanh", "Use Tanh instead of Sigmoid", 1)]
    public Task HingeOutputs(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [InlineData("Poisson", "Dense(4); ReLU; {|MG4011:Dense(1)|}", "Poisson", "Dense(4); ReLU; Dense(1); Softplus", "Add Softplus", 0)]
    [InlineData("KLDivergence", "Dense(4); ReLU; {|MG4011:Dense(4)|}", "KLDivergence", "Dense(4); ReLU; Dense(4); Softmax", "Add Softmax", 0)]
    public Task OutputsOutsideTheLoss(string compile, string stack, string fixedCompile, string fixedStack, string title, int place) =>
        AppliesAsync(compile, stack, fixedCompile, fixedStack, title, place);

    [Theory]
    [ClassData(typeof(Layouts))]
    public Task DeclaresTheRangeOfAShare(Layout layout) => VerifyFix.InLayoutAsync<OutputActivationCodeFixProvider>(
        layout,
        "[Model(8)]\n[Compile(Loss.Huber, Optimizer.Adam)]",
        "Dense(1); {|MG4008:Sigmoid|}",
        "Dense(1); Sigmoid",
        "Declare TargetRange(0, 1)",
        3,
        "[Model(8)]\n[TargetRange(0, 1)]\n[Compile(Loss.Huber, Optimizer.Adam)]");

    private static async Task AppliesAsync(string compile, string stack, string fixedCompile, string fixedStack, string title, int place)
    {
        foreach (Layout layout in Enum.GetValues<Layout>())
        {
            await VerifyFix.InLayoutAsync<OutputActivationCodeFixProvider>(
                layout, Head(compile), stack, fixedStack, title, place, Head(fixedCompile));
        }
    }

    /// <summary>The loss, and what follows the optimizer: <c>Huber, Delta = 2</c>.</summary>
    private static string Head(string compile)
    {
        string[] parts = compile.Split(", ", 2);
        string rest = parts.Length > 1 ? ", " + parts[1] : "";
        return $"[Model(8)]\n[Compile(Loss.{parts[0]}, Optimizer.Adam{rest})]";
    }
}
