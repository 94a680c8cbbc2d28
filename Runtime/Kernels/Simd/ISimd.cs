namespace ModelGen.Kernels;

/// <summary>
/// The vector operations that kernels and generated elementwise code are written in, so that one text serves every vector width:
/// <c>Simd512</c>, <c>Simd256</c> and <c>Simd128</c>. A comparison gives a vector of all-ones and all-zeros lanes for
/// <see cref="Select"/>.
/// </summary>
/// <typeparam name="TV">The vector: <c>Vector512&lt;float&gt;</c> and the like.</typeparam>
public interface ISimd<TV>
    where TV : struct
{
    /// <summary>Lanes in a vector.</summary>
    static abstract int Count { get; }

    /// <summary>Every lane the same value.</summary>
    static abstract TV Constant(float value);

    /// <summary>Reads <see cref="Count"/> values from <paramref name="offset"/> floats behind <paramref name="source"/>.</summary>
    static abstract TV Load(ref readonly float source, nint offset);

    /// <summary>Writes <see cref="Count"/> values to <paramref name="offset"/> floats behind <paramref name="destination"/>.</summary>
    static abstract void Store(TV value, ref float destination, nint offset);

    /// <summary>a + b.</summary>
    static abstract TV Add(TV a, TV b);

    /// <summary>a − b.</summary>
    static abstract TV Subtract(TV a, TV b);

    /// <summary>a · b.</summary>
    static abstract TV Multiply(TV a, TV b);

    /// <summary>a / b.</summary>
    static abstract TV Divide(TV a, TV b);

    /// <summary>a · b + c, in one rounding where the hardware does that at full speed.</summary>
    static abstract TV MultiplyAdd(TV a, TV b, TV c);

    /// <summary>−a.</summary>
    static abstract TV Negate(TV a);

    /// <summary>|a|.</summary>
    static abstract TV Abs(TV a);

    /// <summary>√a.</summary>
    static abstract TV Sqrt(TV a);

    /// <summary>The smaller one; <paramref name="a"/> where one of them is NaN.</summary>
    static abstract TV Min(TV a, TV b);

    /// <summary>The larger one; <paramref name="a"/> where one of them is NaN, so that <c>Max(x, 0)</c> does not hide a NaN in x.</summary>
    static abstract TV Max(TV a, TV b);

    /// <summary>The largest whole number not above a.</summary>
    static abstract TV Floor(TV a);

    /// <summary>Mask: a &gt; b.</summary>
    static abstract TV Greater(TV a, TV b);

    /// <summary>Mask: a ≥ b.</summary>
    static abstract TV GreaterOrEqual(TV a, TV b);

    /// <summary>Mask: a = b.</summary>
    static abstract TV Equal(TV a, TV b);

    /// <summary>Lane by lane <paramref name="a"/> where the mask is set, else <paramref name="b"/>.</summary>
    static abstract TV Select(TV mask, TV a, TV b);

    /// <summary>2 to the power of a whole number in each lane, by its exponent bits; the number between −126 and 127.</summary>
    static abstract TV PowerOfTwo(TV whole);

    /// <summary>The exponent of a positive normal number: the whole e with 2ᵉ ≤ a &lt; 2ᵉ⁺¹.</summary>
    static abstract TV Exponent(TV a);

    /// <summary>The sum of all lanes, in a fixed order.</summary>
    static abstract float Sum(TV a);

    /// <summary>The largest lane.</summary>
    static abstract float MaxAcross(TV a);
}
