using Xunit;

namespace ModelGen.Tests;

public class MermaidTests
{
    [Fact]
    public void LayersAreNodesAndShapesStandOnTheArrows()
    {
        Cultures.RunInEach(() => Assert.Equal(
            """
            flowchart TD
                input(["Branches input"])
                layer0["<b>Dense(8)</b><br/>dense<br/>72 parameters"]
                layer1["<b>ReLU</b><br/>re_lu<br/>no parameters"]
                layer2["<b>Dense(8)</b><br/>dense_1<br/>72 parameters"]
                layer3["<b>Add</b><br/>add<br/>no parameters"]
                layer4["<b>Dense(2)</b><br/>dense_2<br/>18 parameters"]
                output(["output"])
                input -->|"(8)"| layer0
                layer0 -->|"(8)"| layer1
                input -->|"(8)"| layer2
                layer1 -->|"(8)"| layer3
                layer2 -->|"(8)"| layer3
                layer3 -->|"(8)"| layer4
                layer4 -->|"(2)"| output

            """.ReplaceLineEndings("\n"),
            new Diagram(TestModels.Branches()).ToMermaid()));
    }

    [Fact]
    public void TextIsEscaped()
    {
        string text = new Diagram(TestModels.Make("A<\"#&`\n>", [3], "ReLU")).ToMermaid();

        Assert.Contains("input([\"A#lt;#quot;#35;#amp;#96; #gt; input\"])\n", text, StringComparison.Ordinal);
    }
}
