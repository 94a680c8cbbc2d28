// Learns an amplifier from what goes in and what comes out, then plays through the network one sample at a time.
using AudioSample;

try
{
    CommandLine line = CommandLine.Parse(args);
    if (line.ShowHelp)
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    return Session.Run(line) ? 0 : 130;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{e.Message} --help shows what there is.");
    return 2;
}
catch (Exception e) when (e is IOException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
