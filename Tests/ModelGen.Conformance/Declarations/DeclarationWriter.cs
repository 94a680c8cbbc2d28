extern alias generator;

using System.Globalization;
using System.Text;
using generator::ModelGen.Generator.Layers;
using ModelGen.Conformance.Cases;

namespace ModelGen.Conformance.Declarations;

/// <summary>Writes the C# declaration of a case.</summary>
internal static class DeclarationWriter
{
    /// <summary>Why the case cannot be declared yet; null where it can.</summary>
    public static string? Obstacle(Case item)
    {
        if (item.IsFunctional)
        {
            return "functional models cannot be declared yet";
        }

        string[] missing =
        [
            .. item.Layers.SelectMany(layer => layer.ClassNames)
                .Where(name => AttributeShape.Find(name) is not { } shape || !LayerCatalog.Contains(shape.Name))
                .Distinct().Order(StringComparer.Ordinal),
        ];
        return missing.Length > 0 ? $"{string.Join(", ", missing)} not there yet"
            : item.InputShape is null ? "a declaration always states the input shape"
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
        List<string> lines = ["using ModelGen;", "", $"namespace {space};", "", $"[Model({Join(item.InputShape!)})]"];
        int first = lines.Count;
        for (int i = 0; i < item.Layers.Count; i++)
        {
            lines.Add($"[{Layer(writer, item.Layers[i], LayerName(i))}]");
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

    /// <summary>The name every case's layer is declared under.</summary>
    public static string LayerName(int index) => string.Create(CultureInfo.InvariantCulture, $"l{index}");

    /// <summary>A wrapper stands before the layer it wraps, and carries the name: <c>TimeDistributed(Name = "l0"), Dense(16)</c>.</summary>
    private static string Layer(AttributeWriter writer, LayerSpec layer, string? name)
    {
        string[] extra = name is null ? [] : [$"Name = \"{name}\""];
        string text = writer.Write(AttributeShape.Find(layer.ClassName)!, layer.Config, extra);
        return layer.Wrapped is null ? text : $"{text}, {Layer(writer, layer.Wrapped, null)}";
    }

    private static string Join(int[] shape) => string.Join(", ", shape.Select(axis => axis.ToString(CultureInfo.InvariantCulture)));
}
