namespace ModelGen.Conformance;

/// <summary>What the command line asks for.</summary>
/// <param name="Command">What to do with the cases: forward, training, invalid or lint.</param>
/// <param name="Files">The case files.</param>
/// <param name="Case">The id of the only case to run.</param>
/// <param name="Verbose">Prints the declaration of every case.</param>
internal sealed record Options(string Command, IReadOnlyList<string> Files, string? Case, bool Verbose)
{
    public const string Usage = """
        dotnet run -c Release --project Tests/ModelGen.Conformance -- COMMAND FILE... [--case ID] [--verbose]

          forward     predictions, shapes and parameter counts equal those of the cases
          training    losses, first gradients and trained weights equal those of the cases
          invalid     what Keras refuses is refused at the same layer, and nothing else is
          lint        the rules find what the cases say they find, and nothing else

        Exit code 1 when a case fails. Cases of layers or arguments that do not exist are skipped, never passed.
        """;

    public static Options Parse(string[] args)
    {
        List<string> words = [];
        string? only = null;
        bool verbose = false;
        for (int i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--verbose": verbose = true; break;
                case "--case": only = ++i < args.Length ? args[i] : throw new ArgumentException("--case needs an id."); break;
                case string option when option.StartsWith('-'): throw new ArgumentException($"Unknown option {option}.");
                case string word: words.Add(word); break;
            }
        }

        return words.Count >= 2
            ? new Options(words[0], words[1..], only, verbose)
            : throw new ArgumentException("A command and at least one case file are needed.");
    }
}
