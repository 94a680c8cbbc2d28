using Xunit;

namespace ModelGen.Tests;

public class ModelSummaryTests
{
    [Fact]
    public void TheTableIsThatOfKeras()
    {
        Cultures.RunInEach(() => Assert.Equal(
            """
            Model: "TwoLayer"
            ┏━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━━━━━━━━━━┳━━━━━━━━━━━━━━━┓
            ┃ Layer (type)                    ┃ Output Shape           ┃       Param # ┃
            ┡━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━━━━━━━━━━╇━━━━━━━━━━━━━━━┩
            │ dense (Dense)                   │ (None, 3, 16)          │            48 │
            ├─────────────────────────────────┼────────────────────────┼───────────────┤
            │ re_lu (ReLU)                    │ (None, 3, 16)          │             0 │
            ├─────────────────────────────────┼────────────────────────┼───────────────┤
            │ flatten (Flatten)               │ (None, 48)             │             0 │
            ├─────────────────────────────────┼────────────────────────┼───────────────┤
            │ dense_1 (Dense)                 │ (None, 4)              │           196 │
            └─────────────────────────────────┴────────────────────────┴───────────────┘
             Total params: 244 (976.00 B)
             Trainable params: 244 (976.00 B)
             Non-trainable params: 0 (0.00 B)

            """.ReplaceLineEndings("\n"),
            ModelSummary.Write(TestModels.Make("TwoLayer", [3, 2], "Dense 16", "ReLU", "Flatten", "Dense 4"))));
    }

    [Fact]
    public void LargeCountsAreGroupedAndSizedInKilobytes()
    {
        Cultures.RunInEach(() =>
        {
            string summary = ModelSummary.Write(TestModels.Make("Mlp", [784], "Dense 128", "BatchNormalization", "Dense 10"));

            Assert.Contains("│ (None, 128)            │       100,480 │", summary, StringComparison.Ordinal);
            Assert.Contains(" Total params: 102,282 (399.54 KB)\n", summary, StringComparison.Ordinal);
            Assert.Contains(" Trainable params: 102,026 (398.54 KB)\n", summary, StringComparison.Ordinal);
            Assert.Contains(" Non-trainable params: 256 (1.00 KB)\n", summary, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void UnknownAxesAreNone()
    {
        string summary = ModelSummary.Write(TestModels.Make("Sequence", [-1, 64], "Dense 8"));

        Assert.Contains("│ (None, None, 8)        │           520 │", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void BranchesSayWhatTheyAreConnectedTo()
    {
        string summary = ModelSummary.Write(TestModels.Branches());

        Assert.Contains("┃ Connected to           ┃", summary, StringComparison.Ordinal);
        Assert.Contains("│            72 │ input                  │", summary, StringComparison.Ordinal);
        Assert.Contains("│ re_lu, dense_1         │", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void LongNamesWidenTheirColumn()
    {
        string name = new('x', 60);
        ModelInfo model = TestModels.Make("Long", [3], "Dense 2");
        model = model with { Layers = [model.Layers[0] with { Name = name }] };

        string[] lines = ModelSummary.Write(model).Split('\n');

        Assert.Contains(name + " (Dense)", lines[4], StringComparison.Ordinal);
        Assert.Single(lines[1..6].Select(line => line.Length).Distinct());
    }
}
