extern alias generator;

using System.Globalization;
using System.Text;
using System.Text.Json;
using generator::ModelGen.Generator.Layers;
using ModelGen.Conformance.Cases;

namespace ModelGen.Conformance.Declarations;

/// <summary>Writes the C# declaration of a case.</summary>
internal static class DeclarationWriter
{
    /// <summary>Why the case cannot be declared yet; null where it can.</summary>
    public static string? Obstacle(Case item)
    {
        string[] missing =
        [
            .. item.Layers.SelectMany(layer => layer.ClassNames)
                .Where(name => AttributeShape.Find(name) is not { } shape || !LayerCatalog.Contains(shape.Name))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        return missing.Length > 0 ? $"{string.Join(", ", missing)} not there yet"
            : !item.IsFunctional && item.InputShape is null ? "a declaration always states the input shape"
            : null;
    }

    /// <summary>Writes the model of <paramref name="item"/>.</summary>
    /// <param name="item">The case.</param>
    /// <param name="index">A number that no other case of the batch has.</param>
    /// <param name="compile">The <c>[Compile]</c> attribute, if there is one.</param>
    /// <exception cref="MappingException">The case cannot be written.</exception>
    public static Declaration Write(Case item, int index, CompileSpec? compile)
    {
        var writer = new AttributeWriter();
        string space = string.Create(CultureInfo.InvariantCulture, $"Case{index:D4}");
        List<string> lines = ["using ModelGen;", "", $"namespace {space};", "", .. Inputs(item)];
        int first = lines.Count;
        for (int i = 0; i < item.Layers.Count; i++)
        {
            lines.Add($"[{Connected(writer, item.Layers[i], LayerName(item, i))}]");
        }

        // The last layer's tensor is the output unless another one is asked for.
        if (item.Text("output") is { } output && output != item.Layers[^1].Name)
        {
            lines.Add($"[From(\"{output}\")]");
        }

        if (compile is not null)
        {
            lines.Add($"[{writer.Write(AttributeShape.Find("Compile")!, compile.Arguments, [])}]");
        }

        if (item.Has("target"))
        {
            lines.Add($"[Target({Join(item.Integers("target"))})]");
        }

        lines.Add($"public partial class {Declaration.ClassName};");
        var text = new StringBuilder();
        foreach (string line in lines)
        {
            text.Append(line).Append('\n');
        }

        return new Declaration(space, text.ToString(), first, item.Layers.Count, writer.Misfits);
    }

    /// <summary>The name a layer is declared under. In a functional model its own name is the tensor's.</summary>
    private static string LayerName(Case item, int index) =>
        (item.IsFunctional ? null : item.Layers[index].Name) ?? string.Create(CultureInfo.InvariantCulture, $"l{index}");

    /// <summary>The attributes that state the shape of a sample, or of several inputs.</summary>
    private static IEnumerable<string> Inputs(Case item) => item.IsFunctional
        ? item.Inputs.Select(input => $"[Input({string.Join(", ", [$"\"{input.Name}\"", .. input.Shape])})]").Prepend("[Model]")
        : [$"[Model({Join(item.InputShape!)})]"];

    /// <summary>
    /// A layer of a functional model works on a named tensor, names further ones if it merges, and gives its result a name:
    /// <c>From("a"), Add("b", Name = "l2"), Tap("c")</c>.
    /// </summary>
    private static string Connected(AttributeWriter writer, LayerSpec layer, string name)
    {
        if (layer.Inbound.Count == 0)
        {
            return Layer(writer, layer, name);
        }

        string[] others = [.. layer.Inbound.Skip(1)];
        var config = new Dictionary<string, JsonElement>(layer.Config);
        if (others.Length > 0)
        {
            // A dot product has one other tensor; several are written as they are, and the compiler refuses them.
            bool isPair = layer.ClassName == "Dot" && others.Length == 1;
            config.Add(layer.ClassName == "Dot" ? "other" : "names", JsonSerializer.SerializeToElement(isPair ? (object)others[0] : others));
        }

        return $"From(\"{layer.Inbound[0]}\"), {Layer(writer, layer with { Config = config }, name)}, Tap(\"{layer.Name}\")";
    }

    /// <summary>A wrapper stands before the layer it wraps, and carries the name: <c>TimeDistributed(Name = "l0"), Dense(16)</c>.</summary>
    private static string Layer(AttributeWriter writer, LayerSpec layer, string? name)
    {
        string[] extra = name is null ? [] : [$"Name = \"{name}\""];
        string text = writer.Write(AttributeShape.Find(layer.ClassName)!, layer.Config, extra);
        return layer.Wrapped is null ? text : $"{text}, {Layer(writer, layer.Wrapped, null)}";
    }

    private static string Join(int[] shape) => string.Join(", ", shape.Select(axis => axis.ToString(CultureInfo.InvariantCulture)));
}
