using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Tests.Composition;

/// <summary>Blocks are written out where they are used: names, shapes, sizes by axes, connections and shared weights.</summary>
public sealed class BlockTests
{
    private const string Blocks = "[Block(\"C\")][Dense(\"2*C\", Name = \"up\"), ReLU, Dense(\"C\")]internal class Body;[Block][Use<Body>(Name = \"in\"), Dense(3)]internal class Outer;";

    [Theory]
    [InlineData("Use<Body>", "up re_lu dense")]
    [InlineData("Use<Body>, Use<Body>", "up re_lu dense up_1 re_lu_1 dense_1")]
    [InlineData("Use<Body>(Name = \"a\"), Use<Body>(Name = \"b\")", "a_up re_lu dense b_up re_lu_1 dense_1")]
    [InlineData("Use<Outer>(Name = \"a\")", "a_in_up re_lu dense dense_1")]
    [InlineData("Repeat<Body>(3, Name = \"a\")", "a_up re_lu dense a_up_1 re_lu_1 dense_1 a_up_2 re_lu_2 dense_2")]
    [InlineData("Use<Body>, Dense(2, Name = \"up\")", "up_1 re_lu dense up")]
    [InlineData("Residual<Body>", "up re_lu dense add")]
    [InlineData("Branches<Body, Body>(Name = \"a\")", "a_up re_lu dense a_up_1 re_lu_1 dense_1 concatenate")]
    public void Names_AreNumberedAndPrefixed(string attributes, string names) => Assert.Equal(
        names, string.Join(" ", ComposedModels.Sound($"[Model(4)][{attributes}]${Blocks}").Layers.Select(l => l.Name)).Replace("p_re_lu", "re_lu", StringComparison.Ordinal));

    [Fact]
    public void Axes_AreBoundWhereTheBlockIsUsed() => Assert.Equal(
        ["[6, 24]", "[6, 5]", "[6, 7]", "[6, 42]", "[6, 6]"],
        ComposedModels.Sound("[Model(6, 4)][Use<Plane>, Dense(7), Use<Other>]$[Block(\"T\", \"C\")][Dense(\"T*C\"), Dense(\"(T + C)/2\")]internal class Plane;[Block(\"A\", \"B\")][Dense(\"A*B\"), Dense(\"B - 1\")]internal class Other;")
            .Layers.Select(l => l.Output!.ToString()));

    [Theory]
    [InlineData("tap and add")]
    [InlineData("tap used three times")]
    public void Merges_WorkOnTheCurrentTensorFirst(string name)
    {
        CheckedModel model = ComposedModels.Sound(ComposedModels.All[name]);
        Layer merge = model.Layers.First(l => l.Sources.Count > 1);
        Assert.Equal([merge.Index - 1, 0], merge.Sources);
        Assert.False(model.IsLine);
    }

    [Fact]
    public void Inputs_AndOutputs_AreWhereTheyStand()
    {
        CheckedModel model = ComposedModels.Sound(ComposedModels.All["two inputs"]);
        Assert.Equal([("x", "[2, 3]"), ("y", "[3]")], model.Inputs.Select(i => (i.Name, i.Shape!.ToString())));
        Assert.Equal([-1, 0, -2, 2], model.Layers.Take(4).Select(l => l.Sources[0]));
        Assert.Equal([2, 1], model.Layers[3].Sources);
        model = ComposedModels.Sound(ComposedModels.All["an input as output"]);
        Assert.Equal([("same", -1), ("p", 0)], model.Outputs.Select(o => (o.Name, o.Source)));
        Assert.Equal("[5]", model.Output!.ToString());
    }

    [Theory]
    [InlineData("repeat with own weights", (3 * 12) + 8)]
    [InlineData("repeat with shared weights", 12 + 8)]
    [InlineData("shared in shared", 12 + 12 + 8)]
    [InlineData("own in shared", 12 + 12 + 12 + 8)]
    [InlineData("shared in own", (2 * (12 + 12)) + 8)]
    [InlineData("shared wrapper", 6 + 14)]
    [InlineData("shared residual", 16 + 15 + 8)]
    [InlineData("residual", (2 * (24 + 21)) + 8)]
    public void Parameters_OfSharedLayersCountOnce(string name, long parameters) =>
        Assert.Equal(parameters, ComposedModels.Sound(ComposedModels.All[name]).Layers.SelectMany(l => l.Weights).Sum(w => w.Shape.Size.Constant));

    [Fact]
    public void LayersOfAllRuns_ShareWithTheFirst()
    {
        IReadOnlyList<Layer> layers = ComposedModels.Sound(ComposedModels.All["shared in shared"]).Layers;
        Assert.Equal([null, 0, null, 0, 0, 2, null], layers.Select(l => l.SharesWith?.Index));
        Assert.All(layers.Where(l => l.SharesWith is not null), l => Assert.Empty(l.Weights));
    }

    [Theory]
    [InlineData("[Model(4)][Use<A>, Dense(2)]$[Block][Dense(3), Tap(\"x\"), ReLU, Add(\"x\")]internal class A;", true)]
    [InlineData("[Model(4)][Dense(4), Tap(\"x\"), Use<A>, Dense(2)]$[Block][Dense(4), Add(\"x\")]internal class A;", false)]
    [InlineData("[Model(4)][Use<A>, Add(\"x\"), Dense(2)]$[Block][Tap(\"x\"), Dense(4)]internal class A;", false)]
    public void NamesOfTensors_AreNotVisibleOutsideTheirBlock(string model, bool isSound) => Assert.Equal(isSound, ComposedModels.Check(model).IsSound);
}
