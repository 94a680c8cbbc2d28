using ModelGen;

[Model(3, 2)]
[Flatten, Dense(16), ReLU, Dense(4)]
public partial class TwoLayer;
