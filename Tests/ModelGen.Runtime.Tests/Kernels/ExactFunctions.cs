namespace ModelGen.Tests.Kernels;

/// <summary>Functions in double precision that the class library lacks, or has with cancellation.</summary>
internal static class ExactFunctions
{
    public static double Expm1(double x)
    {
        if (Math.Abs(x) > 0.1)
        {
            return Math.Exp(x) - 1;
        }

        double term = x;
        double sum = x;
        for (int i = 2; i < 14; i++)
        {
            term *= x / i;
            sum += term;
        }

        return sum;
    }

    public static double Log1p(double x)
    {
        if (Math.Abs(x) > 1e-3)
        {
            return Math.Log(1 + x);
        }

        return x - x * x / 2 + x * x * x / 3 - x * x * x * x / 4 + x * x * x * x * x / 5;
    }

    public static double Softplus(double x) => Math.Max(x, 0) + Log1p(Math.Exp(-Math.Abs(x)));

    public static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    /// <summary>2/√π · e^(−x²) · Σ 2ⁿx²ⁿ⁺¹ / (1·3·…·(2n+1)): all terms have one sign.</summary>
    public static double Erf(double x)
    {
        if (double.IsNaN(x) || Math.Abs(x) > 6)
        {
            return double.IsNaN(x) ? x : Math.Sign(x);
        }

        double term = x;
        double sum = x;
        for (int n = 1; n < 200; n++)
        {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }

        return 2 / Math.Sqrt(Math.PI) * Math.Exp(-x * x) * sum;
    }
}
