using ModelGen.Conformance;
using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Runners;

try
{
    Options options = Options.Parse(args);
    Runner runner = options.Command switch
    {
        "forward" => new ForwardRunner(),
        "training" => new TrainingRunner(),
        "invalid" => new InvalidRunner(),
        "lint" => new LintRunner(),
        _ => throw new ArgumentException($"Unknown command {options.Command}."),
    };
    var scoreboard = new Scoreboard(Console.Out, options.Verbose);
    IEnumerable<Case> cases = options.Files.SelectMany(CaseFile.Read).Where(c => options.Case is null || c.Id == options.Case);
    foreach (Result result in runner.Run(cases))
    {
        scoreboard.Add(result);
    }

    return scoreboard.Close(runner.Summary);
}
catch (Exception e) when (e is ArgumentException or IOException or System.Text.Json.JsonException)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
