using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Tests.Composition;

/// <summary>The ways back and forth between layers, and where they end.</summary>
public class NeighboursTests
{
    [Fact]
    public void A_line_goes_from_the_input_to_the_output()
    {
        CheckedModel model = ComposedModels.Sound("[Model(3)][Dense(4), Tap(\"unused\"), Use<Body>, Dense(2)]$[Block][Tanh, Dense(3)]internal class Body;");
        Neighbours neighbours = model.Neighbours;
        Assert.Null(neighbours.Before(model.Layers[0]));
        Assert.Same(model.Inputs[0], neighbours.InputOf(model.Layers[0]));
        Assert.Equal(model.Layers.Skip(1), neighbours.AllAfter(model.Layers[0]));
        Assert.Equal(model.Layers.Take(3).Reverse(), neighbours.AllBefore(model.Layers[3]));
        Assert.All(model.Layers, layer => Assert.True(neighbours.IsOnlyUser(layer)));
        Assert.Equal([false, false, false, true], model.Layers.Select(neighbours.EndsAt));
        Assert.Same(model.Layers[3], neighbours.Of(model.Outputs[0]));
    }

    [Fact]
    public void It_ends_at_forks_and_merges()
    {
        // Dense, Tanh, Add, Dense.
        CheckedModel model = ComposedModels.Sound("[Model(3)][Dense(4), Tap(\"a\"), Tanh, Add(\"a\"), Dense(2)]");
        Neighbours neighbours = model.Neighbours;
        Assert.Null(neighbours.After(model.Layers[0]));
        Assert.Null(neighbours.User(model.Layers[0]));
        Assert.Null(neighbours.After(model.Layers[1]));
        Assert.Same(model.Layers[2], neighbours.User(model.Layers[1]));
        Assert.Null(neighbours.Before(model.Layers[2]));
        Assert.Null(neighbours.InputOf(model.Layers[2]));
        Assert.Equal([true, false, false, true], model.Layers.Select(neighbours.IsOnlyUser));
        Assert.Same(model.Layers[3], neighbours.After(model.Layers[2]));
    }

    [Fact]
    public void It_ends_at_outputs()
    {
        CheckedModel model = ComposedModels.Sound("[Model(3)][Dense(3), Output(\"p\"), Dense(2), Output(\"q\"), Output(\"r\")]");
        Neighbours neighbours = model.Neighbours;
        Assert.Null(neighbours.After(model.Layers[0]));
        Assert.False(neighbours.EndsAt(model.Layers[0]));
        Assert.False(neighbours.IsOnlyUser(model.Layers[1]));
        Assert.True(neighbours.EndsAt(model.Layers[1]));
    }

    [Fact]
    public void First_of_a_kind_is_first_on_every_way()
    {
        CheckedModel model = ComposedModels.Sound(
            "[Model][Input(\"x\", 3), Dense(4), Dense(5), Tap(\"a\"), Input(\"y\", 3), Tanh, Dense(6), Concatenate(\"a\"), Dense(7)]");
        Assert.Equal(["Dense(4)", "Dense(6)"], model.Neighbours.First(layer => layer is Dense).Select(layer => layer.Describe()));
        Assert.Equal(["Tanh"], model.Neighbours.First(layer => layer.IsActivation).Select(layer => layer.Describe()));
    }

    [Fact]
    public void An_input_that_is_an_output_has_no_layer()
    {
        CheckedModel model = ComposedModels.Sound("[Model(3)][Output(\"same\"), Dense(2), Output(\"p\")]");
        Assert.Null(model.Neighbours.Of(model.Outputs[0]));
        Assert.False(model.Neighbours.IsOnlyUser(model.Layers[0]));
    }
}
