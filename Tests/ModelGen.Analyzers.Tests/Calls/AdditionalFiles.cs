using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>Headers of weight files as the package's targets hand them to the compiler: as text, with the file and the model as metadata.</summary>
internal sealed class AdditionalFiles : AnalyzerConfigOptionsProvider
{
    private readonly (Header Text, Metadata Metadata)[] _files;

    private AdditionalFiles((Header Text, Metadata Metadata)[] files) => _files = files;

    public override AnalyzerConfigOptions GlobalOptions => new Metadata("", "");

    public static AnalyzerOptions Of(params (string Path, string Model, string Header)[] files)
    {
        (Header, Metadata)[] all = [.. files.Select((file, i) => (new Header($"obj/{i}.json", file.Header), new Metadata(file.Path, file.Model)))];
        return new AnalyzerOptions([.. all.Select(file => file.Item1)], new AdditionalFiles(all));
    }

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => GlobalOptions;

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => _files.Single(file => file.Text == textFile).Metadata;

    private sealed class Header(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }

    private sealed class Metadata(string path, string model) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = ImmutableDictionary<string, string>.Empty
            .Add("build_metadata.AdditionalFiles.ModelGenWeightFile", path)
            .Add("build_metadata.AdditionalFiles.ModelGenModel", model);

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}
