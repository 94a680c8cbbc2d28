using Xunit;

namespace ModelGen.Tests;

public class IdxDataSourceTests
{
    [Fact]
    public void SamplesAreScaledAndTargetsGivenAsTheyAre()
    {
        IdxDataSource source = new(Images(), Labels(2, 0, 1), scale: 0.5f);
        float[] x = new float[4];
        float[] y = new float[2];

        source.Read([2, 0], x, y);

        Assert.Equal((3, 2, 1), (source.Count, source.SampleLength, source.TargetLength));
        Assert.Equal([2.5f, 3, 0.5f, 1], x);
        Assert.Equal([1, 2], y);
    }

    [Fact]
    public void ClassesAreGivenOneHot()
    {
        IdxDataSource source = new(Images(), Labels(2, 0, 1), classes: 3);
        float[] x = new float[6];
        float[] y = [9, 9, 9, 9, 9, 9, 9, 9, 9];

        source.Read([0, 1, 2], x, y);

        Assert.Equal(3, source.TargetLength);
        Assert.Equal([0, 0, 1, 1, 0, 0, 0, 1, 0], y);
    }

    [Fact]
    public void FilesAreReadByTheirPaths()
    {
        using TemporaryFolder folder = new();
        File.WriteAllBytes(folder.File("x"), IdxBytes.Make(IdxElementType.UInt8, [1, 2], 3, 4));
        File.WriteAllBytes(folder.File("y"), IdxBytes.Compress(IdxBytes.Make(IdxElementType.UInt8, [1], 7)));
        IdxDataSource source = new(folder.File("x"), folder.File("y"));
        float[] x = new float[2];
        float[] y = new float[1];

        source.Read([0], x, y);

        Assert.Equal([3, 4], x);
        Assert.Equal([7], y);
    }

    [Fact]
    public void WhatDoesNotFitIsRefused()
    {
        Cultures.RunInEach(() =>
        {
            Refused(() => new IdxDataSource(Images(), Labels(1, 2)), "data.idx has 3 samples, data.idx 2 targets");
            Refused(() => new IdxDataSource(Images(), Labels(0, 3, 1), classes: 3), "target 1 is 3; of 3 classes it must be a");
            Refused(() => new IdxDataSource(Images(), Images(), classes: 3), "has 2 values for each target");
            IdxFile fractions = IdxFileTests.Read(IdxBytes.Make(IdxElementType.Float32, [3], 0, 0, 0, 0, 0x3F, 0, 0, 0, 0, 0, 0, 0));
            Refused(() => new IdxDataSource(Images(), fractions, classes: 3), "target 1 is 0.5;");
        });

        static void Refused(Func<object> make, string expected)
        {
            InvalidDataException error = Assert.Throws<InvalidDataException>(make);
            Assert.Contains(expected, error.Message, StringComparison.Ordinal);
        }
    }

    private static IdxFile Images() => IdxFileTests.Read(IdxBytes.Make(IdxElementType.UInt8, [3, 1, 2], 1, 2, 3, 4, 5, 6));

    private static IdxFile Labels(params byte[] labels) => IdxFileTests.Read(IdxBytes.Make(IdxElementType.UInt8, [labels.Length], labels));
}
