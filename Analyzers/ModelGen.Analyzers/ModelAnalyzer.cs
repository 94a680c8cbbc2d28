using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers;

/// <summary>Reports what is wrong or suspicious about each declared model, at the attribute that causes it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    private readonly KnownModels _known = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.Models;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();

        // Attributes are known by name and namespace: to look a type up in each new compilation would cost more than to read a model.
        context.RegisterSymbolAction(symbol => Analyze(symbol, _known), SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context, KnownModels known)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DeclarationReader.Read(type, context.CancellationToken) is not { } read)
        {
            return;
        }

        KnownModel model = known.Of(read.Declaration, type);
        IEnumerable<Finding> configured = Configured.Check(read, model.Model, context.Options.AnalyzerConfigOptionsProvider);
        foreach (Finding finding in model.Findings.Concat(configured))
        {
            ImmutableDictionary<string, string?> properties = finding.Layer is { } layer
                ? finding.Properties.SetItem(FindingProperties.Layer, layer.ToString(CultureInfo.InvariantCulture))
                : finding.Properties;
            context.ReportDiagnostic(Diagnostic.Create(
                DiagnosticDescriptors.For(finding.Rule),
                FindingLocation.Of(finding, read, type, context.CancellationToken),
                InThisProject(FindingLocation.InsideBlocks(finding, read, context.CancellationToken)),
                properties,
                finding.Message));
        }

        // In an editor a block of another project has its source too, which no diagnostic of this one may name.
        IEnumerable<Location> InThisProject(IEnumerable<Location> locations) =>
            locations.Where(l => l.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree));
    }
}
