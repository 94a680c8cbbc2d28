using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Layouts beside the usual ones, with comments and directives in them.</summary>
public class LayoutTests
{
    [Fact]
    public Task AMovedLineTakesItsCommentAlong() => VerifyFix.AppliesAsync<LayerAtOutputCodeFixProvider>(
        """
        using ModelGen;
        [Model(8)]
            [Dense(16)] // wide
            [ReLU]
            // the answers
            [Dense(4)] // four of them
            [Softmax]
            [{|MG4014:Dropout(0.5)|}] // half
        public partial class M;
        """,
        """
        using ModelGen;
        [Model(8)]
            [Dense(16)] // wide
            [ReLU]
            // the answers
            [Dropout(0.5)] // half
            [Dense(4)] // four of them
            [Softmax]
        public partial class M;
        """,
        "Move Dropout(0.5) before Dense(4)");

    [Fact]
    public Task LinesAndListsMixed() => VerifyFix.AppliesAsync<LinearStackCodeFixProvider>(
        "using ModelGen;\r\n[Model(8)]\r\n\t[Dense(4), ReLU] [{|MG4012:Dense(64)|}]\r\n\t[Dropout(0.1), Dense(1)]\r\npublic partial class M;\r\n",
        "using ModelGen;\r\n[Model(8)]\r\n\t[Dense(4), ReLU] [Dense(64)] [ReLU]\r\n\t[Dropout(0.1), Dense(1)]\r\npublic partial class M;\r\n",
        "Insert ReLU after Dense(64)");

    [Fact]
    public Task KeepsTheLineBreaksOfTheFile() => VerifyFix.AppliesAsync<LinearStackCodeFixProvider>(
        "using ModelGen;\r\n[Model(8)]\r\n\t[{|MG4012:Dense(64)|}]\r\n\t[Dense(1)]\r\npublic partial class M;\r\n",
        "using ModelGen;\r\n[Model(8)]\r\n\t[Dense(64)]\r\n\t[ReLU]\r\n\t[Dense(1)]\r\npublic partial class M;\r\n",
        "Insert ReLU after Dense(64)");

    [Fact]
    public Task KeepsDirectivesAroundARemovedLayer() => VerifyFix.AppliesAsync<RedundantLayerCodeFixProvider>(
        """
        using ModelGen;
        [Model(8)]
        [Dense(4),
        #if DEBUG
         ReLU,
        #endif
         {|MG5004:Flatten|}, /* flat */ Dense(1)]
        public partial class M;
        """.Replace("#if DEBUG", "#if !DEBUG"),
        """
        using ModelGen;
        [Model(8)]
        [Dense(4),
        #if !DEBUG
         ReLU,
        #endif
         /* flat */ Dense(1)]
        public partial class M;
        """,
        "Remove Flatten");

    [Fact]
    public Task NumbersInOtherForms() => VerifyFix.AppliesAsync<InputShapeCodeFixProvider>(
        "using ModelGen;\n[Model(new[] { 100, M.Size }), {|MG2004:RepeatVector(3)|}, Flatten, Dense(2)]\npublic partial class M { public const int Size = 8; }\n",
        "using ModelGen;\n[Model(new[] { M.Size }), RepeatVector(3), Flatten, Dense(2)]\npublic partial class M { public const int Size = 8; }\n",
        "Declare Model(8)");

    [Fact]
    public Task OffersNothingThatWouldBeAnError() => VerifyFix.OffersNothingAsync<InputShapeCodeFixProvider>(
        Verify.Model("[Model(100, 8)]\n[{|MG2004:RepeatVector(3)|}, Reshape(5)]"));
}
