using Xunit;

namespace ModelGen.Tests;

public class CsvDataSourceTests
{
    private const string Houses = "area, rooms ,price,note\n100.5,4,\"3e5\",x\n-80,+3,0.25,\"y, z\"\n";

    [Fact]
    public void ColumnsAreTakenByNameAndNumber()
    {
        Cultures.RunInEach(() =>
        {
            CsvDataSource source = Read(Houses, ["rooms", 0], ["price"]);

            Assert.Equal((2, 2, 1), (source.Count, source.SampleLength, source.TargetLength));
            Assert.Equal([4, 100.5f, 3, -80], source.Features);
            Assert.Equal([3e5f, 0.25f], source.Targets);
        });
    }

    [Fact]
    public void RowsAreReadInAnyOrder()
    {
        CsvDataSource source = Read("1,2,3\n4,5,6\n7,8,9", [0, 1], [2], new CsvOptions { HasHeader = false });
        float[] x = new float[4];
        float[] y = new float[2];

        source.Read([2, 0], x, y);

        Assert.Equal([7, 8, 1, 2], x);
        Assert.Equal([9, 3], y);
    }

    [Fact]
    public void AFileIsReadByItsPathWithOtherSeparators()
    {
        using TemporaryFolder folder = new();
        File.WriteAllText(folder.File("a.tsv"), "a\tb\n1\t2\n", new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: true));

        CsvDataSource source = CsvDataSource.Read(folder.File("a.tsv"), ["a"], ["b"], new CsvOptions { Separator = '\t' });

        Assert.Equal([1], source.Features);
        Assert.Equal([2], source.Targets);
    }

    [Fact]
    public void MissingValuesFollowTheOption()
    {
        const string Text = "a,b\n1,2\n,3\n4,nan\nn/a,NULL\n5,6\n";

        Assert.Equal([1, 0, 4, 0, 5], Read(Text, ["a"], ["b"], new CsvOptions { Missing = MissingValues.Zero }).Features);
        Assert.Equal([2, 3, 0, 0, 6], Read(Text, ["a"], ["b"], new CsvOptions { Missing = MissingValues.Zero }).Targets);
        Assert.Equal([1, 5], Read(Text, ["a"], ["b"], new CsvOptions { Missing = MissingValues.SkipRow }).Features);
        Refused("h.csv, line 3, column 'a': the value is missing.", Text, ["a"], ["b"]);
        Refused("h.csv, line 4, column 'b': 'nan' is no value.", "a,b\n1,2\n\n4,nan", ["a"], ["b"]);
    }

    [Fact]
    public void WhatCannotBeReadIsNamedByLineAndColumn()
    {
        Cultures.RunInEach(() =>
        {
            Refused("h.csv, line 2, column 'note': 'x' is not a number.", Houses, ["note"], []);
            Refused("h.csv, line 2, column 'a': '1,5' is not a number.", "a\n\"1,5\"\n", ["a"], []);
            Refused("h.csv, line 1, column 1: '٣' is not a number.", "1,٣", [0], [1], new CsvOptions { HasHeader = false });
            Refused("h.csv, line 2, column 'a': '1e99' is not a finite 32-bit number.", "a\n1e99", ["a"], []);
            Refused("h.csv, line 2, column 'a': '-Infinity' is not a finite 32-bit number.", "a\n-Infinity", ["a"], []);
            Refused("h.csv, line 3: expected 2 fields as in the first row, found 3.", "a,b\n1,2\n1,2,3\n", ["a"], []);
            Refused("h.csv has no column 'size'; it has 'area', 'rooms', 'price', 'note'.", Houses, ["size"], []);
            Refused("h.csv has 4 columns, numbered from 0; there is no column 4.", Houses, [4], []);
            Refused("h.csv has the column 'a' twice; ask for it by number.", "a,a\n1,2\n", ["a"], []);
            Refused("h.csv: the file is empty.", "\n", ["a"], []);
            Refused("h.csv: there are no rows of values.", "a\n", ["a"], []);
        });
    }

    [Fact]
    public void WrongCallsAreRefused()
    {
        Assert.Throws<ArgumentException>(() => Read(Houses, [], ["price"]));
        Assert.Throws<ArgumentException>(() => Read("1,2", ["a"], [], new CsvOptions { HasHeader = false }));
        Assert.Throws<ArgumentException>(() => Read(Houses, [0], [], new CsvOptions { Separator = '"' }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Read(Houses, [-1], []));
    }

    private static CsvDataSource Read(
        string text, IReadOnlyList<CsvColumn> features, IReadOnlyList<CsvColumn> targets, CsvOptions? options = null) =>
        CsvDataSource.Read(new StringReader(text), "h.csv", features, targets, options);

    private static void Refused(
        string expected, string text, IReadOnlyList<CsvColumn> features, IReadOnlyList<CsvColumn> targets, CsvOptions? options = null)
    {
        InvalidDataException error = Assert.Throws<InvalidDataException>(() => Read(text, features, targets, options));
        Assert.Equal(expected, error.Message);
    }
}
