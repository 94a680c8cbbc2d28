using System;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using ModelGen;

switch (args)
{
    // Trains, saves to a file, loads it into another model and compares.
    case ["train", string file]:
        Train(file);
        return 0;

    // As often as asked: the microseconds of one prediction for a batch of 32, once warm.
    case ["speed", string times]:
        Speed(int.Parse(times, CultureInfo.InvariantCulture));
        return 0;

    default:
        return 2;
}

static void Train(string file)
{
    var random = new Random(1);
    var x = new float[64, 784];
    var labels = new float[64];
    for (int i = 0; i < 64; i++)
    {
        labels[i] = i % 10;
        for (int j = 0; j < 784; j++)
        {
            x[i, j] = random.NextSingle();
        }
    }

    var model = new Digits(seed: 1);
    History history = model.Fit(x, labels, new FitOptions { Epochs = 3, BatchSize = 16 });
    model.Save(file);
    var loaded = new Digits(seed: 2);
    loaded.Load(file);
    bool same = model.Predict(x).Cast<float>().SequenceEqual(loaded.Predict(x).Cast<float>());
    bool learned = history["loss"][^1] < history["loss"][0];
    Console.WriteLine($"learned {learned}, loaded the same {same}");
}

static void Speed(int times)
{
    const int Batch = 32;
    const int Calls = 5; // short, so that some of the measurements fall between what else the machine does
    Parallelism.MaxThreads = 1;
    var model = new Digits(seed: 1);
    var x = new float[Batch * 784];
    var y = new float[Batch * 10];
    Array.Fill(x, 0.5f);

    // The JIT compiles again what it finds to be hot; after this long it is done.
    for (long begin = Stopwatch.GetTimestamp(); Stopwatch.GetElapsedTime(begin).TotalSeconds < 0.7;)
    {
        model.Predict(x, y);
    }

    for (int i = 0; i < times; i++)
    {
        long begin = Stopwatch.GetTimestamp();
        for (int call = 0; call < Calls; call++)
        {
            model.Predict(x, y);
        }

        double microseconds = Stopwatch.GetElapsedTime(begin).TotalMicroseconds / Calls;
        Console.WriteLine(microseconds.ToString("R", CultureInfo.InvariantCulture));
    }
}
