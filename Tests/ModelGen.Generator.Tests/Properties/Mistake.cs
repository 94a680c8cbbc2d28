namespace ModelGen.Generator.Tests.Properties;

/// <summary>A layer that cannot be, for an input of some shape.</summary>
/// <param name="Text">Its attributes.</param>
/// <param name="Layer">Which of the layers written is the wrong one, from 0.</param>
internal sealed record Mistake(string Text, int Layer = 0)
{
    /// <summary>All there are for a shape.</summary>
    public static IReadOnlyList<Mistake> For(int[] input)
    {
        int rank = input.Length, size = RandomLayer.Size(input);
        List<Mistake> mistakes =
        [
            new("Dense(0)"), new("Dense(-5)"), new("Dense(2000000000)"), new("Dense(4, Name = \"a b\")"), new("Flatten(Name = \"\")"),
            new("Dense(4, Name = \"\\\"\")"), new("ReLU(Name = \"line\\nbreak\")"), new("Flatten(Name = \"twin\"), ReLU(Name = \"twin\")", 1),
            new("Dropout(1)"), new("Dropout(-0.5)"), new("Dropout(64)"), new("Dropout(double.NaN)"), new("GaussianDropout(1.5)"),
            new("GaussianNoise(-1)"), new("GaussianNoise(double.PositiveInfinity)"),
            new("Permute"), new("Permute(0)"), new($"Permute({string.Join(", ", Enumerable.Range(1, rank + 1))})"), new("Permute(1, 1)"),
            new($"Reshape({size + 1})"), new($"Reshape({size + 1}, -1)"), new("Reshape(-1, -1)"), new("Reshape(0)"), new("Reshape"),
            new("Reshape(-2)"), new("Reshape(100000, 100000, 100000, 100000)"), new("RepeatVector(0)"), new("RepeatVector(-1)"),
            new($"BatchNormalization(Axis = {rank + 1})"), new("BatchNormalization(Axis = 0)"), new("BatchNormalization(Momentum = 2)"),
            new("BatchNormalization(Epsilon = 0)"), new($"LayerNormalization(Axis = {-rank - 1})"), new("LayerNormalization(Axes = new[] { 0 })"),
            new("LayerNormalization(Epsilon = double.NaN)"), new($"Softmax(Axis = {rank + 1})"), new("Softmax(Axis = 0)"),
            new($"PReLU(SharedAxes = new[] {{ {rank + 1} }})"), new("LeakyReLU(NegativeSlope = -0.1)"), new("ReLU(MaxValue = -1)"),
            new("ReLU(NegativeSlope = -1)"), new("ReLU(Threshold = double.NaN)"),
            new("Dense(4, Activation = (Activation)99)"), new("Activation((Activation)(-1))"), new("Dense(4, KernelInitializer = (Initializer)77)"),
            new("Dense(4, BiasRegularizer = (Regularizer)5)"), new("PReLU(AlphaConstraint = (Constraint)9)"),
            new("LSTM(0)"), new("GRU(-1)"), new("SimpleRNN(3, Dropout = 1)"), new("LSTM(3, RecurrentDropout = 2)"), new("GRU(3, Activation = Activation.Softmax)"),
            new("Bidirectional, Dense(3)"), new("Bidirectional, LSTM(0)"), new("Bidirectional, LSTM(3, GoBackwards = true)"),
        ];
        if (rank != 2)
        {
            mistakes.AddRange([new("LSTM(3)"), new("Bidirectional, GRU(3)")]);
        }
        else
        {
            mistakes.AddRange([new("LSTM(3), LSTM(3)", 1), new("SimpleRNN(3), Tanh, Bidirectional, GRU(3)", 2)]);
        }

        if (rank == 1)
        {
            mistakes.AddRange([new("TimeDistributed, Dense(3)"), new("TimeDistributed, Tanh")]);
        }
        else
        {
            mistakes.AddRange([new("RepeatVector(3)"), new("TimeDistributed, Dense(0)"), new("TimeDistributed, Permute(5)"), new($"TimeDistributed, Softmax(Axis = {rank})")]);
        }

        return mistakes;
    }
}
