using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers.Calls;

/// <summary>The lengths of a model's named axes, as far as a call tells them.</summary>
internal sealed class AxisLengths(CheckedModel model)
{
    private readonly Dictionary<string, long> _known = new(StringComparer.Ordinal);

    /// <summary>Takes the length of an axis of an input; says what is wrong with it, or null.</summary>
    public string? Bind(Dim expected, long given)
    {
        if (expected.Constant is { } length)
        {
            return given == length ? null : $"{Definitions.Text(given)}, not {Definitions.Text(length)}";
        }

        (string name, long multipleOf) = model.Axes.All.First(a => model.Axes.Read(a.Name).Equals(expected));
        return Bind(name, multipleOf, given);
    }

    /// <summary>Takes the length of an axis by its number; says what is wrong with it, or null.</summary>
    public string? Bind(int axis, long given) => Bind(model.Axes.All[axis].Name, model.Axes.All[axis].MultipleOf, given);

    /// <summary>The length of an axis; null where it depends on what is not known, or a layer cannot work on axes so short.</summary>
    public long? Of(Dim axis)
    {
        if (axis.IsConstant || !model.Axes.All.All(a => _known.ContainsKey(a.Name)))
        {
            return axis.Constant;
        }

        try
        {
            return model.Layers.All(l => l.Output!.All(other => Evaluate(other) >= 1)) ? Evaluate(axis) : null;
        }
        catch (OverflowException)
        {
            // No array is as large as that; the call says so when it runs.
            return null;
        }
    }

    /// <summary>The number of values of one sample of a shape.</summary>
    public long? SizeOf(Shape shape) => Of(shape.Size);

    private long Evaluate(Dim axis) => axis.Evaluate(name => _known[name]);

    private string? Bind(string name, long multipleOf, long given)
    {
        if (given < 1)
        {
            return $"{Definitions.Text(given)}, but {name} is at least 1";
        }

        if (given % multipleOf != 0)
        {
            return $"{Definitions.Text(given)}, but {name} is a multiple of {Definitions.Text(multipleOf)}";
        }

        if (_known.TryGetValue(name, out long known) && known != given)
        {
            return $"{Definitions.Text(given)}, but {name} is {Definitions.Text(known)} already";
        }

        _known[name] = given;
        return null;
    }
}
