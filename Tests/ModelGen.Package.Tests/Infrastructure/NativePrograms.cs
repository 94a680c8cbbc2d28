namespace ModelGen.Package.Tests;

/// <summary>Programs compiled with NativeAOT, each when the first test asks for it.</summary>
internal sealed class NativePrograms
{
    public const string Small = "small";
    public const string ForThisMachine = "native";

    private readonly Lazy<(ConsumerProject Project, CommandResult Publish)> _predictor;
    private readonly Lazy<(ConsumerProject Project, CommandResult Small, CommandResult ForThisMachine)> _deployed;

    public NativePrograms(PackedPackage package)
    {
        _predictor = new(() =>
        {
            ConsumerProject project = package.CreateProject("Predictor");
            return (project, project.Publish(Small).Succeeded());
        });
        _deployed = new(() =>
        {
            ConsumerProject project = package.CreateProject("Deployed");
            project.Build().Succeeded();
            return (
                project,
                project.Publish(Small, "-p:Small=true").Succeeded(),
                project.Publish(ForThisMachine, "-p:IlcInstructionSet=native").Succeeded());
        });
    }

    /// <summary>Predicts once; published as <see cref="Small"/>.</summary>
    public ConsumerProject Predictor => _predictor.Value.Project;

    /// <summary>
    /// Trains, saves and loads; published with the settings that make it <see cref="Small"/>, and as a plain project for the machine the
    /// test runs on. Also built for the JIT.
    /// </summary>
    public ConsumerProject Deployed => _deployed.Value.Project;

    public CommandResult PublishingThePredictor => _predictor.Value.Publish;

    public CommandResult PublishingSmall => _deployed.Value.Small;

    public CommandResult PublishingForThisMachine => _deployed.Value.ForThisMachine;
}
