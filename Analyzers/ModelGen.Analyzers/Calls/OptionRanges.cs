using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Operations;
using ModelGen.Analyzers.Diagnostics;
using ModelGen.Generator.Findings;

namespace ModelGen.Analyzers.Calls;

/// <summary>MG6006: constants for options of training and of optimizers that are refused when the program runs.</summary>
internal static class OptionRanges
{
    public static void Check(OperationAnalysisContext context)
    {
        if (!ModelCache.IsFromRuntime(context.Operation.Type))
        {
            return;
        }

        IObjectOrCollectionInitializerOperation? initializer = (context.Operation as IObjectCreationOperation)?.Initializer
            ?? (context.Operation as IWithOperation)?.Initializer;
        foreach (ISimpleAssignmentOperation assignment in initializer?.Initializers.OfType<ISimpleAssignmentOperation>() ?? [])
        {
            if (assignment.Target is IPropertyReferenceOperation { Property: { } property })
            {
                Check(property.ContainingType, property.Name, assignment.Value);
            }
        }

        if (context.Operation is IObjectCreationOperation { Type: INamedTypeSymbol created } creation
            && ModelCall.Argument(creation.Arguments, "learningRate") is { } rate)
        {
            Check(created, "LearningRate", rate);
        }

        void Check(INamedTypeSymbol type, string name, IOperation value)
        {
            if (value.ConstantValue is { HasValue: true, Value: IConvertible constant and not string }
                && Convert.ToDouble(constant, CultureInfo.InvariantCulture) is var number
                && Range(type, name) is var (holds, range) && !holds(number))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    DiagnosticDescriptors.For(Rules.OptionOutOfRange), value.Syntax.GetLocation(),
                    $"{type.Name}: {name} = {number.ToString("R", CultureInfo.InvariantCulture)} is refused when the program runs; it must be {range}."));
            }
        }
    }

    /// <summary>What an option may be; null for one that is not checked by itself.</summary>
    private static (Func<double, bool> Holds, string Range)? Range(INamedTypeSymbol type, string name) => (type.Name, name) switch
    {
        ("FitOptions", "Epochs" or "InitialEpoch") => (n => n >= 0, "at least 0"),
        ("FitOptions" or "EvaluateOptions", "BatchSize") => (n => n >= 1, "at least 1"),
        ("FitOptions", "ValidationSplit") => (n => n is >= 0 and < 1, "a share of the data, from 0 to below 1"),
        ("ReduceLROnPlateau", "Factor") => (n => n is > 0 and < 1, "between 0 and 1"),
        (_, "LearningRate" or "Epsilon") when IsOptimizer(type) => (n => n is >= 0 and <= double.MaxValue, "at least 0 and finite"),
        (_, "Beta1" or "Beta2" or "Rho" or "Momentum") when IsOptimizer(type) => (n => n is >= 0 and <= 1, "from 0 to 1"),
        _ => null,
    };

    private static bool IsOptimizer(INamedTypeSymbol? type) => type is not null && (type.Name == "OptimizerAlgorithm" || IsOptimizer(type.BaseType));
}
