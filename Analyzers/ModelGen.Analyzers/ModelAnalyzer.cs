using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>Reports what is wrong or suspicious about each declared model, at the attribute that causes it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.Models;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName("ModelGen.DeclarationAttribute") is { } declarationAttribute)
            {
                start.RegisterSymbolAction(symbol => Analyze(symbol, declarationAttribute), SymbolKind.NamedType);
            }
        });
    }

    private static void Analyze(SymbolAnalysisContext context, INamedTypeSymbol declarationAttribute)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!type.GetAttributes().Any(a => DerivesFrom(a.AttributeClass, declarationAttribute))
            || DeclarationReader.Read(type, context.CancellationToken) is not { } read)
        {
            return;
        }

        CheckedModel model = CheckedModel.Check(read.Declaration);
        IEnumerable<Finding> configured = Configured.Check(read, model, context.Options.AnalyzerConfigOptionsProvider);
        foreach (Finding finding in ModelRules.Check(model).Concat(configured))
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

    private static bool DerivesFrom(INamedTypeSymbol? type, INamedTypeSymbol ancestor)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type, ancestor))
            {
                return true;
            }
        }

        return false;
    }
}
