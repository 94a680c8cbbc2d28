using System.Collections.Immutable;
using ModelGen.Generator.Declarations;

namespace ModelGen.Tests;

/// <summary>Writes declarations as records, without C# around them.</summary>
internal static class Declare
{
    public static ModelDeclaration Model(long[] input, CompileDeclaration? compile, params LayerDeclaration[] layers) => new(
        new TypeDeclaration("", default, "M", "public", false),
        input.Select(axis => axis.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToImmutableArray(),
        default,
        layers.ToImmutableArray(),
        compile,
        null,
        null,
        default,
        false);

    public static LayerDeclaration Layer(string kind, params (string Name, object Value)[] arguments) =>
        new(kind, Arguments(arguments), null, default, null);

    /// <summary>Names the tensor here.</summary>
    public static LayerDeclaration Tap(string name) => new("Tap", Arguments([("Name", name)]), name, default, null);

    public static LayerDeclaration TimeDistributed(LayerDeclaration inner) => new("TimeDistributed", default, null, default, inner);

    public static LayerDeclaration Dense(long units, Activation activation = Activation.Linear) =>
        Layer("Dense", ("Units", units), ("Activation", activation));

    public static CompileDeclaration Compile(Loss loss, params (string Name, object Value)[] arguments) =>
        new(Arguments([("Loss", loss), ("Optimizer", Optimizer.Sgd), .. arguments]), default);

    private static EquatableArray<Argument> Arguments((string Name, object Value)[] arguments) =>
        arguments.Select(a => Argument(a.Name, a.Value)).ToImmutableArray();

    private static Argument Argument(string name, object value) => value switch
    {
        long[] numbers => new Argument(name, 0, null, numbers.Select(n => (double)n).ToImmutableArray()),
        bool flag => new Argument(name, flag ? 1 : 0, null, default),
        Enum member => new Argument(name, Convert.ToInt32(member), null, default),
        string[] texts => new Argument(name, 0, null, default) { Texts = texts.ToImmutableArray() },
        string text => new Argument(name, 0, text, default),
        _ => new Argument(name, Convert.ToDouble(value), null, default),
    };
}
