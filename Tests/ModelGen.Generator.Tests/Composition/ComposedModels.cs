using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Generator.Tests.Composition;

/// <summary>Models that are no line, as C#: each is the class Net of a namespace of its own, with its blocks.</summary>
internal static class ComposedModels
{
    public const string Compile = "[Compile(Loss.MeanSquaredError, Optimizer.Sgd)]";

    /// <summary>What stands before and behind a model: <c>[Model(3)][...]</c> and its blocks.</summary>
    public static IReadOnlyDictionary<string, string> All { get; } = new Dictionary<string, string>
    {
        ["tap and add"] = "[Model(3)][Dense(4, Activation = Activation.Tanh), Tap(\"a\"), Dense(4, Activation = Activation.Sigmoid), Add(\"a\"), Dense(2)]",
        ["tap used three times"] = "[Model(3)][Dense(4), Tap(\"a\"), Tanh, Add(\"a\"), Dense(3), Concatenate(\"a\", \"input\"), Dense(2), Tap(\"b\"), From(\"a\"), Dense(2), Multiply(\"b\")]",
        ["two inputs"] = "[Model][Input(\"x\", 2, 3), Flatten, Dense(4, Activation = Activation.Tanh), Tap(\"seen\"), Input(\"y\", 3), Dense(2), Concatenate(\"seen\"), Dense(2)]",
        ["input beside [Model]"] = "[Model(3)][Dense(4), Tap(\"a\"), Input(\"y\", 4), Multiply(\"a\"), Dense(2)]",
        ["two outputs"] = "[Model(3)][Dense(4, Activation = Activation.Tanh), Tap(\"a\"), Dense(2), Output(\"p\"), From(\"a\"), Reshape(2, 2), Dense(2), Output(\"q\")]",
        ["one output twice"] = "[Model(3)][Dense(4), Output(\"p\"), Output(\"q\")]",
        ["an input as output"] = "[Model(3)][Output(\"same\"), Dense(2), Output(\"p\")]",
        ["output in the middle"] = "[Model(3)][Dense(3, Activation = Activation.Tanh), Output(\"p\"), Dense(2), Output(\"q\")]",
        ["residual"] = "[Model(3)][Residual<Body>, Residual<Body>, Dense(2)]$[Block(\"C\")][Dense(\"2*C\", Activation = Activation.Tanh), Dense(\"C\")]internal class Body;",
        ["residual with shortcut"] = "[Model(3)][Residual<Body, Short>, Dense(2)]$[Block(\"C\")][Dense(\"2*C\", Activation = Activation.Tanh), Dense(\"C + 2\")]internal class Body;[Block][Dense(5, UseBias = false)]internal class Short;",
        ["branches"] = "[Model(3)][Branches<A, B, A>(Merge.Sum), Branches<A, B>, Branches<A, B>(Merge.Multiply), Branches<A, B>(Merge.Average), Dense(2)]$[Block][Dense(3, Activation = Activation.Tanh)]internal class A;[Block][Dense(3), BatchNormalization]internal class B;",
        ["identical branches"] = "[Model(3)][Branches<A, A>(Merge.Sum), Dense(2)]$[Block][Dense(3, Activation = Activation.Tanh)]internal class A;",
        ["branches without weights"] = "[Model(3)][Dense(4), Branches<A, B>(Merge.Multiply), Dense(2)]$[Block][Tap(\"x\")]internal class A;[Block][Sigmoid]internal class B;",
        ["nested blocks"] = "[Model(4)][Use<Outer>, Dense(2)]$[Block(\"C\")][Dense(\"C/2\"), Residual<Inner>, Tap(\"x\"), Tanh, Add(\"x\")]internal class Outer;[Block(\"D\")][Dense(\"3*D\", Activation = Activation.Tanh), Dense(\"D\")]internal class Inner;",
        ["repeat with own weights"] = "[Model(3)][Repeat<Body>(3), Dense(2)]$[Block][Dense(3, Activation = Activation.Tanh)]internal class Body;",
        ["repeat with shared weights"] = "[Model(3)][Repeat<Body>(3, ShareWeights = true), Dense(2)]$[Block][Dense(3, Activation = Activation.Tanh)]internal class Body;",
        ["shared residual"] = "[Model(3)][Repeat<Step>(3, ShareWeights = true), Dense(2)]$[Block][Residual<Body>]internal class Step;[Block][Dense(4, Activation = Activation.Tanh), Dense(3)]internal class Body;",
        ["shared in shared"] = "[Model(3)][Repeat<Outer>(2, ShareWeights = true), Dense(2)]$[Block][Repeat<Body>(2, ShareWeights = true), Dense(3)]internal class Outer;[Block][Dense(3, Activation = Activation.Tanh)]internal class Body;",
        ["own in shared"] = "[Model(3)][Repeat<Outer>(2, ShareWeights = true), Dense(2)]$[Block][Repeat<Body>(2), Dense(3)]internal class Outer;[Block][Dense(3, Activation = Activation.Tanh)]internal class Body;",
        ["shared in own"] = "[Model(3)][Repeat<Outer>(2), Dense(2)]$[Block][Repeat<Body>(2, ShareWeights = true), Dense(3)]internal class Outer;[Block][Dense(3, Activation = Activation.Tanh)]internal class Body;",
        ["shared wrapper"] = "[Model(3, 2)][Repeat<Body>(3, ShareWeights = true), Flatten, Dense(2)]$[Block][TimeDistributed, Dense(2, Activation = Activation.Tanh)]internal class Body;",
        ["shared bidirectional"] = "[Model(3, 2)][Repeat<Body>(2, ShareWeights = true), Flatten, Dense(2)]$[Block][Bidirectional, SimpleRNN(1, ReturnSequences = true)]internal class Body;",
        ["shared recurrent of other lengths"] = "[Model(4, 2)][Repeat<Body>(2, ShareWeights = true), Flatten, Dense(2)]$[Block][GRU(2, ReturnSequences = true), AveragePooling1D(2)]internal class Body;",
        ["shared statistics"] = "[Model(3)][Repeat<Body>(2, ShareWeights = true), Dense(2)]$[Block][Dense(3), LayerNormalization, Tanh]internal class Body;",
        ["shared expressions"] = "[Model(4)][Repeat<Body>(3, ShareWeights = true), Dense(2)]$[Block(\"C\")][Dense(\"C/2\", Activation = Activation.Tanh), Dense(\"C\")]internal class Body;",
        ["one body, two answers"] = "[Model(4, 4, 2)][Conv2D(3, 3, Padding = Padding.Same), Tanh, Residual<Body>, Tanh, GlobalAveragePooling2D, Tap(\"seen\")]"
            + "[Dense(3, Activation = Activation.Softmax), Output(\"kind\"), From(\"seen\"), Dense(4), Output(\"box\")]$"
            + "[Block(\"H\", \"W\", \"C\")][Conv2D(\"C\", 3, Padding = Padding.Same, UseBias = false), BatchNormalization]internal class Body;",
        ["convolutional residual"] = "[Model(4, 4, 2)][Conv2D(4, 3, Padding = Padding.Same), Residual<Body, Short>, GlobalAveragePooling2D, Dense(2)]$"
            + "[Block(\"H\", \"W\", \"C\")][Conv2D(\"2*C\", 3, Strides = 2, Padding = Padding.Same), BatchNormalization, ReLU, Conv2D(\"2*C\", 3, Padding = Padding.Same)]internal class Body;"
            + "[Block(\"H\", \"W\", \"C\")][Conv2D(\"2*C\", 1, Strides = 2)]internal class Short;",
    };

    /// <summary>The C# of a model, in the namespace <c>Composed.{name}</c>.</summary>
    public static string Source(string model, string name, string compile = Compile)
    {
        string[] parts = model.Split('$');
        return $"using ModelGen;\nnamespace Composed.{name};\n{parts[0]}{compile} public partial class Net;\n{(parts.Length > 1 ? parts[1] : "")}\n";
    }

    /// <summary>The declaration that the reader makes of it.</summary>
    public static ModelDeclaration Declaration(string model)
    {
        CSharpCompilation compilation = ModelBuild.Declare(Source(model, "It"));
        return DeclarationReader.Read(compilation.GetTypeByMetadataName("Composed.It.Net")!, CancellationToken.None)!.Declaration;
    }

    public static CheckedModel Check(string model) => CheckedModel.Check(Declaration(model));

    /// <summary>The same where it must be sound.</summary>
    public static CheckedModel Sound(string model)
    {
        CheckedModel found = Check(model);
        Assert.True(found.IsSound, string.Join("\n", found.Report.Findings.Select(f => f.Message)));
        return found;
    }
}
