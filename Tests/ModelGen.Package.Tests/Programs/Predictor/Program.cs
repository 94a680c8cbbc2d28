float[,] y = new TwoLayer(seed: 42).Predict(new float[,,] { { { 1, 2 }, { 3, 4 }, { 5, 6 } } });
System.Console.WriteLine($"prediction ({y.GetLength(0)}, {y.GetLength(1)})");
