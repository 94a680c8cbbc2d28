using System.Globalization;

namespace TextSample;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine
{
    public const string Help = """
        Trains a network that writes, character by character, and shows what it writes while it learns.

        usage: dotnet run -c Release --project Samples/Text [-- options]

          --file FILE         learn from this text (ASCII) instead of the story that comes with the sample
          --epochs N          go N times through the text (default 30)
          --every N           show what it writes every N epochs (default 5)
          --beginning TEXT    what the network goes on from (default "One morning ")
          --temperature X     how daring it writes, above 0 to 2 (default 0.6)
          --output FILE       where the weights go (default artifacts/Text/text.safetensors)
          --seed N            decides the first weights, the order of the pieces and what is written (default 1)
          --help              show this

        Ctrl+C ends training after the current step; what was learned until then is saved.
        """;

    private static readonly string[] s_options = ["--file", "--epochs", "--every", "--beginning", "--temperature", "--output", "--seed"];

    public string? File { get; private init; }

    public int Epochs { get; private init; } = 30;

    public int Every { get; private init; } = 5;

    public string Beginning { get; private init; } = "One morning ";

    public float Temperature { get; private init; } = 0.6f;

    public string Output { get; private init; } = Path.Combine("artifacts", "Text", "text.safetensors");

    public int Seed { get; private init; } = 1;

    public bool ShowHelp { get; private init; }

    /// <summary>Reads the arguments.</summary>
    /// <exception cref="ArgumentException">One is unknown or has a value it cannot have; the message says which.</exception>
    public static CommandLine Parse(ReadOnlySpan<string> arguments)
    {
        CommandLine line = new();
        for (int i = 0; i < arguments.Length; i++)
        {
            string option = arguments[i];
            if (option is "--help" or "-h")
            {
                return line with { ShowHelp = true };
            }

            if (!s_options.Contains(option))
            {
                throw new ArgumentException($"Unknown option '{option}'.");
            }

            if (++i == arguments.Length)
            {
                throw new ArgumentException($"{option} needs a value.");
            }

            line = line.With(option, arguments[i]);
        }

        return line;
    }

    private CommandLine With(string option, string value) => option switch
    {
        "--file" => this with { File = value },
        "--output" => this with { Output = value },
        "--epochs" => this with { Epochs = Number(option, value, least: 1) },
        "--every" => this with { Every = Number(option, value, least: 1) },
        "--seed" => this with { Seed = Number(option, value, least: 0) },
        "--temperature" => float.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out float temperature)
            && temperature is > 0 and <= 2
            ? this with { Temperature = temperature }
            : throw new ArgumentException($"{option} needs a number above 0, at most 2, not '{value}'."),
        _ => value.Length > 0 && value.All(c => c is >= ' ' and <= '~')
            ? this with { Beginning = value }
            : throw new ArgumentException($"{option} needs at least one character, and only ones of ASCII."),
    };

    private static int Number(string option, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw new ArgumentException($"{option} needs a whole number from {least}, not '{value}'.");
}
