// A network that learns a language from one short story, character by character, and writes in it.
using ModelGen;
using TextSample;

const int LastLength = 600;

try
{
    CommandLine line = CommandLine.Parse(args);
    if (line.ShowHelp)
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    string text = Alphabet.JoinLines(line.File is null ? ReadTale() : File.ReadAllText(line.File));
    Excerpts excerpts = Excerpts.Of(text);
    TextNet net = new(line.Seed);
    Console.WriteLine(TextNet.Summary);
    Console.WriteLine($"{text.Length} characters, {excerpts.Count} pieces of {Excerpts.Length}");
    Console.WriteLine();
    SampleWriter samples = new(net, line);
    History history = net.Fit(
        excerpts.Characters, excerpts.Next,
        new FitOptions { Epochs = line.Epochs, BatchSize = 32, Callbacks = [samples], StopOnCtrlC = true });
    Console.WriteLine(history.StopReason == StopReason.Interrupted ? "Stopped by Ctrl+C. What it writes now:" : "What it writes now:");
    samples.Write(LastLength);

    string folder = Path.GetDirectoryName(Path.GetFullPath(line.Output))!;
    Directory.CreateDirectory(folder);
    net.Save(line.Output);
    Console.WriteLine($"Weights: {line.Output}");
    return history.StopReason == StopReason.Interrupted ? 130 : 0;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{e.Message} --help shows what there is.");
    return 2;
}
catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}

static string ReadTale()
{
    using StreamReader reader = new(typeof(TextNet).Assembly.GetManifestResourceStream("Tale.txt")!);
    return reader.ReadToEnd();
}
