using System.Reflection;
using System.Text.Json;

namespace ModelGen.Conformance.Declarations;

/// <summary>Writes one attribute from Keras' arguments: required ones by place, others by name where they are not the default.</summary>
internal sealed class AttributeWriter
{
    private readonly List<string> _misfits = [];

    /// <summary>Arguments whose type cannot hold the value the case gives, so that the compiler refuses the declaration.</summary>
    public IReadOnlyList<string> Misfits => _misfits;

    /// <summary>The attribute's text, without brackets.</summary>
    /// <exception cref="MappingException">An argument of the case has no counterpart.</exception>
    public string Write(AttributeShape shape, IReadOnlyDictionary<string, JsonElement> config, IEnumerable<string> extra)
    {
        List<string> arguments = [];
        Dictionary<string, JsonElement> rest = KerasConfig.Flatten(shape.Name, config);
        object defaults = shape.CreateDefault(
            p => Key(rest, p.Name!) is { } key && rest[key].ValueKind == JsonValueKind.String ? KerasNames.Member(p.ParameterType, rest[key].GetString()!) : null);
        foreach (ParameterInfo parameter in shape.Constructor.GetParameters())
        {
            if (Key(rest, parameter.Name!) is { } key)
            {
                bool spreads = parameter.IsDefined(typeof(ParamArrayAttribute));
                Append(arguments, shape, key, "", spreads
                    ? ArgumentText.WriteList(rest[key], parameter.ParameterType.GetElementType()!, Axes(shape))
                    : ArgumentText.Write(rest[key], parameter.ParameterType, Axes(shape)));
                rest.Remove(key);
            }
            else if (!parameter.IsOptional && !parameter.IsDefined(typeof(ParamArrayAttribute)))
            {
                // Left out here as well: the compiler refuses the attribute.
                _misfits.Add($"{shape.Name} without {parameter.Name}");
            }
        }

        foreach ((string key, JsonElement value) in rest)
        {
            PropertyInfo? property = (value.ValueKind == JsonValueKind.Array ? shape.ListProperty(key) : null) ?? shape.Property(key);
            if (property is not null)
            {
                if (!IsDefault(value, property.GetValue(defaults)))
                {
                    Append(arguments, shape, key, property.Name + " = ", ArgumentText.Write(value, property.PropertyType, Axes(shape)));
                }
            }
            else if (IsRefusedByItsName(key, value))
            {
                Append(arguments, shape, key, KerasNames.Pascal(key) + " = ", new ArgumentText("null", Fits: false));
            }
            else if (!KerasNames.MayBeLeftOut(key, value))
            {
                throw new MappingException($"{shape.Name} has no argument for '{key}': {value.GetRawText()}");
            }
        }

        arguments.AddRange(extra);
        return arguments.Count == 0 ? shape.Name : $"{shape.Name}({string.Join(", ", arguments)})";
    }

    /// <summary>
    /// Arguments without a counterpart because no layer of the kind can have them, a data format that does not exist or tensors to merge with
    /// in a layer that merges nothing: written all the same, for the compiler to refuse.
    /// </summary>
    private static bool IsRefusedByItsName(string key, JsonElement value) =>
        key == "names" || (key == "data_format" && !value.ValueEquals("channels_first"));

    private void Append(List<string> arguments, AttributeShape shape, string key, string prefix, ArgumentText text)
    {
        if (!text.Fits)
        {
            _misfits.Add($"{shape.Name}.{key}");
        }

        if (text.Text.Length > 0)
        {
            arguments.Add(prefix + text.Text);
        }
    }

    private static string? Key(Dictionary<string, JsonElement> config, string parameter) => config.Keys.FirstOrDefault(key => KerasNames.Same(key, parameter));

    /// <summary>The axes a size has: 2 for a class such as Conv2D or Conv2DTranspose.</summary>
    private static int? Axes(AttributeShape shape)
    {
        int index = shape.Name.IndexOfAny(['1', '2', '3']);
        return index >= 0 && index + 1 < shape.Name.Length && shape.Name[index + 1] == 'D' ? shape.Name[index] - '0' : null;
    }

    private static bool IsDefault(JsonElement value, object? otherwise) => (value.ValueKind, otherwise) switch
    {
        (JsonValueKind.True, bool flag) => flag,
        (JsonValueKind.False, bool flag) => !flag,
        (JsonValueKind.Number, int or double or float) => value.GetDouble() == Convert.ToDouble(otherwise, System.Globalization.CultureInfo.InvariantCulture),
        (JsonValueKind.String, Enum member) => KerasNames.Member(member.GetType(), value.GetString()!) == member.ToString(),
        _ => false,
    };
}
