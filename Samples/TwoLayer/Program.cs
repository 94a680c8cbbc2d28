// The question this project grew from: why does Dense(16) on an input of shape (3, 2) give (3, 16), and not (16)?
// Three models that differ in their Flatten only, and what comes of each. The build warns about the first two.
using TwoLayerSample;

string folder = args.Length > 0 ? args[0] : Path.Combine("artifacts", "TwoLayer");
Directory.CreateDirectory(folder);

float[,,] sample = { { { 1, 2 }, { 3, 4 }, { 5, 6 } } };

DenseThenFlatten first = new(seed: 42);
float[,] ofFirst = first.Predict(sample);
Report.Write(first, "Dense, ReLU, Flatten, Dense", DenseThenFlatten.Summary, ofFirst, DenseThenFlatten.Diagram, folder);

WithoutFlatten second = new(seed: 42);
float[,,] ofSecond = second.Predict(sample);
Report.Write(second, "Dense, ReLU, Dense", WithoutFlatten.Summary, ofSecond, WithoutFlatten.Diagram, folder);

FlattenThenDense third = new(seed: 42);
float[,] ofThird = third.Predict(sample);
Report.Write(third, "Flatten, Dense, ReLU, Dense", FlattenThenDense.Summary, ofThird, FlattenThenDense.Diagram, folder);

Console.WriteLine("Dense works on the last axis. On (3, 2) it runs the same 2x16 weights over each of the 3 steps: (3, 16). Flatten joins");
Console.WriteLine("the steps first: (6) to (16). Without any Flatten no number of one step reaches another, and the loss stays high.");
