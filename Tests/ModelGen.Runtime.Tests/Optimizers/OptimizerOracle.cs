namespace ModelGen.Tests;

/// <summary>Update rules for one weight in double precision, written from the papers' and Keras' formulas.</summary>
internal static class OptimizerOracle
{
    /// <summary>Gives the next weight from weight, gradient and the number of the step, from 1.</summary>
    internal delegate double Rule(double w, double g, int t);

    public static Rule Sgd(double rate, double momentum = 0, bool nesterov = false)
    {
        double m = 0;
        return (w, g, _) =>
        {
            m = momentum * m - rate * g;
            return nesterov ? w + momentum * m - rate * g : w + m;
        };
    }

    public static Rule Adam(double rate, double b1 = 0.9, double b2 = 0.999, double eps = 1e-7, bool amsGrad = false)
    {
        (double m, double v, double top) = (0, 0, 0);
        return (w, g, t) =>
        {
            m = b1 * m + (1 - b1) * g;
            v = b2 * v + (1 - b2) * g * g;
            top = Math.Max(top, v);
            double alpha = rate * Math.Sqrt(1 - Math.Pow(b2, t)) / (1 - Math.Pow(b1, t));
            return w - alpha * m / (Math.Sqrt(amsGrad ? top : v) + eps);
        };
    }

    public static Rule Nadam(double rate, double b1 = 0.9, double b2 = 0.999, double eps = 1e-7)
    {
        (double m, double v) = (0, 0);
        return (w, g, t) =>
        {
            m = b1 * m + (1 - b1) * g;
            v = b2 * v + (1 - b2) * g * g;
            double U(int step) => b1 * (1 - 0.5 * Math.Pow(0.96, step));
            double product = Enumerable.Range(1, t).Aggregate(1.0, (p, step) => p * U(step));
            double mean = U(t + 1) * m / (1 - product * U(t + 1)) + (1 - U(t)) * g / (1 - product);
            return w - rate * mean / (Math.Sqrt(v / (1 - Math.Pow(b2, t))) + eps);
        };
    }

    public static Rule Adamax(double rate, double b1 = 0.9, double b2 = 0.999, double eps = 1e-7)
    {
        (double m, double u) = (0, 0);
        return (w, g, t) =>
        {
            m = b1 * m + (1 - b1) * g;
            u = Math.Max(b2 * u, Math.Abs(g));
            return w - rate * m / ((1 - Math.Pow(b1, t)) * (u + eps));
        };
    }

    public static Rule RMSprop(double rate, double rho = 0.9, double momentum = 0, double eps = 1e-7, bool centered = false)
    {
        (double v, double mean, double mom) = (0, 0, 0);
        return (w, g, _) =>
        {
            v = rho * v + (1 - rho) * g * g;
            mean = rho * mean + (1 - rho) * g;
            double step = rate * g / Math.Sqrt((centered ? v - mean * mean : v) + eps);
            mom = momentum * mom + step;
            return w - mom;
        };
    }

    public static Rule Adagrad(double rate, double start = 0.1, double eps = 1e-7)
    {
        double sum = start;
        return (w, g, _) =>
        {
            sum += g * g;
            return w - rate * g / Math.Sqrt(sum + eps);
        };
    }

    public static Rule Adadelta(double rate, double rho = 0.95, double eps = 1e-7)
    {
        (double gradients, double steps) = (0, 0);
        return (w, g, _) =>
        {
            gradients = rho * gradients + (1 - rho) * g * g;
            double step = -Math.Sqrt(steps + eps) * g / Math.Sqrt(gradients + eps);
            steps = rho * steps + (1 - rho) * step * step;
            return w + rate * step;
        };
    }

    public static Rule Lion(double rate, double b1 = 0.9, double b2 = 0.99)
    {
        double m = 0;
        return (w, g, _) =>
        {
            double direction = b1 * m + (1 - b1) * g;
            m = b2 * m + (1 - b2) * g;
            return w - rate * Math.Sign(direction);
        };
    }

    public static Rule Ftrl(
        double rate, double power = -0.5, double start = 0.1, double l1 = 0, double l2 = 0, double shrinkage = 0, double beta = 0)
    {
        (double n, double z) = (start, 0);
        return (w, g, _) =>
        {
            double next = n + g * g;
            z += g + 2 * shrinkage * w - (Math.Pow(next, -power) - Math.Pow(n, -power)) / rate * w;
            double divisor = Math.Pow(next, -power) / rate + 2 * (l2 + beta / (2 * rate));
            n = next;
            return (Math.Clamp(z, -l1, l1) - z) / divisor;
        };
    }

    /// <summary>Decays the weight before the rule is applied.</summary>
    public static Rule Decayed(Rule rule, double decay, double rate) => (w, g, t) => rule(w - w * decay * rate, g, t);
}
