using System.Diagnostics;
using System.Globalization;
using ModelGen;

namespace TextSample;

/// <summary>Shows while the network learns how well it predicts, and now and then what it writes.</summary>
internal sealed class SampleWriter(TextNet net, CommandLine line) : Callback
{
    private const int Shown = 160;
    private readonly Writer _writer = new();
    private readonly Stopwatch _watch = Stopwatch.StartNew();

    public override void OnEpochEnd(int epoch, TrainingLogs logs)
    {
        int number = epoch + 1;
        if (number % line.Every == 0 || number == 1 || number == line.Epochs)
        {
            // The loss is in nats; what a language model is known for is how many characters it wavers between.
            double loss = logs["loss"];
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"Epoch {number}, {_watch.Elapsed.TotalSeconds:0.0} s: loss {loss:0.000}, as unsure as between {Math.Exp(loss):0.0} characters"));
            Write(Shown);
        }
    }

    /// <summary>Writes a text with what is learned so far.</summary>
    public void Write(int length)
    {
        _writer.Learn(net);
        string text = _writer.Write(line.Beginning, length, line.Temperature, new Random(line.Seed));
        Console.WriteLine($"  {text.ReplaceLineEndings($"{Environment.NewLine}  ")}");
        Console.WriteLine();
    }
}
