using System.Globalization;

namespace ModelGen.Package.Tests;

/// <summary>
/// The package, packed once for all tests into a feed of its own. Its version is new each time, so that no cache can serve an older one.
/// </summary>
public sealed class PackedPackage : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("modelgen-package-").FullName;

    public PackedPackage()
    {
        NativePrograms = new NativePrograms(this);
        Version = "0.0.0-test." + DateTime.UtcNow.ToString("yyyyMMddHHmmssfff", CultureInfo.InvariantCulture);
        Directory.CreateDirectory(Feed);

        // In a Release build everything is there; building it again could collide with tests of other projects that run meanwhile.
        string[] build = Repository.IsReleaseBuild ? ["--no-build"] : [];
        Command.Dotnet(
            Repository.Root, ["pack", "Runtime/ModelGen.csproj", "-c", "Release", "-o", Feed, $"-p:PackageVersion={Version}", .. build]).Succeeded();
    }

    public string Version { get; }

    public string Feed => Path.Combine(_folder, "feed");

    public string PackageFile => Path.Combine(Feed, $"ModelGen.{Version}.nupkg");

    public string SymbolsFile => Path.Combine(Feed, $"ModelGen.{Version}.snupkg");

    /// <summary>Programs with this package, compiled ahead of time.</summary>
    internal NativePrograms NativePrograms { get; }

    /// <summary>Makes a project from one of the folders in <c>Programs</c>, outside of this repository.</summary>
    internal ConsumerProject CreateProject(string program) =>
        ConsumerProject.Create(program, Path.Combine(_folder, Guid.NewGuid().ToString("N")), this);

    public void Dispose()
    {
        Directory.Delete(_folder, recursive: true);
        string packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        string extracted = Path.Combine(packages, "modelgen", Version);
        if (Directory.Exists(extracted))
        {
            Directory.Delete(extracted, recursive: true);
        }
    }
}
