using System.IO.Compression;

namespace ModelGen.Package.Tests;

/// <summary>For which NativeAOT builds the package chooses an instruction set.</summary>
[Collection(PackageCollection.Name)]
public sealed class InstructionSetTests(PackedPackage package)
{
    [Theory]
    [InlineData("x86-64-v3", "-p:RuntimeIdentifier=linux-x64", "-p:PublishAot=true")]
    [InlineData("x86-64-v3", "-p:RuntimeIdentifier=win-x64", "-p:PublishAot=true")]
    [InlineData("", "-p:RuntimeIdentifier=linux-arm64", "-p:PublishAot=true")]
    [InlineData("", "-p:RuntimeIdentifier=linux-x64", "-p:PublishAot=false")]
    [InlineData("", "-p:RuntimeIdentifier=linux-x64")]
    [InlineData("native", "-p:RuntimeIdentifier=linux-x64", "-p:PublishAot=true", "-p:IlcInstructionSet=native")]
    [InlineData("", "-p:RuntimeIdentifier=linux-x64", "-p:PublishAot=true", "-p:InstructionSet=native")]
    public void IsChosenForX64OnlyAndNeverOverTheUsersChoice(string expected, params string[] properties)
    {
        string folder = Path.Combine(package.Feed, "targets");
        Directory.CreateDirectory(folder);
        using (ZipArchive zip = ZipFile.OpenRead(package.PackageFile))
        {
            zip.GetEntry("buildTransitive/ModelGen.targets")!.ExtractToFile(Path.Combine(folder, "ModelGen.targets"), overwrite: true);
        }

        string project = Path.Combine(folder, "Choose.proj");
        File.WriteAllText(project, $"""
            <Project DefaultTargets="WriteIlcRspFileForCompilation">
              <Import Project="ModelGen.targets" />
              <Target Name="WriteIlcRspFileForCompilation">
                <Message Importance="high" Text="chosen: [$(IlcInstructionSet)]" />
              </Target>
            </Project>
            """);

        CommandResult result = Command.Dotnet(folder, ["msbuild", project, "-nologo", .. properties]).Succeeded();

        Assert.Contains($"chosen: [{expected}]", result.Output, StringComparison.Ordinal);
        bool chosenByUs = expected == "x86-64-v3";
        Assert.Equal(chosenByUs, result.Output.Contains("Set the property IlcInstructionSet to change it", StringComparison.Ordinal));
    }
}
