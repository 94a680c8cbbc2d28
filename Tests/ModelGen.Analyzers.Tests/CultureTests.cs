using System.Globalization;
using Microsoft.CodeAnalysis;
using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>Messages are the same whatever the user's culture: decimal comma, another minus sign, dotless i, other digits.</summary>
public class CultureTests
{
    public static TheoryData<string> Declarations =>
    [
        "Model(-3, 2), Dense(16)",
        "Model(3, 2), Dense(-16), ReLU",
        "Model(3, 2), Reshape(-1, -2), Permute(-1, 2), Softmax(Axis = -7), Dropout(12.5), GaussianNoise(-0.5)",
        "Model(8), LeakyReLU(NegativeSlope = -0.25), Dense(1, Name = \"İI ı\")",
        "Model(8), RepeatVector(-3), BatchNormalization(Axis = -9, Momentum = 1.5, Epsilon = -1), LayerNormalization(Axis = -8)",
        "Model(224, 224, 3), Flatten, Dense(512), Dense(1), Dropout(0.85), Compile(Loss.BinaryCrossentropy, Optimizer.RMSprop, LearningRate = 1.5, Momentum = -0.5)",
        "Model(8), Dense(1), Rescaling(0.5, Offset = -1.5), Compile(Loss.Poisson, Optimizer.Sgd, LearningRate = 2.5e-9)",
    ];

    [Theory]
    [MemberData(nameof(Declarations))]
    public void Messages_do_not_depend_on_it(string attributes)
    {
        string[] expected = MessagesIn(CultureInfo.InvariantCulture, attributes);
        Assert.NotEmpty(expected);
        foreach (string name in (string[])["fi-FI", "tr-TR", "ar-SA"])
        {
            Assert.Equal(expected, MessagesIn(CultureInfo.GetCultureInfo(name), attributes));
        }
    }

    private static string[] MessagesIn(CultureInfo culture, string attributes)
    {
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            IReadOnlyList<Diagnostic> diagnostics = Analysis.Attributes(attributes);
            Assert.All(diagnostics, d => Assert.StartsWith("MG", d.Id, StringComparison.Ordinal));
            return [.. diagnostics.Select(d => d.GetMessage(CultureInfo.InvariantCulture))];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
