extern alias runtime;

using System.Globalization;
using System.Reflection;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Tests.Running;

/// <summary>Writes declarations made of records as the C# that means them.</summary>
internal static class DeclarationText
{
    public static string Write(ModelDeclaration model, string name)
    {
        IEnumerable<string> attributes = [$"Model({AxisNames.Text(model.InputShape)})", .. model.Layers.Select(Layer)];
        if (model.Compile is { } compile)
        {
            attributes = attributes.Append(Attribute("Compile", compile.Arguments));
        }

        return $"using ModelGen;\n{string.Join("\n", attributes.Select(a => $"[{a}]"))}\npublic partial class {name};\n";
    }

    private static string Layer(LayerDeclaration layer)
    {
        string text = Attribute(layer.Kind, layer.Arguments);
        return layer.Wrapped is null ? text : $"{text}, {Layer(layer.Wrapped)}";
    }

    private static string Attribute(string kind, IReadOnlyList<Argument> arguments)
    {
        Type type = typeof(runtime::ModelGen.LayerAttribute).Assembly.GetType($"ModelGen.{kind}Attribute", throwOnError: true)!;
        ParameterInfo[] parameters = type.GetConstructors().Select(constructor => constructor.GetParameters())
            .Where(all => all.All(p => IsList(p) || arguments.Any(a => IsFor(a, p) && Fits(a, p.ParameterType))))
            .MaxBy(all => all.Length) ?? throw new InvalidOperationException($"{kind} has no constructor for {string.Join(", ", arguments.Select(a => a.Name))}.");
        string[] byPlace =
        [
            .. from parameter in parameters
               let given = arguments.FirstOrDefault(a => IsFor(a, parameter))
               where given is not null || !IsList(parameter)
               select Value(given!, parameter.ParameterType),
        ];
        string[] byName =
        [
            .. arguments.Where(a => !parameters.Any(p => IsFor(a, p))).Select(a => $"{a.Name} = {Value(a, type.GetProperty(a.Name)!.PropertyType)}"),
        ];
        return $"{kind}({string.Join(", ", [.. byPlace, .. byName])})";
    }

    private static bool IsList(ParameterInfo parameter) => parameter.IsDefined(typeof(ParamArrayAttribute));

    private static bool IsFor(Argument argument, ParameterInfo parameter) =>
        argument.Name.Equals(parameter.Name, StringComparison.OrdinalIgnoreCase);

    private static bool Fits(Argument argument, Type type) => type == typeof(string) == argument.Text is not null && type.IsArray == argument.Numbers.Count + argument.Texts.Count > 0;

    private static string Value(Argument argument, Type type)
    {
        string number = argument.Number.ToString("R", CultureInfo.InvariantCulture);
        return type == typeof(string[]) ? $"new[] {{ {string.Join(", ", argument.Texts.Select(text => $"\"{text}\""))} }}"
            : type.IsArray ? $"new[] {{ {string.Join(", ", argument.Numbers)} }}"
            : type.IsEnum ? $"({type.Name}){number}"
            : type == typeof(string) ? $"\"{argument.Text}\""
            : type == typeof(bool) ? argument.Number != 0 ? "true" : "false"
            : number;
    }
}
