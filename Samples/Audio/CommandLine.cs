using System.Globalization;

namespace AudioSample;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine
{
    public const string Help = """
        Trains a network to sound like an overdriven amplifier, then plays through it sample by sample, as a sound card would.

        usage: dotnet run -c Release --project Samples/Audio [-- options]

          --model NAME   lstm: recurrent (default); conv: dilated causal convolutions
          --epochs N     go N times through the recording (default 40)
          --seconds N    how long the recording to learn from is (default 20)
          --output DIR   where the .wav files and the weights go (default artifacts/Audio)
          --seed N       decides the music, the first weights and the order of its parts (default 1)
          --help         show this

        Ctrl+C ends training after the current step; what was learned until then is played and saved.
        """;

    private static readonly string[] s_options = ["--model", "--epochs", "--seconds", "--output", "--seed"];

    public Effect Effect { get; private init; } = Effect.Find("lstm");

    public int Epochs { get; private init; } = 40;

    public int Seconds { get; private init; } = 20;

    public string Output { get; private init; } = Path.Combine("artifacts", "Audio");

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

            string value = arguments[i];
            line = option switch
            {
                "--model" => line with { Effect = Effect.Find(value) },
                "--output" => line with { Output = value },
                "--epochs" => line with { Epochs = Number(option, value, 1, 10_000) },
                "--seconds" => line with { Seconds = Number(option, value, 1, 600) },
                _ => line with { Seed = Number(option, value, 0, int.MaxValue - 1) },
            };
        }

        return line;
    }

    private static int Number(string option, string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most
            ? number
            : throw new ArgumentException($"{option} needs a whole number from {least} to {most}, not '{value}'.");
}
