using ModelGen.Generator.Shapes;

namespace ModelGen.Tests;

public class DimTests
{
    private static readonly Dim T = Dim.Axis("T");

    [Fact]
    public void Arithmetic_HasANormalForm()
    {
        Assert.Equal((T + 1) * 2, (2 * T) + 2);
        Assert.Equal(T * Dim.Batch, Dim.Batch * T);
        Assert.Equal(Dim.Of(0), T - T);
        Assert.NotEqual(T, Dim.Batch);
        Assert.Equal((T * T) - 1, (T - 1) * (T + 1));
    }

    [Fact]
    public void Constant_IsTheNumberOrNull()
    {
        Assert.Equal(12, (Dim.Of(3) * 4).Constant);
        Assert.Equal(0, (T * 0).Constant);
        Assert.Null((T + 1).Constant);
    }

    [Theory]
    [InlineData(7, 2, 3)]
    [InlineData(8, 2, 4)]
    [InlineData(-1, 2, -1)]
    public void FloorDivide_RoundsDown(long value, long divisor, long expected) =>
        Assert.Equal(expected, Dim.Of(value).FloorDivide(divisor).Constant);

    [Fact]
    public void FloorDivide_OfAnExpression_IsExactWhereItCanBe()
    {
        Assert.Equal(T + 2, ((4 * T) + 8).FloorDivide(4));
        Dim half = (T - 1).FloorDivide(2) + 1;
        Assert.Equal(3, half.Evaluate(_ => 5));
        Assert.Equal(3, half.Evaluate(_ => 6));
        Assert.Equal("((T + 1) / 2)", half.ToCSharp());
        Assert.Equal("⌊(T + 1)/2⌋", half.ToString());
    }

    [Fact]
    public void FloorDivide_GivesEqualQuotientsOneForm()
    {
        Assert.Equal((T + 1).FloorDivide(2), (T - 1).FloorDivide(2) + 1);
        Assert.Equal(T.FloorDivide(4), T.FloorDivide(2).FloorDivide(2));
        Assert.Equal((T + 6).FloorDivide(8), ((T + 2).FloorDivide(4) + 1).FloorDivide(2));
        Assert.Equal("⌊T/4⌋", T.FloorDivide(4).ToString());
        Assert.Equal("⌊(T + 1)/2⌋ - 1", ((T - 3).FloorDivide(2) + 1).ToString());
    }

    [Fact]
    public void PromisedMultiple_DividesExactly()
    {
        Dim h = Dim.Axis("H", 4);
        Assert.Equal("H", h.ToString());
        Assert.Equal("H/2", h.FloorDivide(2).ToString());
        Assert.Equal("H/4", h.FloorDivide(2).FloorDivide(2).ToString());
        Assert.Equal("⌊H/8⌋", h.FloorDivide(8).ToString());
        Assert.Equal("(H / 2) * batch * 3", (Dim.Batch * h.FloorDivide(2) * 3).ToCSharp());
        Assert.Equal("H * H", (h * h).ToString());

        // What "same" padding gives at stride 2: ⌈H/2⌉.
        Assert.Equal(h.FloorDivide(2), (h - 1).FloorDivide(2) + 1);
        Assert.Equal(h, h.FloorDivide(2) * 2);
        Assert.Equal(6, h.FloorDivide(2).Evaluate(_ => 12));
    }

    [Fact]
    public void IsPositive_IsToldByTheShortestAxes()
    {
        Assert.True((T + 1).FloorDivide(2).IsPositive(_ => 1));
        Assert.False(((T + 1).FloorDivide(2) - 1).IsPositive(_ => 1));
        Assert.True(((T + 1).FloorDivide(2) - 1).IsPositive(_ => 4));
        Assert.False((Dim.Axis("S") - T).IsPositive(_ => 5));
    }

    [Theory]
    [InlineData("team", "team_")]
    [InlineData("team_", "team__")]
    [InlineData("class", "@class")]
    [InlineData("x", "x_")]
    [InlineData("r0c1a", "r0c1a_")]
    [InlineData("T", "T")]
    public void ToCSharp_KeepsAxesApartFromTheCodesOwnNames(string axis, string local) => Assert.Equal(local, Dim.Axis(axis).ToCSharp());

    [Fact]
    public void DivideExactly_GivesTheQuotientOrNull()
    {
        Assert.Equal(T * 3, (Dim.Batch * T * 6).DivideExactly(Dim.Batch * 2));
        Assert.Null((T + 1).DivideExactly(T));
        Assert.Null(Dim.Of(7).DivideExactly(2));
        Assert.Equal(Dim.One, T.DivideExactly(T));
    }

    [Fact]
    public void Multiply_BeyondSixtyFourBits_Overflows() =>
        Assert.Throws<OverflowException>(() => Dim.Of(long.MaxValue / 2) * 3);
}
