namespace ModelGen.Generator.Shapes;

/// <summary>The axes of a model's inputs whose lengths are known only at the call, in the order in which the declaration names them first.</summary>
internal sealed class NamedAxes
{
    private readonly List<(string Name, long MultipleOf)> _axes = [];

    /// <summary>The names, and what each length is a multiple of.</summary>
    public IReadOnlyList<(string Name, long MultipleOf)> All => _axes;

    /// <summary>Takes note of the names in a shape; one that has several promises keeps them all.</summary>
    public void Add(IEnumerable<string> shape)
    {
        foreach (string text in shape)
        {
            if (AxisNames.Read(text, out _, out string? name, out long multipleOf) is not null || name is null)
            {
                continue;
            }

            int at = _axes.FindIndex(a => a.Name == name);
            if (at < 0)
            {
                _axes.Add((name, multipleOf));
            }
            else
            {
                long known = _axes[at].MultipleOf;
                _axes[at] = (name, checked(known / CommonDivisor(known, multipleOf) * multipleOf));
            }
        }
    }

    /// <summary>The axis that a text means; what means none is the name of an axis that no input has.</summary>
    public Dim Read(string text)
    {
        string? problem = AxisNames.Read(text, out long length, out string? name, out long multipleOf);
        if (name is null)
        {
            return problem is null || length != 0 ? length : Dim.Axis(text);
        }

        int at = _axes.FindIndex(a => a.Name == name);
        return Dim.Axis(name, at < 0 ? multipleOf : _axes[at].MultipleOf);
    }

    public Shape Read(IEnumerable<string> shape) => new(shape.Select(Read));

    private static long CommonDivisor(long a, long b) => b == 0 ? a : CommonDivisor(b, a % b);
}
