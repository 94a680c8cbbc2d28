using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Tests.Composition;

/// <summary>Sizes in quotes.</summary>
public sealed class SizeExpressionTests
{
    [Theory]
    [InlineData("7", 7)]
    [InlineData("C", 8)]
    [InlineData("2*C", 16)]
    [InlineData("C/4", 2)]
    [InlineData("C + D", 11)]
    [InlineData("C-D", 5)]
    [InlineData("C - D - 1", 4)]
    [InlineData("C/2/2", 2)]
    [InlineData("2+3*4", 14)]
    [InlineData("(2+3)*4", 20)]
    [InlineData(" ( C+D +1) / 4*2 ", 6)]
    [InlineData("C*D/6", 4)]
    [InlineData("Long_name2", 5)]
    public void Value_IsThatOfTheFormula(string text, long value)
    {
        (Dim? found, string? problem) = Evaluate(text);
        Assert.Null(problem);
        Assert.Equal(value, found!.Constant);
    }

    [Theory]
    [InlineData("", "something is missing at its end")]
    [InlineData("  ", "something is missing at its end")]
    [InlineData("2*", "something is missing at its end")]
    [InlineData("*2", "character 1 ('*') is not expected")]
    [InlineData("-2", "character 1 ('-') is not expected")]
    [InlineData("C D", "character 3 ('D') is not expected")]
    [InlineData("C)", "character 2 (')') is not expected")]
    [InlineData("(C", "a closing parenthesis is missing")]
    [InlineData("()", "character 2 (')') is not expected")]
    [InlineData("C%2", "character 2 ('%') is not expected")]
    [InlineData("2.5", "character 2 ('.') is not expected")]
    [InlineData("2C", "2C is neither a number nor a name; a product is written with *")]
    [InlineData("K", "there is no axis named K; the block names C, D, Long_name2")]
    [InlineData("c", "there is no axis named c; the block names C, D, Long_name2")]
    [InlineData("C/3", "8/3 is not a whole number")]
    [InlineData("C/0", "it divides by 0")]
    [InlineData("C/(D-3)", "it divides by 0")]
    [InlineData("99999999999999999999", "the number is too large")]
    [InlineData("9223372036854775807*2", "the number is too large")]
    [InlineData("(0-9223372036854775807-1)/(0-1)", "the number is too large")]
    [InlineData("T/3", "T/3 is not a whole number")]
    public void Problem_SaysWhatIsWrong(string text, string problem) => Assert.Equal((null, problem), Evaluate(text));

    [Fact]
    public void Parentheses_AreNotTheStacksLimit()
    {
        string deep = new('(', 100_000);
        Assert.Equal("there are too many parentheses", Evaluate(deep).Problem);
        Assert.Equal(8, Evaluate(new string('(', 50) + "C" + new string(')', 50)).Value!.Constant);
    }

    [Fact]
    public void AxesOfUnknownLength_CanBePartOfIt() => Assert.Equal(Dim.Axis("T") * 2, Evaluate("2*T").Value);

    private static (Dim? Value, string? Problem) Evaluate(string text) => SizeExpression.Evaluate(
        text, name => name switch { "C" => 8, "D" => 3, "Long_name2" => 5, "T" => Dim.Axis("T"), _ => null }, ["C", "D", "Long_name2"]);
}
