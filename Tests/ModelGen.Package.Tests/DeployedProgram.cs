namespace ModelGen.Package.Tests;

/// <summary>A project that was published with NativeAOT once for all tests that measure it, and built for the JIT beside it.</summary>
public sealed class DeployedProgram
{
    private readonly Lazy<(ConsumerProject Project, CommandResult Publish)> _published;

    public DeployedProgram(PackedPackage package) => _published = new(() =>
    {
        ConsumerProject project = package.CreateProject("Deployed");
        project.Build().Succeeded();
        return (project, project.Publish("native").Succeeded());
    });

    internal ConsumerProject Project => _published.Value.Project;

    internal CommandResult Publish => _published.Value.Publish;

    internal string Executable => Project.Executable("native");

    internal CommandResult Run(params string[] arguments) => Command.Run(Executable, Project.Folder, arguments);
}
