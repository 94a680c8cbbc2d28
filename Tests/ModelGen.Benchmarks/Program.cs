using ModelGen.Benchmarks;
using ModelGen.Benchmarks.Commands;
using ModelGen.Benchmarks.Commands.Editor;

try
{
    Options options = Options.Parse(args);
    return options.Command switch
    {
        "compare" when options.Threads > 1 => ThreadsCommand.Run(options),
        "compare" => CompareCommand.Run(options),
        ThreadsCommand.ChildCommand => ThreadsCommand.RunChild(options),
        "coldstart" => ColdStartCommand.Run(options),
        "build" => await BuildCommand.Run(options),
        "editor" => await EditorCommand.Run(options),
        _ => throw new ArgumentException($"Unknown command {options.Command}."),
    };
}
catch (ArgumentException e)
{
    Console.Error.WriteLine(e.Message);
    Console.Error.WriteLine(Options.Usage);
    return 2;
}
