namespace ModelGen.Benchmarks.Contestants;

/// <summary>A program on a row: ready to run, or why it is not.</summary>
internal sealed record Entry(string Program, Contestant? Contestant, string? Problem)
{
    /// <summary>
    /// Makes the contestant. Whatever goes wrong (mostly a native library that this system cannot load) is the row's answer, not the
    /// end of the run.
    /// </summary>
    public static Entry Make(string program, Func<Contestant> make)
    {
        try
        {
            return new Entry(program, make(), null);
        }
        catch (Exception e)
        {
            Exception cause = e.GetBaseException();
            return new Entry(program, null, $"not loaded: {cause.GetType().Name}: {Essence(cause)}");
        }
    }

    /// <summary>The line that matters: the loader lists every place it looked at, and that most of them have no such file.</summary>
    private static string Essence(Exception cause)
    {
        string[] lines = cause.Message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return cause is DllNotFoundException
            ? lines.Skip(1).FirstOrDefault(line => !line.Contains("No such file", StringComparison.Ordinal), lines[0])
            : lines[0];
    }
}
