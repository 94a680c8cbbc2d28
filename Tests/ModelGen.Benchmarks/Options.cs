using System.Globalization;

namespace ModelGen.Benchmarks;

/// <summary>What the command line asks for.</summary>
/// <param name="Command">The first argument that is not an option; <c>compare</c> without one.</param>
/// <param name="Arguments">What follows the command.</param>
/// <param name="Quick">Fewer and shorter rounds: all rows in less than three minutes.</param>
/// <param name="JsonFile">Where every measured round goes, too.</param>
/// <param name="Filter">Only rows whose name contains this.</param>
/// <param name="Threads">Threads of each program; more than one runs every program in a process of its own.</param>
internal sealed record Options(
    string Command, IReadOnlyList<string> Arguments, bool Quick, string? JsonFile, string? Filter, int Threads)
{
    public const string Usage = """
        dotnet run -c Release --project Tests/ModelGen.Benchmarks -- [COMMAND] [OPTIONS]

          compare (default)     every row side by side with TorchSharp and ONNX Runtime, interleaved in one process
          coldstart EXE...      launches the given programs in turn and times each from start to exit
          build                 times generator and analyzers on a model of 100 layers
          editor                times them in an editor's workspace; --filter typing, models or memory for a part

          --quick               fewer and shorter rounds (less than three minutes in all)
          --filter TEXT         only rows whose name contains TEXT
          --threads N           N threads for each program, each in a process of its own, against ModelGen on one
          --json FILE           writes all measured rounds to FILE
        """;

    public static Options Parse(string[] args)
    {
        var words = new List<string>();
        bool quick = false;
        string? json = null;
        string? filter = null;
        int threads = 1;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--quick": quick = true; break;
                case "--json": json = Value(args, ref i); break;
                case "--filter": filter = Value(args, ref i); break;
                case "--threads": threads = Count(Value(args, ref i)); break;
                case string option when option.StartsWith('-'): throw new ArgumentException($"Unknown option {option}.");
                case string word: words.Add(word); break;
            }
        }

        return new Options(words.FirstOrDefault() ?? "compare", words.Skip(1).ToArray(), quick, json, filter, threads);
    }

    private static string Value(string[] args, ref int i) =>
        ++i < args.Length ? args[i] : throw new ArgumentException($"{args[i - 1]} needs a value.");

    private static int Count(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count > 0
            ? count
            : throw new ArgumentException($"--threads needs a whole number from 1, not '{text}'.");
}
