namespace ModelGen;

public abstract partial class Model
{
    /// <summary>For generated code: the arrays of all inputs as packed samples, row-major; a single one as it lies.</summary>
    /// <param name="axes">Gets the lengths of the named axes.</param>
    /// <param name="samples">Gets the number of samples.</param>
    /// <param name="inputs">An array for each input, its axes the batch and those of the input.</param>
    /// <exception cref="ArgumentException">The axes of an array are others, or they do not fit each other.</exception>
    protected internal Span<float> PackSamples(Span<int> axes, out int samples, params ReadOnlySpan<Array> inputs)
    {
        IReadOnlyList<InputInfo> infos = Info.Inputs;
        CheckCount(inputs.Length, infos.Count, "inputs", "x");
        axes.Clear();
        samples = -1;
        for (int i = 0; i < infos.Count; i++)
        {
            string name = infos[i].Name;
            ArgumentNullException.ThrowIfNull(inputs[i], name);
            nint[] given = new nint[inputs[i].Rank];
            int count = Solve(AxesOf(inputs[i], given), infos[i].Shape, axes, name);
            samples = CheckSamples(samples, count, infos[0].Name, name);
        }

        return Pack(samples, inputs);
    }

    /// <summary>For generated code: the arrays of all targets packed; a single one as it lies.</summary>
    /// <param name="samples">The number of samples.</param>
    /// <param name="axes">The lengths of the named axes.</param>
    /// <param name="targets">An array for each output, its axes the batch and those of the output's target.</param>
    /// <exception cref="ArgumentException">The axes of an array are others.</exception>
    protected internal Span<float> PackTargets(int samples, ReadOnlySpan<int> axes, params ReadOnlySpan<Array> targets)
    {
        IReadOnlyList<OutputInfo> infos = Info.Outputs;
        CheckCount(targets.Length, infos.Count, "targets", "y");
        Span<int> outputs = stackalloc int[OutputAxes];
        Span<int> expected = stackalloc int[TargetAxes];
        Span<int> sizes = stackalloc int[1 + axes.Length];
        axes.CopyTo(sizes[1..]);
        LengthsFor(sizes, outputs, expected);
        for (int i = 0; i < infos.Count; i++)
        {
            (string name, int rank) = (infos[i].Name, infos[i].TargetShape.Count);
            ArgumentNullException.ThrowIfNull(targets[i], name);
            nint[] given = new nint[targets[i].Rank];
            AxesOf(targets[i], given);
            bool matches = given.Length == rank + 1;
            for (int axis = 0; matches && axis < rank; axis++)
            {
                matches = given[axis + 1] == expected[axis];
            }

            if (!matches)
            {
                throw WrongAxes(given, new Shape(expected[..rank]), name, $"targets of output '{name}'");
            }

            CheckSamples(samples, (int)given[0], "x", name);
            expected = expected[rank..];
        }

        return Pack(samples, targets);
    }

    /// <summary>For generated code: takes packed predictions apart.</summary>
    /// <param name="packed">The predictions.</param>
    /// <param name="samples">Their number.</param>
    /// <param name="outputs">An array for each output, of the right length.</param>
    protected internal static void Unpack(ReadOnlySpan<float> packed, int samples, params ReadOnlySpan<Array> outputs)
    {
        int from = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            foreach (Array output in outputs)
            {
                int length = output.Length / samples;
                packed.Slice(from, length).CopyTo(AsSpan(output).Slice(sample * length, length));
                from += length;
            }
        }
    }

    private static Span<float> Pack(int samples, scoped ReadOnlySpan<Array> parts)
    {
        if (parts.Length == 1)
        {
            return AsSpan(parts[0]);
        }

        long total = 0;
        foreach (Array part in parts)
        {
            total += part.LongLength;
        }

        float[] packed = new float[total];
        int to = 0;
        for (int sample = 0; sample < samples; sample++)
        {
            foreach (Array part in parts)
            {
                int length = part.Length / samples;
                AsSpan(part).Slice(sample * length, length).CopyTo(packed.AsSpan(to));
                to += length;
            }
        }

        return packed;
    }

    private void CheckCount(int given, int expected, string what, string parameter)
    {
        if (given != expected)
        {
            throw new ArgumentException($"{Info.Name} has {expected} {what}; {given} arrays are given.", parameter);
        }
    }

    private static int CheckSamples(int known, int count, string first, string name) => known < 0 || known == count
        ? count
        : throw new ArgumentException($"There are {known} samples in {first}, but {count} in {name}.", name);
}
