namespace ModelGen.Package.Tests;

/// <summary>All tests of the package share one, and run one after the other: some of them measure time.</summary>
[CollectionDefinition(Name)]
public sealed class PackageCollection : ICollectionFixture<PackedPackage>
{
    public const string Name = "package";
}
