extern alias generator;

using Microsoft.CodeAnalysis;
using ModelGen.Conformance.Declarations;
using Rule = generator::ModelGen.Generator.Findings.Rule;
using Rules = generator::ModelGen.Generator.Findings.Rules;

namespace ModelGen.Conformance.Compilation;

/// <summary>Sorts a batch's diagnostics by the declaration they concern.</summary>
internal sealed class BatchDiagnostics
{
    private static readonly Dictionary<string, string> s_ruleNames = Rules.All.ToDictionary((Rule r) => r.Id, (Rule r) => r.Name);

    private readonly Dictionary<string, List<ModelDiagnostic>> _byNamespace;

    public BatchDiagnostics(IReadOnlyList<Declaration> declarations, IEnumerable<Diagnostic> diagnostics)
    {
        _byNamespace = declarations.ToDictionary(d => d.Namespace, _ => new List<ModelDiagnostic>());
        var byPath = declarations.ToDictionary(d => d.Path);
        foreach (Diagnostic diagnostic in diagnostics.Where(d => d.Severity != DiagnosticSeverity.Hidden))
        {
            string path = diagnostic.Location.SourceTree?.FilePath ?? "";
            if (byPath.TryGetValue(path, out Declaration? declaration))
            {
                int line = diagnostic.Location.GetLineSpan().StartLinePosition.Line;
                _byNamespace[declaration.Namespace].Add(Create(diagnostic, declaration.LayerAt(line), isInDeclaration: true));
            }
            else if (declarations.FirstOrDefault(d => Path.GetFileName(path).Contains(d.Namespace, StringComparison.Ordinal)) is { } source)
            {
                _byNamespace[source.Namespace].Add(Create(diagnostic, null, isInDeclaration: false));
            }
            else if (diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id is "CS8785" or "AD0001")
            {
                Unplaced.Add(diagnostic.ToString());
            }
        }
    }

    /// <summary>Errors that belong to no declaration: a generator or analyzer that threw.</summary>
    public List<string> Unplaced { get; } = [];

    public IReadOnlyList<ModelDiagnostic> Of(Declaration declaration) => _byNamespace[declaration.Namespace];

    private static ModelDiagnostic Create(Diagnostic diagnostic, int? layer, bool isInDeclaration) => new(
        diagnostic.Id, s_ruleNames.GetValueOrDefault(diagnostic.Id), diagnostic.Severity, layer, isInDeclaration,
        diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
}
