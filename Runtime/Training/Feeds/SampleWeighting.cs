using System.Numerics.Tensors;

namespace ModelGen;

/// <summary>What each sample counts: weights given one by one, or by the class of its target; 1 where neither is given.</summary>
internal sealed class SampleWeighting
{
    private readonly ReadOnlyMemory<float> _given;
    private readonly IReadOnlyDictionary<int, double>? _classes;
    private readonly int _targetLength;
    private readonly bool _isOneHot;

    /// <summary>Weights of <paramref name="count"/> samples.</summary>
    /// <exception cref="ArgumentException">The number of weights is not that of the samples, or both kinds are given.</exception>
    public SampleWeighting(Geometry geometry, int count, ReadOnlyMemory<float> given, IReadOnlyDictionary<int, double>? classes)
    {
        if (!given.IsEmpty && classes is not null)
        {
            throw new ArgumentException("SampleWeight and ClassWeight cannot both be given.", nameof(classes));
        }

        if (!given.IsEmpty && given.Length != count)
        {
            throw new ArgumentException($"There are {count} samples, but {given.Length} sample weights.", nameof(given));
        }

        _given = given;
        _classes = classes;
        ModelInfo info = geometry.Model.Info;
        _targetLength = geometry.TargetLength;

        if (classes is not null && info.Outputs.Count > 1)
        {
            throw new ArgumentException($"ClassWeight needs one class for each sample; {info.Name} has several outputs.", nameof(classes));
        }

        // As Keras has it: the largest of several values is the class, a single value is its number.
        _isOneHot = info.TargetShape is [.., > 1] && info.TargetShape.Count == info.OutputShape.Count;
        if (classes is not null && !_isOneHot && _targetLength != 1)
        {
            throw new ArgumentException(
                $"ClassWeight needs one class for each sample; {info.Name} has targets of the shape {info.TargetShape}.",
                nameof(classes));
        }
    }

    /// <summary>No weights.</summary>
    public static SampleWeighting None(Geometry geometry) => new(geometry, 0, default, null);

    /// <summary>Whether any weight may differ from 1.</summary>
    public bool Any => !_given.IsEmpty || _classes is not null;

    /// <summary>The weights of samples that follow each other.</summary>
    public void Fill(int first, ReadOnlySpan<float> targets, Span<float> weights)
    {
        if (_classes is null)
        {
            _given.Span.Slice(first, weights.Length).CopyTo(weights);
        }
        else
        {
            FillByClass(targets, weights);
        }
    }

    /// <summary>The weights of some samples.</summary>
    public void Fill(ReadOnlySpan<int> indices, ReadOnlySpan<float> targets, Span<float> weights)
    {
        if (_classes is not null)
        {
            FillByClass(targets, weights);
            return;
        }

        for (int i = 0; i < indices.Length; i++)
        {
            weights[i] = _given.Span[indices[i]];
        }
    }

    private void FillByClass(ReadOnlySpan<float> targets, Span<float> weights)
    {
        for (int i = 0; i < weights.Length; i++)
        {
            ReadOnlySpan<float> target = targets.Slice(i * _targetLength, _targetLength);
            int number = _isOneHot ? TensorPrimitives.IndexOfMax(target) : (int)MathF.Round(target[0]);
            weights[i] = _classes!.TryGetValue(number, out double weight) ? (float)weight : 1;
        }
    }
}
