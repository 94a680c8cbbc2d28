using Xunit;

namespace ModelGen.Analyzers.Tests;

/// <summary>MG10xx: what keeps a class from being a model. Each mistake gives one diagnostic, at the name of the class or the layer.</summary>
public class DeclarationErrorTests
{
    [Theory]
    [InlineData("[Model(4)][Dense(2)] public class {|MG1001:M|};")]
    [InlineData("[Model(4)][Dense(2)] public static partial class {|MG1002:M|};")]
    [InlineData("[Model(4)][Dense(2)] public partial class {|MG1003:M|}<T>;")]
    [InlineData("public partial class Outer<T> { [Model(4)][Dense(2)] public partial class {|MG1003:M|}; }")]
    [InlineData("[Model(4)][Dense(2)] public partial record {|MG1004:M|};")]
    [InlineData("[Model(4)][Dense(2)] public partial struct {|MG1004:M|};")]
    [InlineData("[Model(4)][Dense(2)] public partial record struct {|MG1004:M|};")]
    [InlineData("[Model(4)] public partial class {|MG1006:M|};")]
    [InlineData("[Dense(2)] public partial class {|MG1007:M|};")]
    [InlineData("[Model(4)][Dense(2, Name = \"a\"), ReLU, {|MG1008:Dense(1, Name = \"a\")|}] public partial class M;")]
    [InlineData("[Model(4)][Dense(2)] public partial class {|MG1009:M|} { public static int Summary => 1; }")]
    [InlineData("public class Base; [Model(4)][Dense(2)] public partial class {|MG1010:M|} : Base;")]
    [InlineData("[Model(4)][Dense(2), {|MG1011:TimeDistributed|}] public partial class M;")]
    [InlineData("public class Outer { [Model(4)][Dense(2)] public partial class {|MG1012:M|}; }")]
    [InlineData("[Model(4)][{|MG1013:Dense(2, Name = \"a b\")|}] public partial class M;")]
    [InlineData("[Compile(Loss.MeanSquaredError, Optimizer.Adam)] public partial class {|MG1014:M|};")]
    [InlineData("[Target(1)] public partial class {|MG1014:M|};")]
    [InlineData("[Model(4)][Dense(2)] public partial class {|MG1009:Summary|};")]
    [InlineData("[Model(4)][{|MG1015:Dense(2, Activation = (Activation)99)|}] public partial class M;")]
    [InlineData("[Model(30000)][Dense(30000, Activation = Activation.ReLU), {|MG2012:Dense(30000, Activation = Activation.ReLU)|}, Dense(2)] "
        + "public partial class M;")]
    [InlineData("[Model(4)][{|MG1016:Dense(2, BiasInitializer = Initializer.Orthogonal)|}] public partial class M;")]
    [InlineData("[Model(4)][{|MG1016:LayerNormalization(GammaInitializer = Initializer.Identity)|}, Dense(2)] public partial class M;")]
    [InlineData("[Model(4)][Dense(2)][{|MG1015:Compile((Loss)(-1), Optimizer.Adam)|}] public partial class M;")]
    public Task One_error_where_it_is(string source) => Verify.DiagnosticsAsync(Verify.Usings + source);

    [Fact]
    public Task Layers_on_two_declarations() => Verify.DiagnosticsAsync(
        """
        using ModelGen;

        [Model(4)]
        [Dense(2)]
        public partial class M;

        [{|MG1005:Dense(1)|}]
        public partial class M;
        """);

    [Theory]
    [InlineData("[Model(4)][Dense(2)] internal sealed partial class M;")]
    [InlineData("public partial class Outer { [Model(4)][Dense(2)] private partial class M; }")]
    [InlineData("public partial struct Outer { internal partial interface Inner { [Model(4)][Dense(2)] public partial class M; } }")]
    [InlineData("namespace A.B { [Model(4)][Dense(2)] public partial class M; }")]
    [InlineData("[Model(4)][Dense(2)] public partial class M { public int Own => 1; } public partial class M { public void Also() { } }")]
    public Task Nested_internal_and_sealed_classes_are_fine(string source) => Verify.DiagnosticsAsync(Verify.Usings + source);

    [Theory]
    [InlineData("[Model(3, 2)][{|MG3001:Dense(2)|}, ReLU, Flatten] internal sealed partial class M;")]
    [InlineData("public partial class Outer { [Model(3, 2)][{|MG3001:Dense(2)|}, ReLU, Flatten] private partial class M; }")]
    [InlineData("namespace A.B { [Model(3, 2)][{|MG3001:Dense(2)|}, ReLU, Flatten] public partial class M; }")]
    public Task Rules_speak_in_them_too(string source) => Verify.DiagnosticsAsync(Verify.Usings + source);

    [Theory]
    [InlineData("public class Plain;")]
    [InlineData("[System.Obsolete] public class Plain;")]
    [InlineData("namespace Other { public class DenseAttribute : System.Attribute; [Dense] public class Plain; }")]
    public Task Other_classes_are_none_of_our_business(string source) => Verify.DiagnosticsAsync(source);

    [Theory]
    [InlineData("[Model(4)][{|CS1729:Dense()|}] public partial class M;")]
    [InlineData("[Model(3, 2)][Dense({|CS0103:units|}), ReLU, Flatten] public partial class M;")]
    [InlineData("[Model(3, 2)][Dense({|CS1503:16.5|}), ReLU, Flatten] public partial class M;")]
    public Task Where_the_compiler_speaks_we_do_not(string source) => Verify.DiagnosticsAsync(Verify.Usings + source);
}
