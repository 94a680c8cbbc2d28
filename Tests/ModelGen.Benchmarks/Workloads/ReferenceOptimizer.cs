namespace ModelGen.Benchmarks.Workloads;

/// <summary>Gradient descent and Adam, written down plainly.</summary>
internal sealed class ReferenceOptimizer(Workload workload, Func<int, double> adamEpsilon)
{
    private const double FirstDecay = 0.9;
    private const double SecondDecay = 0.999;

    private readonly Dictionary<double[], (double[] First, double[] Second)> _moments = [];
    private int _step;

    /// <summary>To be called before the weights of a step are given to <see cref="Apply"/>.</summary>
    public void BeginStep() => _step++;

    public void Apply(double[] weights, double[] gradients)
    {
        if (workload.Work == Work.Adam)
        {
            ApplyAdam(weights, gradients);
            return;
        }

        for (int i = 0; i < weights.Length; i++)
        {
            weights[i] -= workload.LearningRate * gradients[i];
        }
    }

    private void ApplyAdam(double[] weights, double[] gradients)
    {
        if (!_moments.TryGetValue(weights, out (double[] First, double[] Second) moments))
        {
            _moments[weights] = moments = (new double[weights.Length], new double[weights.Length]);
        }

        double epsilon = adamEpsilon(_step);
        double rate = workload.LearningRate * Math.Sqrt(1 - Math.Pow(SecondDecay, _step)) / (1 - Math.Pow(FirstDecay, _step));
        for (int i = 0; i < weights.Length; i++)
        {
            double gradient = gradients[i];
            double first = moments.First[i] += (gradient - moments.First[i]) * (1 - FirstDecay);
            double second = moments.Second[i] += (gradient * gradient - moments.Second[i]) * (1 - SecondDecay);
            weights[i] -= rate * first / (Math.Sqrt(second) + epsilon);
        }
    }
}
