using System.Text;

namespace ModelGen.Package.Tests;

/// <summary>A weight file among a project's AdditionalFiles: the package's targets hand its header to the analyzer.</summary>
[Collection(PackageCollection.Name)]
public sealed class WeightFileTests(PackedPackage package)
{
    [Fact]
    public void BuildComparesItWithTheModel()
    {
        ConsumerProject project = package.CreateProject("Question");
        byte[] header = Encoding.UTF8.GetBytes(
            """{"dense.kernel":{"dtype":"F32","shape":[2,8],"data_offsets":[0,64]},"dense.bias":{"dtype":"F32","shape":[16],"data_offsets":[64,128]}}""");
        byte[] values = [.. Enumerable.Repeat((byte)0xff, 128)];
        File.WriteAllBytes(Path.Combine(project.Folder, "two.safetensors"), [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. values]);
        string file = Path.Combine(project.Folder, "Question.csproj");
        string item = "<ItemGroup><AdditionalFiles Include=\"two.safetensors\" ModelGenModel=\"TwoLayer\" /></ItemGroup>";
        File.WriteAllText(file, File.ReadAllText(file).Replace("</Project>", item + "</Project>", StringComparison.Ordinal));

        CommandResult build = project.Build().Succeeded();

        Assert.Contains(
            "TwoLayer.cs(6,22): warning MG6005: the weights in two.safetensors do not fit TwoLayer: 'dense.kernel' is [2, 8], expected [2, 16]",
            build.Output, StringComparison.Ordinal);
    }
}
