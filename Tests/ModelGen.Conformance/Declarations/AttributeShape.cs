using System.Reflection;

namespace ModelGen.Conformance.Declarations;

/// <summary>What an attribute of ModelGen takes, as its class says: so a new layer needs no table here.</summary>
internal sealed class AttributeShape
{
    private AttributeShape(Type type)
    {
        Name = type.Name[..^"Attribute".Length];

        // A size may also be given as text, an expression; here they are numbers.
        Constructor = type.GetConstructors()
            .OrderBy(c => c.GetParameters().Count(p => type.GetProperty(KerasNames.Pascal(p.Name!) + "Expression") is not null && p.ParameterType == typeof(string)))
            .ThenByDescending(c => c.GetParameters().Length)
            .First();
        Type = type;
    }

    /// <summary>The name without its suffix, as it is written.</summary>
    public string Name { get; }

    /// <summary>The constructor with most parameters.</summary>
    public ConstructorInfo Constructor { get; }

    private Type Type { get; }

    /// <summary>The attribute of a Keras class; null where ModelGen has none.</summary>
    public static AttributeShape? Find(string className)
    {
        Type? type = typeof(LayerAttribute).Assembly.GetExportedTypes().FirstOrDefault(
            t => t is { IsAbstract: false } && t.IsSubclassOf(typeof(DeclarationAttribute)) && KerasNames.Same(className, t.Name[..^"Attribute".Length]));
        return type is null ? null : new AttributeShape(type);
    }

    /// <summary>The settable property for a Keras argument: <c>Strides</c> for <c>strides</c>.</summary>
    public PropertyInfo? Property(string key) =>
        Type.GetProperties().FirstOrDefault(p => p.CanWrite && KerasNames.Same(key, p.Name));

    /// <summary>
    /// The property that takes several values of an argument that is usually one: <c>Axes</c> for <c>axis</c>, <c>StridesByAxis</c> for
    /// <c>strides</c>.
    /// </summary>
    public PropertyInfo? ListProperty(string key) => Property(key == "axis" ? "axes" : key + "s") ?? Property(key + "_by_axis");

    /// <summary>An attribute on which only enum parameters of the constructor are set, to read the other arguments' defaults from.</summary>
    public object CreateDefault(Func<ParameterInfo, string?> member) => Constructor.Invoke(
    [
        .. Constructor.GetParameters().Select(p =>
            p.ParameterType.IsEnum && member(p) is { } name ? Enum.Parse(p.ParameterType, name)
            : p.ParameterType.IsArray ? Array.CreateInstance(p.ParameterType.GetElementType()!, 0)
            : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType)
            : p.ParameterType == typeof(string) ? ""
            : null),
    ]);
}
