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
        Assert.Equal("((T + -1) / 2) + 1", half.ToCSharp());
    }

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
