using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class DensePerTimestepCodeFixTests
{
    [Theory]
    [InlineData(0, "Insert Flatten before Dense(16)", "[Flatten, Dense(16), ReLU, Dense(4)]")]
    [InlineData(2, "Wrap Dense(16) in TimeDistributed", "[TimeDistributed, Dense(16), ReLU, Flatten, Dense(4)]")]
    [InlineData(3, "Set PerTimestep = true on Dense(16)", "[Dense(16, PerTimestep = true), ReLU, Flatten, Dense(4)]")]
    public Task InOneList(int place, string title, string fixedStack) => VerifyFix.AppliesAsync<DensePerTimestepCodeFixProvider>(
        Verify.Model("[Model(3, 2)]\n[{|MG3001:Dense(16)|}, ReLU, Flatten, Dense(4)]"), Verify.Model("[Model(3, 2)]\n" + fixedStack), title, place);

    [Theory]
    [InlineData(0, "Insert Flatten before Dense(16)", "[Flatten]\n[Dense(16)]\n[ReLU]\n[Dense(4)]")]
    [InlineData(2, "Wrap Dense(16) in TimeDistributed", "[TimeDistributed, Dense(16)]\n[ReLU]\n[Flatten]\n[Dense(4)]")]
    [InlineData(3, "Set PerTimestep = true on Dense(16)", "[Dense(16, PerTimestep = true)]\n[ReLU]\n[Flatten]\n[Dense(4)]")]
    public Task OnePerLine(int place, string title, string fixedStack) => VerifyFix.AppliesAsync<DensePerTimestepCodeFixProvider>(
        Verify.Model("[Model(3, 2)]\n[{|MG3001:Dense(16)|}]\n[ReLU]\n[Flatten]\n[Dense(4)]"), Verify.Model("[Model(3, 2)]\n" + fixedStack), title, place);

    [Fact]
    public Task KeepsCommentsAndDirectives() => VerifyFix.AppliesAsync<DensePerTimestepCodeFixProvider>(
        """
        using ModelGen;

        namespace Nets
        {
            /// <summary>A net.</summary>
            [Model(3, 2)]   // three steps
            // Looks at each step.
            [{|MG3001:Dense(16)|}] // wide
            #pragma warning disable CS0612
            [ReLU]
            [Flatten] // now joined
            /* and out */ [Dense(4)]
            public partial class M;
        }
        """,
        """
        using ModelGen;

        namespace Nets
        {
            /// <summary>A net.</summary>
            [Model(3, 2)]   // three steps
            [Flatten]
            // Looks at each step.
            [Dense(16)] // wide
            #pragma warning disable CS0612
            [ReLU]
            // now joined
            /* and out */ [Dense(4)]
            public partial class M;
        }
        """,
        "Insert Flatten before Dense(16)");

    [Fact]
    public Task KeepsAListOfSeveralLines() => VerifyFix.AppliesAsync<DensePerTimestepCodeFixProvider>(
        """
        using ModelGen;
        [Model(3, 2)]
        [
            {|MG3001:Dense(16)|}, // wide
            ReLU,      // bent
            Flatten,   // joined
            Dense(4)   // out
        ]
        public partial class M;
        """,
        """
        using ModelGen;
        [Model(3, 2)]
        [
            Flatten,
            Dense(16), // wide
            ReLU,      // bent
            // joined
            Dense(4)   // out
        ]
        public partial class M;
        """,
        "Insert Flatten before Dense(16)");

    [Theory]
    [InlineData("", "[ModelGen.Model(3, 2)][ModelGen.Flatten][ModelGen.DenseAttribute(4)]", "[ModelGen.Model(3, 2)][{|MG3001:ModelGen.DenseAttribute(4)|}]")]
    [InlineData("using M = ModelGen;\n", "[M.Model(3, 2), M.Flatten, M.Dense(4)]", "[M.Model(3, 2), {|MG3001:M.Dense(4)|}]")]
    [InlineData("using M = ModelGen;\n", "[M::Model(3, 2), M::Flatten, M::Dense(4)]", "[M::Model(3, 2), {|MG3001:M::Dense(4)|}]")]
    [InlineData("using D = ModelGen.DenseAttribute;\n", "[global::ModelGen.Model(3, 2), ModelGen.Flatten, D(4)]", "[global::ModelGen.Model(3, 2), {|MG3001:D(4)|}]")]
    [InlineData("using ModelGen;\n", "[Model(3, 2), Flatten, ModelGen.Dense(4)]", "[Model(3, 2), {|MG3001:ModelGen.Dense(4)|}]")]
    [InlineData("using ModelGen; class Flatten : System.Attribute { }\n", "[Model(3, 2), ModelGen.Flatten, Dense(4)]", "[Model(3, 2), {|MG3001:Dense(4)|}]")]
    public Task WritesNamesThatBind(string usings, string fixedAttributes, string attributes) => VerifyFix.AppliesAsync<DensePerTimestepCodeFixProvider>(
        $"{usings}{attributes}\npublic partial class A;\n", $"{usings}{fixedAttributes}\npublic partial class A;\n", "Insert Flatten before Dense(4)");

    [Theory]
    [InlineData("InsertFlatten", "[Model(3, 2), Flatten, Dense(16), ReLU, Dense(4)]", "[Flatten]\n[Dense(2)]")]
    [InlineData("WrapInTimeDistributed", "[Model(3, 2), TimeDistributed, Dense(16), ReLU, Flatten, Dense(4)]", "[TimeDistributed, Dense(2)]")]
    [InlineData("SetPerTimestep", "[Model(3, 2), Dense(16, PerTimestep = true), ReLU, Flatten, Dense(4)]", "[Dense(2, PerTimestep = true)]")]
    public Task FixesAll(string key, string first, string second) => VerifyFix.AppliesEverywhereAsync<DensePerTimestepCodeFixProvider>(
        "using ModelGen;\n[Model(3, 2), {|MG3001:Dense(16)|}, ReLU, Flatten, Dense(4)]\npublic partial class A;\n"
        + "[Model(3, 2)]\n[{|MG3001:Dense(2)|}]\npublic partial class B;\n",
        $"using ModelGen;\n{first}\npublic partial class A;\n[Model(3, 2)]\n{second}\npublic partial class B;\n",
        key);
}
