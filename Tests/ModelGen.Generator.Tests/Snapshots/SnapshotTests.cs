namespace ModelGen.Generator.Tests.Snapshots;

/// <summary>The generated text of models of all kinds, so that a change of the emitter shows what it changes.</summary>
public sealed class SnapshotTests
{
    [Fact]
    public void TwoLayerFlattenLast() => Snapshot.Verify();

    [Fact]
    public void TwoLayerWithoutFlatten() => Snapshot.Verify();

    [Fact]
    public void TwoLayerFlattenFirst() => Snapshot.Verify();

    [Fact]
    public void SparseClassifier() => Snapshot.Verify();

    [Fact]
    public void BinaryClassifier() => Snapshot.Verify();

    [Fact]
    public void BatchNormalized() => Snapshot.Verify();

    [Fact]
    public void LayerNormalized() => Snapshot.Verify();

    [Fact]
    public void Noisy() => Snapshot.Verify();

    [Fact]
    public void LearnedActivations() => Snapshot.Verify();

    [Fact]
    public void Reordered() => Snapshot.Verify();

    [Fact]
    public void TimeDistributed() => Snapshot.Verify();

    [Fact]
    public void NestedClass() => Snapshot.Verify();

    [Fact]
    public void GlobalNamespaceWithoutCompile() => Snapshot.Verify();

    [Fact]
    public void RegularizedOnASchedule() => Snapshot.Verify();

    [Fact]
    public void Broken() => Snapshot.Verify();

    [Fact]
    public void Every_kept_file_has_its_test()
    {
        string[] tests = [.. Directory.GetFiles(Snapshot.Folder, "*.verified.cs").Select(file => Path.GetFileName(file).Split('.', '#')[1])];
        Assert.Equal(SnapshotModels.Sources.Keys.Order(StringComparer.Ordinal), tests.Order(StringComparer.Ordinal));
    }
}
