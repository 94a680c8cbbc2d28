using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Fixes that touch the same list, settle each other, or concern what the user has silenced.</summary>
public class FixAllTests
{
    [Fact]
    public Task SeveralInOneList() => VerifyFix.AppliesEverywhereAsync<RedundantLayerCodeFixProvider>(
        Verify.Model("[Model(8)]\n[{|MG5004:Flatten|}, {|MG5005:Dropout(0)|}, Dense(4), {|MG5004:Flatten|}, {|MG5005:Dropout(0)|}]"),
        Verify.Model("[Model(8)]\n[Dense(4)]"),
        "Remove");

    [Fact]
    public Task SeveralLines() => VerifyFix.AppliesEverywhereAsync<LinearStackCodeFixProvider>(
        Verify.Model("[Model(8)]\n[{|MG4012:Dense(16)|}] // one\n[{|MG4012:Dense(8)|}] // two\n[Dense(1)]"),
        Verify.Model("[Model(8)]\n[Dense(16)] // one\n[ReLU]\n[Dense(8)] // two\n[ReLU]\n[Dense(1)]"),
        "InsertReLU");

    [Fact]
    public Task WhereOneFixSettlesTheOther() => VerifyFix.AppliesEverywhereAsync<StackedActivationsCodeFixProvider>(
        Verify.Model("[Model(8)]\n[Dense(16), ReLU, {|MG4013:ReLU|}, {|MG4013:ReLU|}, Dense(1)]"),
        Verify.Model("[Model(8)]\n[Dense(16), ReLU, Dense(1)]"),
        "RemoveSecond");

    [Fact]
    public Task LeavesWhatIsSilenced() => VerifyFix.AppliesEverywhereAsync<DensePerTimestepCodeFixProvider>(
        """
        using ModelGen;
        [Model(3, 2), {|MG3001:Dense(4)|}]
        public partial class A;
        [Model(3, 2), Dense(4, Allow = "dense-per-timestep")]
        public partial class B;
        [Model(3, 2), {|MG3001:Dense(4)|}]
        public partial class C;
        #pragma warning disable MG3001
        [Model(3, 2), Dense(4)]
        public partial class D;
        """,
        """
        using ModelGen;
        [Model(3, 2), Flatten, Dense(4)]
        public partial class A;
        [Model(3, 2), Dense(4, Allow = "dense-per-timestep")]
        public partial class B;
        [Model(3, 2), Flatten, Dense(4)]
        public partial class C;
        #pragma warning disable MG3001
        [Model(3, 2), Dense(4)]
        public partial class D;
        """,
        "InsertFlatten");
}
