// Well-known networks as declarations: a table of all, or everything about one.
using ArchitecturesSample;

const string Help = """
    Shows well-known networks that are declared with attributes.

    usage: dotnet run -c Release --project Samples/Architectures [-- MODEL [FOLDER]]

      (nothing)       a table of all models
      MODEL           the layers of one, and its picture as FOLDER/MODEL.svg
      FOLDER          where the picture goes (default artifacts/Architectures)
      --help          show this
    """;

try
{
    if (args is ["--help" or "-h", ..])
    {
        Console.WriteLine(Help);
        return 0;
    }

    if (args is [])
    {
        Console.Write(Overview.Write(Architecture.All));
        return 0;
    }

    if (args.FirstOrDefault(argument => argument.StartsWith('-')) is { } option)
    {
        throw new ArgumentException($"Unknown option '{option}'.");
    }

    if (args.Length > 2)
    {
        throw new ArgumentException($"One model and one folder are shown at a time; '{args[2]}' is more.");
    }

    Architecture architecture = Architecture.Find(args[0]);
    Console.WriteLine(architecture.Summary());
    string folder = args.Length > 1 ? args[1] : Path.Combine("artifacts", "Architectures");
    Directory.CreateDirectory(folder);
    string picture = Path.Combine(folder, $"{architecture.Name}.svg");
    architecture.Diagram().SaveSvg(picture);
    Console.WriteLine($"Picture: {picture}");
    return 0;
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
