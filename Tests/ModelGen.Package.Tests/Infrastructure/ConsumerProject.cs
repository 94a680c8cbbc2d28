namespace ModelGen.Package.Tests;

/// <summary>A console project that references the package, in a folder of its own.</summary>
internal sealed class ConsumerProject
{
    private readonly string _name;

    private ConsumerProject(string name, string folder)
    {
        _name = name;
        Folder = folder;
    }

    public string Folder { get; }

    public static ConsumerProject Create(string program, string folder, PackedPackage package)
    {
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, "Programs", program)))
        {
            string text = File.ReadAllText(file).Replace("$(PackedVersion)", package.Version, StringComparison.Ordinal);
            File.WriteAllText(Path.Combine(folder, Path.GetFileName(file)), text);
        }

        // Beside the machine's own sources, which this file adds to.
        File.WriteAllText(Path.Combine(folder, "nuget.config"), $"""
            <configuration>
              <packageSources>
                <add key="packed" value="{package.Feed}" />
              </packageSources>
            </configuration>
            """);
        return new ConsumerProject(program, folder);
    }

    public CommandResult Build() => Command.Dotnet(Folder, "build", "-c", "Release");

    /// <summary>The program as <see cref="Build"/> leaves it, run by the JIT.</summary>
    public CommandResult RunUnderJit(string[] arguments, (string Name, string Value)? setting = null) =>
        Command.Run("dotnet", Folder, [Path.Combine(Folder, "bin", "Release", "net10.0", $"{_name}.dll"), .. arguments], setting);

    /// <summary>The program as <see cref="Publish"/> made it.</summary>
    public CommandResult RunNative(string output, params string[] arguments) => Command.Run(Executable(output), Folder, arguments);

    /// <summary>Publishes with NativeAOT.</summary>
    /// <param name="output">A folder's name.</param>
    /// <param name="options">More options of <c>dotnet publish</c>.</param>
    public CommandResult Publish(string output, params string[] options) =>
        Command.Dotnet(Folder, ["publish", "-c", "Release", "-r", RuntimeIdentifier, "-o", Path.Combine(Folder, output), .. options]);

    /// <summary>The native program that <see cref="Publish"/> made.</summary>
    public string Executable(string output) => Path.Combine(Folder, output, OperatingSystem.IsWindows() ? $"{_name}.exe" : _name);

    private static string RuntimeIdentifier =>
        System.Runtime.InteropServices.RuntimeInformation.RuntimeIdentifier;
}
