using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>Samples and targets from two IDX files, such as MNIST's images and labels.</summary>
/// <example>
/// <code>
/// var train = new IdxDataSource("train-images-idx3-ubyte.gz", "train-labels-idx1-ubyte.gz", scale: 1f / 255);
/// model.Fit(train);
/// </code>
/// </example>
public sealed class IdxDataSource : IDataSource
{
    private readonly IdxFile _samples;
    private readonly IdxFile _targets;
    private readonly float _scale;
    private readonly int _classes;

    /// <summary>Reads both files.</summary>
    /// <param name="samples">The file of the samples.</param>
    /// <param name="targets">The file of the targets, with as many items.</param>
    /// <param name="scale">What the samples' values are multiplied by; <c>1f / 255</c> brings bytes to 0 to 1.</param>
    /// <param name="classes">
    /// The number of classes if the targets are class numbers to be given one-hot, as <c>CategoricalCrossentropy</c> wants them; 0 to give
    /// them as they are, as <c>SparseCategoricalCrossentropy</c> does.
    /// </param>
    /// <exception cref="InvalidDataException">A file is damaged, or they do not fit each other or the number of classes.</exception>
    /// <exception cref="IOException">A file cannot be read.</exception>
    public IdxDataSource(string samples, string targets, float scale = 1, int classes = 0)
        : this(IdxFile.Read(samples), IdxFile.Read(targets), scale, classes)
    {
    }

    /// <summary>Takes both files as they were read.</summary>
    /// <param name="samples">The samples.</param>
    /// <param name="targets">The targets, as many items.</param>
    /// <param name="scale">What the samples' values are multiplied by.</param>
    /// <param name="classes">The number of classes to give the targets one-hot; 0 to give them as they are.</param>
    /// <exception cref="InvalidDataException">The files do not fit each other or the number of classes.</exception>
    public IdxDataSource(IdxFile samples, IdxFile targets, float scale = 1, int classes = 0)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfNegative(classes);
        if (samples.Count != targets.Count)
        {
            throw new InvalidDataException(
                $"{samples.Name} has {samples.Count} samples, {targets.Name} {targets.Count} targets; there must be as many of both.");
        }

        (_samples, _targets, _scale, _classes) = (samples, targets, scale, classes);
        if (classes > 0)
        {
            CheckClasses();
        }
    }

    /// <inheritdoc/>
    public int Count => _samples.Count;

    /// <inheritdoc/>
    public int SampleLength => _samples.ItemLength;

    /// <inheritdoc/>
    public int TargetLength => _classes > 0 ? _classes : _targets.ItemLength;

    /// <inheritdoc/>
    public void Read(ReadOnlySpan<int> indices, Span<float> x, Span<float> y)
    {
        for (int i = 0; i < indices.Length; i++)
        {
            Span<float> sample = x.Slice(i * SampleLength, SampleLength);
            _samples.CopyItem(indices[i], sample);
            TensorPrimitives.Multiply(sample, _scale, sample);

            Span<float> target = y.Slice(i * TargetLength, TargetLength);
            if (_classes > 0)
            {
                target.Clear();
                target[ClassOf(indices[i])] = 1;
            }
            else
            {
                _targets.CopyItem(indices[i], target);
            }
        }
    }

    private int ClassOf(int item)
    {
        Span<float> value = [0];
        _targets.CopyItem(item, value);
        return (int)value[0];
    }

    private void CheckClasses()
    {
        if (Count > 0 && _targets.ItemLength != 1)
        {
            throw new InvalidDataException($"{_targets.Name} has {_targets.ItemLength} values for each target; a class number is one.");
        }

        Span<float> value = [0];
        for (int i = 0; i < Count; i++)
        {
            _targets.CopyItem(i, value);
            if (!(value[0] >= 0 && value[0] < _classes && value[0] == MathF.Truncate(value[0])))
            {
                throw new InvalidDataException(FormattableString.Invariant(
                    $"{_targets.Name}: target {i} is {value[0]}; of {_classes} classes it must be a whole number below that."));
            }
        }
    }
}
