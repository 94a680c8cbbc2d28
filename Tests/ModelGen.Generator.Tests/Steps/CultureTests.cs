using ModelGen.Generator.Tests.Hosting;
using ModelGen.Generator.Tests.Snapshots;

namespace ModelGen.Generator.Tests.Steps;

/// <summary>The same declaration gives the same text in every culture.</summary>
public sealed class CultureTests
{
    public static TheoryData<string> Names => Cultures.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void GeneratedText_IsTheSameInEveryCulture(string culture)
    {
        foreach ((string model, string source) in SnapshotModels.Sources)
        {
            IReadOnlyDictionary<string, string> expected = Cultures.In("", () => ModelBuild.Generate(source).Files);
            IReadOnlyDictionary<string, string> actual = Cultures.In(culture, () => ModelBuild.Generate(source).Files);
            Assert.True(expected.SequenceEqual(actual), $"{model} differs in {culture}.");
        }
    }
}
