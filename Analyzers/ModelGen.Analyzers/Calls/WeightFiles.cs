using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace ModelGen.Analyzers.Calls;

/// <summary>
/// The weight files that the project lists as <c>AdditionalFiles</c>. An analyzer may read no file by itself, and the compiler gives it
/// additional files as text only: it takes a file with two zero bytes in a row, as every safetensors file begins, for binary and fails the
/// build (CS2015) once an analyzer asks for its text. So the package's targets write each file's header, which is JSON, beside
/// what the build makes, and give that to the compiler in the file's place, with the file's path as metadata.
/// </summary>
internal sealed class WeightFiles
{
    private const string PathKey = "build_metadata.AdditionalFiles.ModelGenWeightFile";
    private const string ModelKey = "build_metadata.AdditionalFiles.ModelGenModel";

    private readonly ImmutableArray<WeightFile> _files;

    public WeightFiles(AnalyzerOptions options) => _files =
    [
        .. from text in options.AdditionalFiles
           let metadata = options.AnalyzerConfigOptionsProvider.GetOptions(text)
           let path = metadata.TryGetValue(PathKey, out string? value) ? value : ""
           where path.Length > 0
           select new WeightFile(Segments(path), metadata.TryGetValue(ModelKey, out string? model) ? model : "", text),
    ];

    public bool Any => _files.Length > 0;

    /// <summary>The files that the project says are a model's, by the class' name with or without its namespace.</summary>
    public IEnumerable<WeightFile> Of(INamedTypeSymbol type) =>
        _files.Where(file => file.Model.Length > 0 && (file.Model == type.Name || file.Model == type.ToDisplayString()));

    /// <summary>
    /// The file that a path in a program means: where it lies when the program runs is not known, so the one whose path ends alike;
    /// null where none or several do.
    /// </summary>
    public WeightFile? Find(string path)
    {
        string[] wanted = Segments(path);
        WeightFile[] best = [];
        int most = 0;
        foreach (IGrouping<int, WeightFile> equal in _files.GroupBy(file => CommonEnd(file.Path, wanted)))
        {
            (best, most) = equal.Key > most ? ([.. equal], equal.Key) : (best, most);
        }

        return best.Length == 1 ? best[0] : null;
    }

    private static string[] Segments(string path) => [.. path.Split('/', '\\').Where(part => part is not ("" or "."))];

    private static int CommonEnd(string[] left, string[] right)
    {
        int count = 0;
        while (count < left.Length && count < right.Length && left[left.Length - 1 - count] == right[right.Length - 1 - count])
        {
            count++;
        }

        return count;
    }
}

/// <summary>A weight file of the project.</summary>
/// <param name="path">Its path in parts.</param>
/// <param name="model">The model that the project says it is for; empty where it does not.</param>
/// <param name="text">Its header.</param>
internal sealed class WeightFile(string[] path, string model, AdditionalText text)
{
    private readonly Lazy<WeightFileHeader?> _header = new(() => text.GetText() is { } header ? WeightFileHeader.Read(header.ToString()) : null);

    public string[] Path { get; } = path;

    public string Name => Path[Path.Length - 1];

    public string Model { get; } = model;

    /// <summary>What it holds; null where that cannot be read.</summary>
    public WeightFileHeader? Header => _header.Value;
}
