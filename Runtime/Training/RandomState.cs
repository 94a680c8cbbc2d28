using System.Globalization;
using System.Numerics;

namespace ModelGen;

/// <summary>
/// The generator behind initial weights, shuffling and the seeds of dropout: xoshiro256** (Blackman and Vigna 2018), seeded by
/// splitmix64. A struct with four words of state, so that a checkpoint can hold it and a copy replays the same numbers.
/// </summary>
internal struct RandomState : IEquatable<RandomState>
{
    private ulong _a;
    private ulong _b;
    private ulong _c;
    private ulong _d;

    /// <summary>Numbers that depend on <paramref name="seed"/> alone.</summary>
    public RandomState(ulong seed)
    {
        _a = SplitMix(ref seed);
        _b = SplitMix(ref seed);
        _c = SplitMix(ref seed);
        _d = SplitMix(ref seed);
    }

    /// <summary>64 random bits.</summary>
    public ulong NextUInt64()
    {
        ulong result = BitOperations.RotateLeft(_b * 5, 7) * 9;
        ulong shifted = _b << 17;
        _c ^= _a;
        _d ^= _b;
        _b ^= _c;
        _a ^= _d;
        _c ^= shifted;
        _d = BitOperations.RotateLeft(_d, 45);
        return result;
    }

    /// <summary>Uniform in [0, 1), a multiple of 2⁻⁵³.</summary>
    public double NextDouble() => (NextUInt64() >> 11) * (1.0 / (1UL << 53));

    /// <summary>Normal with mean 0 and standard deviation 1, by Box and Muller's transform; keeps no second value back.</summary>
    public double NextNormal()
    {
        double radius = Math.Sqrt(-2 * Math.Log(1 - NextDouble()));
        return radius * Math.Cos(2 * Math.PI * NextDouble());
    }

    /// <summary>Uniform in [0, <paramref name="bound"/>), without bias (Lemire 2019).</summary>
    public int NextInt32(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(bound);
        uint limit = (uint)bound;
        uint reject = unchecked(0u - limit) % limit;
        ulong product;
        do
        {
            product = (NextUInt64() >> 32) * limit;
        }
        while ((uint)product < reject);

        return (int)(product >> 32);
    }

    /// <summary>Puts <paramref name="items"/> into a random order (Fisher and Yates).</summary>
    public void Shuffle(Span<int> items)
    {
        for (int i = items.Length - 1; i > 0; i--)
        {
            int other = NextInt32(i + 1);
            (items[i], items[other]) = (items[other], items[i]);
        }
    }

    /// <summary>The state as 64 hexadecimal digits, for <see cref="Parse"/>.</summary>
    public override readonly string ToString() => string.Create(CultureInfo.InvariantCulture, $"{_a:x16}{_b:x16}{_c:x16}{_d:x16}");

    /// <summary>The state that <see cref="ToString"/> wrote.</summary>
    /// <exception cref="FormatException">It is not 64 hexadecimal digits.</exception>
    public static RandomState Parse(string text)
    {
        if (text.Length != 64)
        {
            throw new FormatException($"A random state has 64 hexadecimal digits, not {text.Length}.");
        }

        return new RandomState { _a = Word(text, 0), _b = Word(text, 1), _c = Word(text, 2), _d = Word(text, 3) };
    }

    /// <inheritdoc/>
    public readonly bool Equals(RandomState other) => _a == other._a && _b == other._b && _c == other._c && _d == other._d;

    /// <inheritdoc/>
    public override readonly bool Equals(object? obj) => obj is RandomState other && Equals(other);

    /// <inheritdoc/>
    public override readonly int GetHashCode() => HashCode.Combine(_a, _b, _c, _d);

    private static ulong Word(string text, int index) =>
        ulong.Parse(text.AsSpan(index * 16, 16), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static ulong SplitMix(ref ulong state)
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
