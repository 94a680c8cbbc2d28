using ModelGen;

namespace ArchitecturesSample;

/// <summary>Two towers, as recommenders use them: a user and an item each become a vector, and their angle says whether they match.</summary>
[Model]
[Input("user", 40), Dense(64, Activation = Activation.ReLU), Dense(16), Tap("taste")]
[Input("item", 25), Dense(64, Activation = Activation.ReLU), Dense(16)]
[Dot("taste", 1, Normalize = true)]
[Dense(1, Activation = Activation.Sigmoid)]
[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)]
public partial class TwoTowers;
