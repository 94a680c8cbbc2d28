using ModelGen.Generator.Tests.Hosting;
using ModelGen.Generator.Tests.Snapshots;

namespace ModelGen.Generator.Tests.Steps;

/// <summary>An edit that does not touch a model re-runs nothing of it.</summary>
public sealed class IncrementalityTests
{
    private const string Net = """
        using ModelGen;

        [Model(3, 2)]
        [Flatten, Dense(16), ReLU, Dense(4)]
        [Compile(Loss.MeanSquaredError, Optimizer.Sgd, LearningRate = 0.01)]
        public partial class Net
        {
            public int Answer => 42;
        }
        """;

    private const string Other = """
        using ModelGen;

        [Model(5), BatchNormalization, Dense(2, Activation = Activation.Softmax)]
        public partial class Other;

        public class Bystander;
        """;

    private const string User = "using ModelGen;\n[Model(4)][Residual<Outer>, Dense(2)] public partial class User;";

    private const string Block = """
        using ModelGen;
        [Block][Use<Inner>, Dense(4)] public class Outer;
        [Block][Dense(9), ReLU] public class Inner;
        [Block][Dense(77)] public class Unused;
        public class Neighbour;
        """;

    public static TheoryData<string> Models => [.. SnapshotModels.Sources.Keys];

    [Theory]
    [MemberData(nameof(Models))]
    public void SameSources_RerunNothing(string model) => new EditSession(SnapshotModels.Sources[model]).Rerun().AssertNothingReran();

    [Fact]
    public void AddedComment_DoesNotModifyOutput() =>
        new EditSession(Net, Other).Edit("[Flatten", "// The steps are joined.\n[/* first */ Flatten").AssertNothingReran();

    [Fact]
    public void AddedFile_DoesNotModifyOutput() => new EditSession(Net, Other).Add("public class New { public int Value; }").AssertNothingReran();

    [Fact]
    public void EditedMember_DoesNotModifyOutput() => new EditSession(Net, Other).Edit("42", "43").AssertNothingReran();

    [Fact]
    public void AddedMember_DoesNotModifyOutput() =>
        new EditSession(Net, Other).Edit("    public int", "    public void Show() { }\n\n    public int").AssertNothingReran();

    [Fact]
    public void AddedPart_DoesNotModifyOutput() =>
        new EditSession(Net, Other).Add("partial class Net { public string Title => \"net\"; }").AssertNothingReran();

    [Fact]
    public void OtherWhitespace_DoesNotModifyOutput() => new EditSession(Net, Other)
        .Edit("[Flatten, Dense(16), ReLU, Dense(4)]", "[Flatten]\n\n[Dense( 16 )]\n[ReLU]  [Dense(4)]").AssertNothingReran();

    [Fact]
    public void SameMeaningInOtherWords_DoesNotModifyOutput() => new EditSession(Net, Other)
        .Edit("Dense(16)", "ModelGen.DenseAttribute(units: 8 + 8)").Edit("0.01", "1e-2").AssertNothingReran();

    [Fact]
    public void Budget_DoesNotModifyOutput() => new EditSession(Net, Other)
        .Edit("[Compile", "[Budget(MaxParameters = 1_000)]\n[Compile").Edit("1_000", "-5, MaxFlops = 7").AssertNothingReran();

    [Fact]
    public void EditBesideAModel_DoesNotModifyOutput() => new EditSession(Net, Other).Edit("Bystander;", "Bystander { }", file: 1).AssertNothingReran();

    [Fact]
    public void HalfWrittenMember_DoesNotModifyOutput() => new EditSession(Net, Other).Edit("=> 42;", "=> 42 +").AssertNothingReran();

    [Fact]
    public void EditedLayer_RerunsOnlyItsModel()
    {
        EditSession session = new EditSession(Net, Other).Edit("Dense(16)", "Dense(17)");
        session.AssertReran(1);
        Assert.Contains(session.Result.GeneratedSources, s => s.SourceText.ToString().Contains("Dense(17)", StringComparison.Ordinal));
    }

    [Fact]
    public void EditedLayer_LeavesAnotherModelOfTheFileAlone() => new EditSession($"{Net}\n{Other.Replace("using ModelGen;", "", StringComparison.Ordinal)}")
        .Edit("Dense(16)", "Dense(17)").AssertReran(1);

    [Fact]
    public void AddedModel_IsTheOnlyOneWritten() =>
        new EditSession(Net, Other).Add("[ModelGen.Model(2), ModelGen.Dense(1)] public partial class New;").AssertReran(1);

    [Fact]
    public void RemovedModel_TakesItsFileAlong()
    {
        EditSession session = new EditSession(Net, Other).Edit("[Model(5), BatchNormalization, Dense(2, Activation = Activation.Softmax)]", "", file: 1);
        Assert.Equal(ModelBuild.Generate(Net).Files.Values, session.Result.GeneratedSources.Select(s => s.SourceText.ToString()));
    }

    [Fact]
    public void EditedBlock_RerunsTheModelsThatUseIt()
    {
        EditSession session = new EditSession(User, Block, Net).Edit("Dense(9)", "Dense(10)", file: 1);
        session.AssertReran(1);
        Assert.Contains(session.Result.GeneratedSources, s => s.SourceText.ToString().Contains("Dense(10)", StringComparison.Ordinal));
    }

    [Fact]
    public void EditBesideABlock_DoesNotModifyOutput() =>
        new EditSession(User, Block, Net).Edit("Neighbour;", "Neighbour { }", file: 1).Edit("[Block]", "// Runs twice.\n[Block]", file: 1).AssertNothingReran();

    [Fact]
    public void EditedBlockThatNobodyUses_DoesNotModifyOutput() => new EditSession(User, Block, Net).Edit("Dense(77)", "Dense(78)", file: 1).AssertNothingReran();
}
