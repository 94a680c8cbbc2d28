using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers.Calls;

/// <summary>A call of what a model inherits or of what is generated for it, its arguments sorted by what they mean.</summary>
internal sealed class ModelCall
{
    private ModelCall(IInvocationOperation invocation, INamedTypeSymbol type, CheckedModel model, bool isInherited)
    {
        Invocation = invocation;
        Type = type;
        Model = model;
        Data = model.Declaration.Compile is null && Method != "Predict" ? [] : [.. ReadData(isInherited)];
    }

    public IInvocationOperation Invocation { get; }

    /// <summary>The class that the model is declared on.</summary>
    public INamedTypeSymbol Type { get; }

    public CheckedModel Model { get; }

    public string Method => Invocation.TargetMethod.Name;

    /// <summary><c>Digits.Predict</c>, with which messages begin.</summary>
    public string Name => $"{Model.Declaration.Name}.{Method}";

    /// <summary>The name of the method in the source.</summary>
    public SyntaxNode NameSyntax => Invocation.Syntax is not InvocationExpressionSyntax { Expression: var called } ? Invocation.Syntax
        : called is MemberAccessExpressionSyntax { Name: var name } ? name
        : called is MemberBindingExpressionSyntax { Name: var bound } ? bound
        : called;

    /// <summary>The samples that it is given, and besides those to validate on.</summary>
    public ImmutableArray<SampleData> Data { get; }

    public static ModelCall? Read(IInvocationOperation invocation, ModelCache models, CancellationToken cancellation)
    {
        IMethodSymbol method = invocation.TargetMethod;
        if (method.Name is not ("Predict" or "Fit" or "Evaluate" or "TrainOnBatch" or "Load" or "LoadCheckpoint" or "SaveCheckpoint")
            || method.Parameters.Length == 0)
        {
            return null;
        }

        // A class may have overloads of its own with other parameters, which mean what it likes.
        bool isInherited = ModelCache.IsBase(method.ContainingType);
        bool takesArrays = method.Parameters[0].Type is IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Single }
            or { SpecialType: SpecialType.System_Array };
        return (isInherited || takesArrays)
            && ModelCache.ClassOf(Receiver(invocation)) is { } type
            && (isInherited || SymbolEqualityComparer.Default.Equals(method.ContainingType, type))
            && models.Find(type, cancellation) is { } model
                ? new ModelCall(invocation, type, model, isInherited)
                : null;
    }

    /// <summary>The type of what the method is called on, before it is taken for a <c>ModelGen.Model</c>.</summary>
    private static ITypeSymbol? Receiver(IInvocationOperation invocation)
    {
        IOperation? instance = invocation.Instance;
        while (instance is IConversionOperation { IsImplicit: true } conversion)
        {
            instance = conversion.Operand;
        }

        return instance?.Type;
    }

    /// <summary>The argument for a parameter; null where none is written.</summary>
    public IOperation? Argument(string parameter) => Argument(Invocation.Arguments, parameter);

    public static IOperation? Argument(ImmutableArray<IArgumentOperation> arguments, string parameter) =>
        arguments.FirstOrDefault(a => a.ArgumentKind == ArgumentKind.Explicit && a.Parameter?.Name == parameter)?.Value;

    private IEnumerable<SampleData> ReadData(bool isInherited)
    {
        SampleData? main = isInherited ? ReadInherited() : ReadArrays();
        if (main is not null)
        {
            yield return main;
        }

        if (main is not null && Method == "Fit" && ReadValidation() is { } validation)
        {
            yield return validation;
        }
    }

    private SampleData? ReadInherited()
    {
        if (Invocation.TargetMethod.Parameters[0] is not { Name: "x", Type.Name: var kind } || Argument("x") is not { } x)
        {
            return null;
        }

        bool trains = Method != "Predict";
        CallArgument? y = Argument("y") is { } given ? new CallArgument("y", given, KnownArray.Read(given)) : null;
        return kind switch
        {
            "ReadOnlyTensorSpan" => new SampleData(this, isFlat: false, [new CallArgument("x", x, KnownArray.ReadTensor(x))], []),
            "ReadOnlySpan" => new SampleData(this, isFlat: true, [new CallArgument("x", x, KnownArray.Read(x))], trains && y is not null ? [y] : [])
            {
                Predictions = trains ? null : y,
                Axes = Argument("axes"),
                SampleWeight = Argument("sampleWeight") ?? Option("SampleWeight"),
            },
            _ => null,
        };
    }

    private SampleData? ReadArrays()
    {
        CallArgument[] arrays =
        [
            .. Invocation.TargetMethod.Parameters.Where(p => p.Type is IArrayTypeSymbol)
                .Select(p => Argument(p.Name) is { } value ? new CallArgument(p.Name, value, KnownArray.Read(value)) : null).OfType<CallArgument>(),
        ];
        int inputs = Model.Inputs.Count;
        int targets = Method == "Predict" ? 0 : Model.Outputs.Count;
        return arrays.Length != inputs + targets ? null : new SampleData(this, isFlat: false, [.. arrays.Take(inputs)], [.. arrays.Skip(inputs)])
        {
            SampleWeight = Option("SampleWeight"),
        };
    }

    /// <summary>The arrays of <c>new ValidationData(x, y)</c>. Those of several inputs come in lists, and are left to the run.</summary>
    private SampleData? ReadValidation()
    {
        if (KnownArray.Strip(Option("ValidationData")) is not IObjectCreationOperation { Arguments: var arguments }
            || arguments.FirstOrDefault()?.Parameter?.Type.SpecialType != SpecialType.System_Array
            || Argument(arguments, "x") is not { } x || Argument(arguments, "y") is not { } y
            || Model.Inputs.Count > 1 || Model.Outputs.Count > 1)
        {
            return null;
        }

        bool isFlat = KnownArray.Strip(x)?.Type is IArrayTypeSymbol { Rank: 1 };
        return new SampleData(
            this, isFlat, [new CallArgument("ValidationData.X", x, KnownArray.Read(x))], [new CallArgument("ValidationData.Y", y, KnownArray.Read(y))])
        {
            IsValidation = true,
            SampleWeight = Argument(arguments, "sampleWeight"),
        };
    }

    /// <summary>What <c>new FitOptions { ... }</c> sets an option to, there or where a local that holds it is declared.</summary>
    private IOperation? Option(string name)
    {
        IOperation? options = KnownArray.Strip(Argument("options"));
        if (options is ILocalReferenceOperation local)
        {
            options = KnownArray.Strip(LocalValues.ValueOf(local));
        }

        return (options as IObjectCreationOperation)?.Initializer?.Initializers.OfType<ISimpleAssignmentOperation>()
            .FirstOrDefault(a => a.Target is IPropertyReferenceOperation { Property.Name: var property } && property == name)?.Value;
    }
}
