using System.Runtime.InteropServices;
using Xunit.Abstractions;

namespace ModelGen.Package.Tests;

/// <summary>The package in programs that are compiled ahead of time: what the build says, what the programs do, and how large they are.</summary>
[Collection(PackageCollection.Name)]
public sealed class NativeAotTests(PackedPackage package, ITestOutputHelper output)
{
    private readonly NativePrograms _programs = package.NativePrograms;

    [Fact]
    public void PublishesWithoutAWarning()
    {
        // Trimming and NativeAOT warn with IL2xxx and IL3xxx; the projects make errors of warnings.
        CommandResult[] builds = [_programs.PublishingThePredictor, _programs.PublishingSmall, _programs.PublishingForThisMachine];
        Assert.All(builds, build => Assert.DoesNotMatch("warning|error|IL[23][0-9]{3}", build.Output));
    }

    [Fact]
    public void SaysWhichInstructionSetItChoseAndWhatChangesIt()
    {
        const string Message = "compiling for x86-64-v3 (AVX2 and FMA; processors since about 2015). Set the property IlcInstructionSet";
        bool isX64 = RuntimeInformation.ProcessArchitecture == Architecture.X64;
        Assert.Equal(isX64, _programs.PublishingSmall.Output.Contains(Message, StringComparison.Ordinal));
        Assert.DoesNotContain("IlcInstructionSet", _programs.PublishingForThisMachine.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void PredictsTrainsSavesAndLoads()
    {
        Assert.Equal("prediction (1, 4)", _programs.Predictor.RunNative(NativePrograms.Small).Succeeded().Output.Trim());
        CommandResult training = _programs.Deployed.RunNative(NativePrograms.Small, "train", "digits.safetensors").Succeeded();
        Assert.Equal("learned True, loaded the same True", training.Output.Trim());
    }

    [Fact]
    public void IsSmall()
    {
        double predictor = Megabytes(_programs.Predictor, NativePrograms.Small);
        double deployed = Megabytes(_programs.Deployed, NativePrograms.Small);
        double plain = Megabytes(_programs.Deployed, NativePrograms.ForThisMachine);
        output.Measured($"NativeAOT size: predicting {predictor:0.00} MB, with training and files {deployed:0.00} MB, without size settings {plain:0.00} MB");

        Assert.InRange(predictor, 0, 2);
        Assert.InRange(deployed, 0, 2.5);
    }

    private static double Megabytes(ConsumerProject project, string published) => new FileInfo(project.Executable(published)).Length / 1e6;
}
