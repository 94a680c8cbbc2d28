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

    public static Dim Axis(string name) => new([new Term(1, [new Factor(name, null, 0, false)])]);

    /// <summary>A named axis whose length is promised to be a multiple of a number: so many times a whole quotient.</summary>
    public static Dim Axis(string name, long multipleOf) => multipleOf == 1
        ? Axis(name)
        : new([new Term(multipleOf, [new Factor($"{name}/{Text(multipleOf)}", Axis(name), multipleOf, true)])]);

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

        if (left.Constant is { } || right.Constant is { })
        {
            return left.Constant is { } factor ? right.Scale(factor) : left.Scale(right.Constant!.Value);
        }

        return Sum(
            from a in left._terms
            from b in right._terms
            select new Term(checked(a.Coefficient * b.Coefficient), a.Factors.AddRange(b.Factors).Sort()));
    }

    /// <summary>
    /// ⌊this / divisor⌋. Terms that divide leave the quotient, and what stays in it gets the smallest constant that is not negative, so
    /// that ⌊(T − 1)/2⌋ + 1 and ⌊(T + 1)/2⌋ are one; a quotient of a quotient is one quotient.
    /// </summary>
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

        Dim whole = new([.. _terms.Where(t => Divides(t)).Select(t => t with { Coefficient = t.Coefficient / divisor })]);
        Dim rest = new([.. _terms.Where(t => t.Factors.Length > 0 && !Divides(t))]);
        Dim constant = new([.. _terms.Where(t => t.Factors.Length == 0 && !Divides(t))]);
        Dim steps = constant.FloorDivide(divisor);
        Dim left = constant - (steps * divisor);
        return whole + steps + (rest.IsConstant ? 0 : Quotient(rest, left, divisor));

        bool Divides(Term term) => term.Coefficient % divisor == 0;
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
                product = checked(product * (factor.Inner is null ? axis(factor.Name) : Of(factor.Inner.Evaluate(axis)).FloorDivide(factor.Divisor).Constant!.Value));
            }

            sum = checked(sum + product);
        }

        return sum;
    }

    /// <summary>Whether this is never below <paramref name="other"/>, whatever the axes' lengths; false where that cannot be told.</summary>
    public bool IsAtLeast(Dim other) => (this - other)._terms.All(t => t.Coefficient >= 0);

    /// <summary>Whether this is at least 1 for all lengths of axes that are not below those <paramref name="shortest"/> gives.</summary>
    public bool IsPositive(Func<string, long> shortest) => Grows && Evaluate(shortest) >= 1;

    /// <summary>Whether longer axes never make it smaller.</summary>
    private bool Grows => _terms.All(t => t.Factors.Length == 0 || (t.Coefficient > 0 && t.Factors.All(f => f.Inner is null || f.Inner.Grows)));

    /// <summary>The expression as C#, each named axis a variable of that name.</summary>
    public string ToCSharp() => Write(_terms, FactorToCSharp, (name, divisor) => $"({AxisNames.Local(name)} / {Text(divisor)})", AxisNames.Local, Text);

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

    public override string ToString() => _text ??= Constant is { } value
        ? Text(value)
        : Write(_terms, factor => factor.Name, (name, divisor) => $"{name}/{Text(divisor)}", name => name, Text);

    /// <summary>The same with separators in its numbers: <c>T * 1,536</c>.</summary>
    public string ToGroupedString() => Constant is { } value
        ? Grouped(value)
        : Write(_terms, factor => factor.Name, (name, divisor) => $"{name}/{Grouped(divisor)}", name => name, Grouped);

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static Dim Quotient(Dim rest, Dim left, long divisor)
    {
        // ⌊(⌊x/a⌋ + c)/b⌋ = ⌊(x + a·c)/(a·b)⌋
        if (rest._terms is [{ Coefficient: var times, Factors: [{ Inner: { } inner } factor] }] && (times == 1 || factor.IsPromised)
            && factor.Divisor % times == 0 && factor.Divisor > times)
        {
            return (inner + (left * (factor.Divisor / times))).FloorDivide(checked(divisor * (factor.Divisor / times)));
        }

        Dim all = rest + left;
        string text = all.ToString();
        return new([new Term(1, [new Factor($"⌊{(text.Contains(' ') ? $"({text})" : text)}/{Text(divisor)}⌋", all, divisor, false)])]);
    }

    private static string FactorToCSharp(Factor factor) => factor.Inner is not { } inner ? AxisNames.Local(factor.Name)
        : inner._terms is [{ Coefficient: 1, Factors.Length: 1 }] ? $"({inner.ToCSharp()} / {Text(factor.Divisor)})"
        : $"(({inner.ToCSharp()}) / {Text(factor.Divisor)})";

    /// <summary>So many times this: the terms stay as they are sorted.</summary>
    private Dim Scale(long factor) => factor == 0 ? Zero : factor == 1 ? this
        : new([.. _terms.Select(t => t with { Coefficient = checked(t.Coefficient * factor) })]);

    /// <summary>The normal form. Sums have few terms, and the writer of a model makes thousands of them: no dictionaries.</summary>
    private static Dim Sum(IEnumerable<Term> terms)
    {
        var sum = ImmutableArray.CreateBuilder<Term>();
        foreach (Term term in terms)
        {
            int at = 0;
            while (at < sum.Count && Term.Order(sum[at], term) < 0)
            {
                at++;
            }

            if (at < sum.Count && Term.Order(sum[at], term) == 0)
            {
                sum[at] = term with { Coefficient = checked(sum[at].Coefficient + term.Coefficient) };
            }
            else
            {
                sum.Insert(at, term);
            }
        }

        sum.RemoveAll(t => t.Coefficient == 0);
        return new(sum.ToImmutable());
    }

    private static string Write(
        ImmutableArray<Term> terms, Func<Factor, string> factor, Func<string, long, string> quotient, Func<string, string> axis, Func<long, string> number)
    {
        var text = new StringBuilder();
        foreach (Term term in terms)
        {
            // The coefficient goes into the promised divisors first: 4 · (H/4) is H, 2 · (H/4) is H/2.
            long rest = Math.Abs(term.Coefficient);
            List<string> parts = [];
            foreach (Factor part in term.Factors)
            {
                if (!part.IsPromised)
                {
                    parts.Add(factor(part));
                    continue;
                }

                long common = CommonDivisor(rest, part.Divisor);
                rest /= common;
                string name = part.Inner!.ToString();
                parts.Add(common == part.Divisor ? axis(name) : quotient(name, part.Divisor / common));
            }

            if (rest != 1 || parts.Count == 0)
            {
                parts.Add(number(rest));
            }

            bool isNegative = term.Coefficient < 0;
            text.Append(text.Length > 0 ? isNegative ? " - " : " + " : isNegative ? "-" : "").Append(string.Join(" * ", parts));
        }

        return text.Length == 0 ? "0" : text.ToString();
    }

    private static long CommonDivisor(long a, long b) => b == 0 ? a : CommonDivisor(b, a % b);

    private sealed record Term(long Coefficient, ImmutableArray<Factor> Factors)
    {
        private readonly string _key = string.Join("·", Factors.Select(f => f.Name));

        /// <summary>The longest product first, then by the names; 0 for terms that differ in their coefficients only.</summary>
        public static int Order(Term left, Term right) => left.Factors.Length != right.Factors.Length
            ? right.Factors.Length.CompareTo(left.Factors.Length)
            : StringComparer.Ordinal.Compare(left._key, right._key);
    }

    /// <summary>
    /// A named axis, or ⌊Inner / Divisor⌋ under that text; a promised one is a named axis over a number that divides it.
    /// </summary>
    private sealed record Factor(string Name, Dim? Inner, long Divisor, bool IsPromised) : IComparable<Factor>
    {
        public int CompareTo(Factor? other) => StringComparer.Ordinal.Compare(Name, other?.Name);

        public bool Equals(Factor? other) => other is not null && Name == other.Name;

        public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Name);
    }
}
