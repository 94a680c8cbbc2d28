using System.Globalization;

namespace DigitsSample;

/// <summary>What the command line asks for.</summary>
internal sealed record CommandLine
{
    public const string Help = """
        Trains a network that reads digits, shows how well it does, and saves it.

        usage: dotnet run -c Release --project Samples/Digits [-- options]

          --data DIR     train on the MNIST files in DIR (*-ubyte or *-ubyte.gz) instead of drawn digits
          --model NAME   mlp: dense layers (default); cnn: convolutions, slower and better
          --epochs N     go N times through the training images (default 10, with cnn 5)
          --output DIR   where pictures and weights go (default artifacts/Digits)
          --seed N       decides the drawings, the first weights and the order of the images (default 1)
          --help         show this

        Ctrl+C ends training after the current step; what was learned until then is saved.
        """;

    public string? Data { get; private init; }

    public DigitModel Model { get; private init; } = DigitModel.Find("mlp");

    /// <summary>How often to go through the training images; null for what the model needs.</summary>
    public int? Epochs { get; private init; }

    public string Output { get; private init; } = Path.Combine("artifacts", "Digits");

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

            if (option is not ("--data" or "--model" or "--epochs" or "--output" or "--seed"))
            {
                throw new ArgumentException($"Unknown option '{option}'.");
            }

            if (++i == arguments.Length)
            {
                throw new ArgumentException($"{option} needs a value.");
            }

            line = option switch
            {
                "--data" => line with { Data = arguments[i] },
                "--model" => line with { Model = DigitModel.Find(arguments[i]) },
                "--output" => line with { Output = arguments[i] },
                "--epochs" => line with { Epochs = Number(option, arguments[i], least: 1) },
                _ => line with { Seed = Number(option, arguments[i], least: 0) },
            };
        }

        return line;
    }

    private static int Number(string option, string value, int least) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least
            ? number
            : throw new ArgumentException($"{option} needs a whole number from {least}, not '{value}'.");
}
