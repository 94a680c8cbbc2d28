using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Analyzers.Calls;

/// <summary>Follows locals to what they are declared with, where that is what they are throughout.</summary>
internal static class LocalValues
{
    /// <summary>The value a local is declared with; null where it may come to hold another one.</summary>
    public static IOperation? ValueOf(ILocalReferenceOperation reference)
    {
        ILocalSymbol local = reference.Local;
        if (local.IsRef)
        {
            return null;
        }

        IOperation? value = null;
        foreach (IOperation operation in Root(reference).Descendants())
        {
            if (operation is IVariableDeclaratorOperation declarator && SymbolEqualityComparer.Default.Equals(declarator.Symbol, local))
            {
                value = declarator.Initializer?.Value;
            }
            else if (operation is ILocalReferenceOperation use && SymbolEqualityComparer.Default.Equals(use.Local, local) && IsWritten(use))
            {
                return null;
            }
        }

        return value;
    }

    /// <summary>Whether the elements of a local array stay what they are: it is only handed to models that read it, or asked for its length.</summary>
    public static bool IsOnlyRead(ILocalReferenceOperation reference) =>
        Root(reference).Descendants().OfType<ILocalReferenceOperation>()
            .Where(use => SymbolEqualityComparer.Default.Equals(use.Local, reference.Local))
            .All(use => Outside(use) is IPropertyReferenceOperation { Property.Name: "Length" } || IsOfReader(Outside(use)));

    private static bool IsOfReader(IOperation? argument) => argument is IArgumentOperation
    {
        Parameter.Type.Name: not "Span",
        Parent: IInvocationOperation { TargetMethod.Name: "Predict" or "Fit" or "Evaluate" or "TrainOnBatch" },
    };

    private static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>What uses a value, conversions left aside.</summary>
    private static IOperation? Outside(IOperation operation)
    {
        IOperation? parent = operation.Parent;
        while (parent is IConversionOperation)
        {
            parent = parent.Parent;
        }

        return parent;
    }

    private static bool IsWritten(ILocalReferenceOperation use)
    {
        IOperation child = use;
        IOperation? parent = use.Parent;
        while (parent is ITupleOperation)
        {
            (child, parent) = (parent, parent.Parent);
        }

        return parent switch
        {
            ISimpleAssignmentOperation { IsRef: true } => true,
            IAssignmentOperation assignment => assignment.Target == child,
            IIncrementOrDecrementOperation or IAddressOfOperation => true,
            IArgumentOperation { Parameter.RefKind: RefKind.Ref or RefKind.Out } => true,
            IVariableInitializerOperation { Parent: IVariableDeclaratorOperation { Symbol.IsRef: true } } => true,
            _ => false,
        };
    }
}
