using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers.Calls;

/// <summary>
/// Reports calls of models that are certain to fail, or mean something else than was meant, as far as the sizes are known when the
/// program is compiled. A model is read once for each compilation; a call of anything else costs a comparison of its name.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class CallAnalyzer : DiagnosticAnalyzer
{
    private readonly KnownModels _known = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => DiagnosticDescriptors.Calls;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            var models = new ModelCache(_known);
            var files = new WeightFiles(start.Options);
            start.RegisterOperationAction(context => CheckCall(context, models, files), OperationKind.Invocation);
            start.RegisterOperationAction(OptionRanges.Check, OperationKind.ObjectCreation, OperationKind.With);
            if (files.Any)
            {
                start.RegisterSymbolAction(context => WeightFileMismatch.CheckClass(context, models, files), SymbolKind.NamedType);
            }
        });
    }

    private static void CheckCall(OperationAnalysisContext context, ModelCache models, WeightFiles files)
    {
        if (ModelCall.Read((IInvocationOperation)context.Operation, models, context.CancellationToken) is not { } call)
        {
            return;
        }

        if (MissingCompile.Check(call, Report))
        {
            return;
        }

        WeightFileMismatch.CheckLoad(call, files, Report);
        foreach (SampleData data in call.Data)
        {
            // The first two find the number of samples, which the others compare with.
            ArrayDimensions.Check(data, Report);
            FlatLengths.Check(data, Report);
            TargetDimensions.Check(data, Report);
            TargetValues.Check(data, Report);
        }

        void Report(Rule rule, SyntaxNode at, string message) =>
            context.ReportDiagnostic(Diagnostic.Create(DiagnosticDescriptors.For(rule), at.GetLocation(), $"{call.Name}: {message}"));
    }
}

/// <summary>Reports at a place in a call; the message says what is wrong and what to do.</summary>
internal delegate void CallReport(Rule rule, SyntaxNode at, string message);
