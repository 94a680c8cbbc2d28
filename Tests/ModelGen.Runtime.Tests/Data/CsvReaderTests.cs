using Xunit;

namespace ModelGen.Tests;

public class CsvReaderTests
{
    public static TheoryData<string, string[][]> Texts => new()
    {
        { "", [] },
        { "\n\r\n\r", [] },
        { "a,b\r\n1,2\r\n", [["a", "b"], ["1", "2"]] },
        { "a,b\n1,2", [["a", "b"], ["1", "2"]] },
        { "a\rb\r", [["a"], ["b"]] },
        { ",\n", [["", ""]] },
        { "\"\"\n", [[""]] },
        { "\"a,b\",\"c\"\"d\",\"\"\n", [["a,b", "c\"d", ""]] },
        { "\"line 1\r\nline 2\rline 3\",x\n", [["line 1\nline 2\nline 3", "x"]] },
        { " a , b \n", [[" a ", " b "]] },
        { "a,b,\n\n\nc,d,e\n", [["a", "b", ""], ["c", "d", "e"]] },
        { "\"\"\"\"\n", [["\""]] },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void FieldsAreSplitByTheRfc(string text, string[][] expected)
    {
        CsvReader reader = new(new StringReader(text), "a.csv", ',');
        List<string> row = [];
        List<string[]> rows = [];
        while (reader.Read(row))
        {
            rows.Add([.. row]);
        }

        Assert.Equal(expected, rows);
    }

    [Fact]
    public void LinesAreCountedAlsoWithinQuotes()
    {
        CsvReader reader = new(new StringReader("a\n\n\"b\nc\"\nd\n"), "a.csv", ',');
        List<string> row = [];
        List<int> lines = [];
        while (reader.Read(row))
        {
            lines.Add(reader.Line);
        }

        Assert.Equal([1, 3, 5], lines);
    }

    [Theory]
    [InlineData("a\nb,c\"d\n", "a.csv, line 2: field 2 has a quote within a field")]
    [InlineData("a\n\"b\nc\nd", "a.csv, line 2: field 1 begins with a quote that is never closed")]
    [InlineData("\"a\"b\n", "a.csv, line 1: field 1 has text behind its closing quote")]
    public void MisplacedQuotesAreNamed(string text, string expected)
    {
        CsvReader reader = new(new StringReader(text), "a.csv", ',');

        InvalidDataException error = Assert.Throws<InvalidDataException>(() =>
        {
            List<string> row = [];
            while (reader.Read(row))
            {
            }
        });

        Assert.StartsWith(expected, error.Message, StringComparison.Ordinal);
    }
}
