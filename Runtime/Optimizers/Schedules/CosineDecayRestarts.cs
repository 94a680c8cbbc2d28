namespace ModelGen;

/// <summary>
/// Half cosines one after the other (Loshchilov and Hutter 2016), each <c>tMul</c> times as long and <c>mMul</c> times as high as the one
/// before.
/// </summary>
/// <param name="initialLearningRate">The rate of the first step.</param>
/// <param name="firstDecaySteps">The length of the first cosine in steps.</param>
/// <param name="tMul">How many times as long each is as the one before.</param>
/// <param name="mMul">How many times as high each starts as the one before.</param>
/// <param name="alpha">The share of the rate that is left at each end.</param>
public sealed class CosineDecayRestarts(
    double initialLearningRate, double firstDecaySteps, double tMul = 2, double mMul = 1, double alpha = 0) : LearningRateSchedule
{
    private readonly double _firstDecaySteps = Positive(firstDecaySteps, nameof(firstDecaySteps));
    private readonly double _tMul = Positive(tMul, nameof(tMul));

    /// <inheritdoc/>
    public override double RateAt(long step)
    {
        // Done and restarts count in lengths of the first cosine; the n-th one begins after the geometric sum of the lengths before.
        double done = step / _firstDecaySteps;
        double restarts;
        if (_tMul == 1)
        {
            restarts = Math.Floor(done);
            done -= restarts;
        }
        else
        {
            restarts = Math.Floor(Math.Log(1 - done * (1 - _tMul)) / Math.Log(_tMul));
            double length = Math.Pow(_tMul, restarts);
            done = (done - (1 - length) / (1 - _tMul)) / length;
        }

        double height = Math.Pow(mMul, restarts);
        return initialLearningRate * ((1 - alpha) * 0.5 * height * (1 + Math.Cos(Math.PI * done)) + alpha);
    }
}
