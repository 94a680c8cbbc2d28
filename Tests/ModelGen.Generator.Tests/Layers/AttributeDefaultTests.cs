extern alias runtime;

using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;
using ModelGen.Tests;

namespace ModelGen.Generator.Tests.Layers;

/// <summary>
/// The generator sees only the arguments that were written, so every default stands twice: in the attribute for the user, in the layer
/// for the generator. A layer must come out the same whether nothing is written or every default.
/// </summary>
public sealed class AttributeDefaultTests
{
    private static readonly Type[] s_attributes =
    [
        .. typeof(runtime::ModelGen.LayerAttribute).Assembly.GetExportedTypes()
            .Where(type => type.IsAssignableTo(typeof(runtime::ModelGen.LayerAttribute)) && !type.IsAbstract),
    ];

    /// <summary>All layers but the wrapper, which has no arguments of its own.</summary>
    public static TheoryData<string> Kinds => [.. s_attributes.Select(KindOf).Where(kind => kind != "TimeDistributed")];

    [Fact]
    public void Every_attribute_is_a_layer_and_every_layer_has_an_attribute() =>
        Assert.Equal(s_attributes.Select(KindOf).Order(StringComparer.Ordinal), LayerCatalog.Kinds.Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Nothing_written_is_the_same_as_every_default_written(string kind)
    {
        (Attribute attribute, Argument[] required) = Create(kind);
        Assert.Equal(State(kind, required), State(kind, [.. required, .. Defaults(attribute)]));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void So_are_the_companions_of_initializers_regularizers_and_constraints(string kind)
    {
        (Attribute attribute, Argument[] required) = Create(kind);
        Argument[] defaults = Defaults(attribute);
        Argument[] chosen =
        [
            .. Choose("Initializer", (int)Initializer.Constant),
            .. Choose("Regularizer", (int)Regularizer.L1L2),
            .. Choose("Constraint", (int)Constraint.MaxNorm),
        ];
        Argument[] companions = [.. defaults.Where(argument => !chosen.Any(other => other.Name == argument.Name))];
        Assert.Equal(State(kind, [.. required, .. chosen]), State(kind, [.. required, .. chosen, .. companions]));

        IEnumerable<Argument> Choose(string suffix, int choice) => defaults
            .Where(argument => argument.Name.EndsWith(suffix, StringComparison.Ordinal))
            .Select(argument => argument with { Number = choice });
    }

    private static string KindOf(Type attribute) => attribute.Name[..^"Attribute".Length];

    /// <summary>The attribute with some constructor arguments, and these.</summary>
    private static (Attribute Attribute, Argument[] Required) Create(string kind)
    {
        // Sizes may also be given as expressions; the constructor that takes numbers is the one with the defaults.
        ConstructorInfo constructor = s_attributes.Single(type => KindOf(type) == kind).GetConstructors()
            .Where(c => !c.GetParameters().Any(p => (p.ParameterType == typeof(string) || p.ParameterType == typeof(string[])) && c.DeclaringType!.GetProperty($"{Pascal(p.Name!)}Expression") is not null))
            .MaxBy(c => c.GetParameters().Length)!;
        object[] values =
        [
            .. constructor.GetParameters().Select(object (parameter) => parameter.Name switch
            {
                "units" or "n" or "filters" => 3,
                "kernelSize" => parameter.ParameterType.IsArray ? new[] { 2 } : 2,
                "inputDim" or "outputDim" or "sequenceLength" or "numHeads" or "keyDim" or "headDim" or "numQueryHeads" or "numKeyValueHeads" => 6,
                "rate" or "stddev" or "scale" => 0.5,
                "targetShape" => new[] { -1 },
                "dims" or "axes" => new[] { 1 },
                "names" => new[] { "other" },
                "other" => "other",
                "poolSize" or "size" => new[] { 2 },
                "padding" or "cropping" => new[] { 1 },
                "activation" => runtime::ModelGen.Activation.Tanh,
                _ => throw new InvalidOperationException($"Give {kind}'s argument {parameter.Name} a value here."),
            }),
        ];
        IEnumerable<string> names = constructor.GetParameters().Select(parameter => Pascal(parameter.Name!));
        return ((Attribute)constructor.Invoke(values), [.. names.Zip(values, ToArgument)]);
    }

    private static Argument[] Defaults(Attribute attribute) =>
    [
        .. attribute.GetType().GetProperties()
            .Where(property => property.SetMethod is not null && property.PropertyType != typeof(string))
            .Select(property => ToArgument(property.Name, property.GetValue(attribute)!)),
    ];

    private static Argument ToArgument(string name, object value) => value switch
    {
        string text => new Argument(name, 0, text, default),
        string[] texts => new Argument(name, 0, null, default) { Texts = ImmutableArray.Create(texts) },
        Array array => new Argument(name, 0, null, ImmutableArray.CreateRange(array.Cast<object>().Select(Convert.ToDouble))),
        _ => new Argument(name, value is Enum ? Convert.ToInt32(value) : Convert.ToDouble(value), null, default),
    };

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name[1..];

    /// <summary>A sample that the layer takes with its defaults: three places along every axis its name says, or three steps, and 32 channels.</summary>
    private static Shape Input(string kind)
    {
        int axes = Enumerable.Range(1, 3).FirstOrDefault(n => kind.Contains($"{n}D", StringComparison.Ordinal));
        bool ofSteps = kind is "Bidirectional" or "ConvLSTM2D" or "GRU" or "LSTM" or "SimpleRNN"
            || kind.EndsWith("Attention", StringComparison.Ordinal) || kind.Contains("Position", StringComparison.Ordinal);
        return new Shape([.. Enumerable.Repeat<Dim>(3, axes + (ofSteps ? 1 : 0)), 32]);
    }

    /// <summary>All that can be asked of the layer, one line each.</summary>
    private static string State(string kind, Argument[] arguments)
    {
        LayerDeclaration? wrapped = kind switch
        {
            "Bidirectional" => Declare.Layer("LSTM", ("Units", 3)),
            "SpectralNormalization" => Declare.Dense(3),
            _ => null,
        };
        Layer layer = LayerCatalog.Create(new LayerDeclaration(kind, arguments.ToImmutableArray(), null, default, wrapped));
        var report = new Report();
        layer.Check([.. Enumerable.Repeat(Input(kind), 1 + layer.References.Count)], report);
        Assert.Empty(report.Findings);
        return string.Join('\n', layer.GetType().GetProperties()
            .Where(property => property.Name != nameof(Layer.Declaration) && property.Name != nameof(Layer.Inner))
            .Select(property => $"{property.Name} = {Text(property.GetValue(layer))}"));
    }

    private static string? Text(object? value) => value is IEnumerable values and not string
        ? string.Join("; ", values.Cast<object>())
        : value?.ToString();
}
