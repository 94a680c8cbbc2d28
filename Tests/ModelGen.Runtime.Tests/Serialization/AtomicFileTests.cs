using System.Diagnostics;
using Xunit;

namespace ModelGen.Tests;

public class AtomicFileTests
{
    [Fact]
    public void AFileIsReplaced()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.txt");
        AtomicFile.Write(path, stream => stream.Write("a long old text"u8));
        AtomicFile.Write(path, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AFailedWriteLeavesTheOldFileAndNothingElse()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.txt");
        File.WriteAllText(path, "old");

        Assert.Throws<NotSupportedException>(() => AtomicFile.Write(path, stream =>
        {
            stream.Write("half"u8);
            throw new NotSupportedException();
        }));

        Assert.Equal("old", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void AFolderInTheWayIsReportedAndKept()
    {
        using TemporaryFolder folder = new();
        string path = Directory.CreateDirectory(folder.File("a")).FullName;

        Assert.ThrowsAny<Exception>(() => AtomicFile.Write(path, stream => stream.Write("new"u8)));

        Assert.Equal([path], Directory.GetFileSystemEntries(folder.Path));
    }

    [Fact]
    public void ASymbolicLinkKeepsPointingAtTheFile()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("a.txt");
        string link = folder.File("latest.txt");
        File.WriteAllText(path, "old");
        File.CreateSymbolicLink(link, path);

        AtomicFile.Write(link, stream => stream.Write("new"u8));

        Assert.Equal("new", File.ReadAllText(path));
        Assert.Equal(path, File.ResolveLinkTarget(link, returnFinalTarget: true)!.FullName);
    }

    [Fact]
    public void AProcessKilledWhileSavingLeavesTheOldOrTheNewFileWhole()
    {
        using TemporaryFolder folder = new();
        string path = folder.File("model.safetensors");
        string assembly = typeof(AtomicFileTests).Assembly.Location;
        for (int round = 0; round < 6; round++)
        {
            ProcessStartInfo start = new("dotnet", ["exec", assembly, "save", path]) { RedirectStandardOutput = true };
            using Process child = Process.Start(start)!;
            Assert.Equal("saved", child.StandardOutput.ReadLine());
            Thread.Sleep(7 * round + 5);
            child.Kill();
            child.WaitForExit();

            float[] values = Safetensors.Read(path).Tensors["a"].Values;
            Assert.Equal(500_000, values.Length);
            Assert.True(values[0] >= 1);
            Assert.Equal(-1, values.AsSpan().IndexOfAnyExcept(values[0]));
        }
    }

    /// <summary>What the killed process does: saves ever new values, each file holding one value all over.</summary>
    internal static void SaveForever(string path)
    {
        float[] values = new float[500_000];
        for (int version = 1; ; version++)
        {
            Array.Fill(values, version);
            Safetensors.Write(path, [new NamedTensor("a", new Shape(values.Length), values)]);
            if (version == 1)
            {
                Console.WriteLine("saved");
            }
        }
    }
}
