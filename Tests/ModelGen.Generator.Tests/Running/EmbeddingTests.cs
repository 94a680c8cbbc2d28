extern alias runtime;

using ModelGen.Generator.Tests.Hosting;
using FitOptions = runtime::ModelGen.FitOptions;
using Model = runtime::ModelGen.Model;

namespace ModelGen.Generator.Tests.Running;

/// <summary>Embeddings, positions and masks in compiled models.</summary>
public sealed class EmbeddingTests
{
    private static readonly Lazy<LoadedModels> s_models = new(() => ModelBuild.Load(
        "using ModelGen;\n[Model(3)]\n[Embedding(5, 2, Name = \"words\")]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.5)]\npublic partial class Words;\n",
        "using ModelGen;\n[Model(20)]\n[Embedding(10, 64, Name = \"words\"), Dense(64, PerTimestep = true), Dense(32, PerTimestep = true)]\npublic partial class Long;\n",
        "using ModelGen;\n[Model(4, 6)]\n[SinePositionEncoding(MaxWavelength = 100)]\npublic partial class Waves;\n",
        "using ModelGen;\n[Model(4, 3)]\n[PositionEmbedding(7, Name = \"places\")]\npublic partial class Places;\n",
        "using ModelGen;\n[Model(4, 2)]\n[Masking(MaskValue = 9), Rescaling(2)]\n[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]\npublic partial class Masked;\n",
        "using ModelGen;\n[Model(4, 2)]\n[Masking, GlobalAveragePooling1D]\npublic partial class Averaged;\n"));

    [Fact]
    public void Rows_are_looked_up_and_only_they_are_trained()
    {
        Model model = s_models.Value.Create("Words");
        float[] table = [.. Enumerable.Range(0, 10).Select(i => i / 10f)];
        model.SetWeight("words.embeddings", table);
        float[] y = new float[6];
        model.Predict([4, 0, 4], y);
        Assert.Equal([0.8f, 0.9f, 0, 0.1f, 0.8f, 0.9f], y);

        // The mean over two columns, then over three steps: a gradient of 2 · difference / 6 for every value, added where a row is used twice.
        model.TrainOnBatch([4, 0, 4], [0.8f, 0.3f, 0.6f, 0.1f, 0.2f, 0.9f]);
        float[] expected = [.. table];
        expected[0] -= 0.5f * 2 * (0 - 0.6f) / 6;
        expected[8] -= 0.5f * 2 * (0.8f - 0.2f) / 6;
        expected[9] -= 0.5f * 2 * (0.9f - 0.3f) / 6;
        Assert.Equal(expected, model.GetWeight("words.embeddings"), (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(-1)]
    [InlineData(float.NaN)]
    public void A_number_without_a_row_is_named_and_changes_nothing(float index)
    {
        Model model = s_models.Value.Create("Words");
        float[] before = model.GetWeight("words.embeddings");
        float[] y = new float[6];
        ArgumentException error = Assert.Throws<ArgumentException>(() => model.Predict([0, index, 0], y));
        Assert.Contains("words looks up rows by their numbers, 0 to 4, but gets ", error.Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => model.Fit([0, index, 0], y, new FitOptions { Verbose = false }));
        Assert.Throws<ArgumentException>(() => model.TrainOnBatch([0, index, 0], y));
        Assert.Equal(before, model.GetWeight("words.embeddings"));
        model.TrainOnBatch([0, 4, 0], y);
    }

    [Fact]
    public void So_it_is_where_several_threads_predict()
    {
        Model model = s_models.Value.Create("Long");
        float[] x = new float[20 * 2000], y = new float[20 * 2000 * 32];
        model.Predict(x, y);
        x[^1] = 10;
        for (int i = 0; i < 5; i++)
        {
            Assert.Throws<ArgumentException>(() => model.Predict(x, y));
        }

        x[^1] = 9;
        model.Predict(x, y);
    }

    [Fact]
    public void Waves_are_those_of_the_paper()
    {
        Model model = s_models.Value.Create("Waves");
        float[] x = [.. Enumerable.Range(0, 24).Select(i => i / 7f)], y = new float[24];
        model.Predict(x, y);
        for (int i = 0; i < y.Length; i++)
        {
            int step = i / 6, column = i % 6;
            double angle = step / Math.Pow(100, (column / 2 * 2) / 6.0);
            Assert.Equal(x[i] + (column % 2 == 0 ? Math.Sin(angle) : Math.Cos(angle)), y[i], 1e-6);
        }
    }

    [Fact]
    public void The_first_positions_are_added()
    {
        Model model = s_models.Value.Create("Places");
        model.SetWeight("places.embeddings", [.. Enumerable.Range(0, 21).Select(i => (float)i)]);
        float[] y = new float[12];
        model.Predict([.. Enumerable.Repeat(100f, 12)], y);
        Assert.Equal(Enumerable.Range(100, 12).Select(i => (float)i), y);
    }

    [Fact]
    public void The_loss_is_the_mean_over_steps_that_are_there()
    {
        Model model = s_models.Value.Create("Masked");
        float[] x = [1, 2, 9, 9, 9, 3, 9, 9, 9, 9, 9, 9, 9, 9, 0.5f, 0];
        float[] y = new float[16];
        model.Predict(x, y);
        Assert.Equal([2, 4, 0, 0, 18, 6, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0], y);

        // Three steps of eight are there; targets of 0.
        double expected = (((4 + 16) / 2.0) + ((324 + 36) / 2.0) + (1 / 2.0)) / 3;
        Assert.Equal(expected, model.Evaluate(x, new float[16]).Loss, 1e-4);

        // With none at all there is no loss, and no division by 0.
        Assert.Equal(0, model.Evaluate([.. Enumerable.Repeat(9f, 16)], new float[16]).Loss);
    }

    [Fact]
    public void The_average_is_over_steps_that_are_there()
    {
        Model model = s_models.Value.Create("Averaged");
        float[] y = new float[2];
        model.Predict([1, 2, 0, 0, 3, 0, 0, 0], y);
        Assert.Equal([2, 1], y);
    }
}
