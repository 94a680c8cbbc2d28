using System.Reflection;
using Shop.Forecasts;
using Xunit;

namespace ModelGen.Tests;

/// <summary>That the ways to write a declaration compile is shown by <c>Declarations.cs</c>; here is what arrives.</summary>
public sealed class DeclarationSyntaxTests
{
    [Fact]
    public void One_list_keeps_its_order() =>
        Assert.Equal(["Flatten", "Dense", "ReLU", "Dense"], LayersOf(typeof(OneList)));

    [Fact]
    public void One_attribute_per_line_keeps_its_order() =>
        Assert.Equal(["Flatten", "Dense", "Activation", "Dense"], LayersOf(typeof(OnePerLine)));

    [Fact]
    public void A_wrapper_stands_before_the_layer_it_wraps() =>
        Assert.Equal(["TimeDistributed", "Dense", "PReLU"], LayersOf(typeof(Outer.Nested)).Take(3));

    [Fact]
    public void Collection_expressions_are_attribute_arguments()
    {
        CompileAttribute compile = typeof(OnePerLine).GetCustomAttribute<CompileAttribute>()!;
        Assert.Equal([Metric.MeanAbsoluteError, Metric.R2Score], compile.Metrics);
        Assert.Equal([100, 200], compile.Boundaries);
        Assert.Equal([0.1, 0.01, 0.001], compile.Values);
        Assert.Equal([4], typeof(OnePerLine).GetCustomAttribute<TargetAttribute>()!.Shape);
    }

    private static IEnumerable<string> LayersOf(Type model) => model.CustomAttributes
        .Where(attribute => attribute.AttributeType.IsAssignableTo(typeof(LayerAttribute)))
        .Select(attribute => attribute.AttributeType.Name[..^"Attribute".Length]);
}
