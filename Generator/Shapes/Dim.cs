using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ModelGen.Generator.Shapes;

/// <summary>
/// The length of an axis: a number, or an expression over named axes (and the batch) in normal form: a sum of products, sorted, so
/// that equal expressions are equal values.
/// </summary>
internal sealed class Dim : IEquatable<Dim>
{
    /// <summary>The number of samples, known only when the model is called.</summary>
    public static readonly Dim Batch = Axis("batch");

    public static readonly Dim One = new([new Term(1, [])]);

    private static readonly Dim Zero = new([]);

    private readonly ImmutableArray<Term> _terms;
    private string? _text;

    private Dim(ImmutableArray<Term> terms) => _terms = terms;

    public bool IsConstant => _terms.Length == 0 || (_terms.Length == 1 && _terms[0].Factors.Length == 0);

    /// <summary>The number, where it is one.</summary>
    public long? Constant => _terms.Length == 0 ? 0 : IsConstant ? _terms[0].Coefficient : null;

    public static Dim Of(long value) => value == 0 ? Zero : value == 1 ? One : new([new Term(value, [])]);

    public static Dim Axis(string name) => new([new Term(1, [new Factor(name, null, 0)])]);

    public static implicit operator Dim(long value) => Of(value);

    public static Dim operator +(Dim left, Dim right) => left.Constant is { } a && right.Constant is { } b
        ? Of(checked(a + b))
        : Sum(left._terms.Concat(right._terms));

    public static Dim operator -(Dim left, Dim right) => left + (right * -1);

    /// <exception cref="OverflowException">The number leaves the range of 64 bits.</exception>
    public static Dim operator *(Dim left, Dim right)
    {
        if (left.Constant is { } x && right.Constant is { } y)
        {
            return Of(checked(x * y));
        }

        return ReferenceEquals(left, One) ? right : ReferenceEquals(right, One) ? left : Sum(
            from a in left._terms
            from b in right._terms
            select new Term(checked(a.Coefficient * b.Coefficient), a.Factors.AddRange(b.Factors).Sort()));
    }

    /// <summary>⌊this / divisor⌋; exact where every coefficient divides.</summary>
    public Dim FloorDivide(long divisor)
    {
        if (divisor == 1)
        {
            return this;
        }

        if (Constant is { } value)
        {
            return Of((value / divisor) - (value % divisor < 0 ? 1 : 0));
        }

        return _terms.All(t => t.Coefficient % divisor == 0)
            ? new([.. _terms.Select(t => t with { Coefficient = t.Coefficient / divisor })])
            : new([new Term(1, [new Factor($"⌊{this}/{divisor.ToString(CultureInfo.InvariantCulture)}⌋", this, divisor)])]);
    }

    /// <summary>This over <paramref name="other"/> where that is a whole expression, else null.</summary>
    public Dim? DivideExactly(Dim other)
    {
        if (Equals(other))
        {
            return One;
        }

        if (other._terms.Length != 1)
        {
            return null;
        }

        Term by = other._terms[0];
        var terms = ImmutableArray.CreateBuilder<Term>();
        foreach (Term term in _terms)
        {
            ImmutableArray<Factor> factors = term.Factors;
            foreach (Factor factor in by.Factors)
            {
                int at = factors.IndexOf(factor);
                if (at < 0)
                {
                    return null;
                }

                factors = factors.RemoveAt(at);
            }

            if (term.Coefficient % by.Coefficient != 0)
            {
                return null;
            }

            terms.Add(new Term(term.Coefficient / by.Coefficient, factors));
        }

        return Sum(terms);
    }

    /// <summary>The value when every named axis has the length that <paramref name="axis"/> gives.</summary>
    public long Evaluate(Func<string, long> axis)
    {
        long sum = 0;
        foreach (Term term in _terms)
        {
            long product = term.Coefficient;
            foreach (Factor factor in term.Factors)
            {
                product = checked(product * (factor.Inner is null ? axis(factor.Name) : factor.Inner.Evaluate(axis) / factor.Divisor));
            }

            sum = checked(sum + product);
        }

        return sum;
    }

    /// <summary>The expression as C#, each named axis a variable of that name.</summary>
    public string ToCSharp() => Write(_terms, FactorToCSharp);

    public bool Equals(Dim? other)
    {
        if (ReferenceEquals(this, other) || other is null)
        {
            return other is not null;
        }

        return IsConstant || other.IsConstant ? Constant == other.Constant : ToString() == other.ToString();
    }

    public override bool Equals(object? obj) => Equals(obj as Dim);

    public override int GetHashCode() => Constant is { } value ? value.GetHashCode() : StringComparer.Ordinal.GetHashCode(ToString());

    public override string ToString() => _text ??= Constant?.ToString(CultureInfo.InvariantCulture) ?? Write(_terms, factor => factor.Name);

    private static string FactorToCSharp(Factor factor) => factor.Inner is null
        ? factor.Name
        : $"(({factor.Inner.ToCSharp()}) / {factor.Divisor.ToString(CultureInfo.InvariantCulture)})";

    private static Dim Sum(IEnumerable<Term> terms) => new(
    [
        .. terms
            .GroupBy(t => string.Join("·", t.Factors.Select(f => f.Name)), StringComparer.Ordinal)
            .OrderByDescending(g => g.First().Factors.Length)
            .ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => new Term(g.Aggregate(0L, (sum, t) => checked(sum + t.Coefficient)), g.First().Factors))
            .Where(t => t.Coefficient != 0),
    ]);

    private static string Write(ImmutableArray<Term> terms, Func<Factor, string> name)
    {
        if (terms.Length == 0)
        {
            return "0";
        }

        var text = new StringBuilder();
        foreach (Term term in terms)
        {
            string coefficient = term.Coefficient.ToString(CultureInfo.InvariantCulture);
            IEnumerable<string> parts = term.Factors.Select(name);
            string product = term.Factors.Length == 0 ? coefficient
                : term.Coefficient == 1 ? string.Join(" * ", parts)
                : string.Join(" * ", parts) + " * " + coefficient;
            text.Append(text.Length == 0 ? "" : " + ").Append(product);
        }

        return text.ToString();
    }

    private sealed record Term(long Coefficient, ImmutableArray<Factor> Factors);

    /// <summary>A named axis, or ⌊Inner / Divisor⌋ under that text.</summary>
    private sealed record Factor(string Name, Dim? Inner, long Divisor) : IComparable<Factor>
    {
        public int CompareTo(Factor? other) => StringComparer.Ordinal.Compare(Name, other?.Name);

        public bool Equals(Factor? other) => other is not null && Name == other.Name;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    }
}
