namespace AudioSample;

/// <summary>What is to be learned: an overdriven amplifier. A high-pass, a tube that bends the two halves of the wave differently, a low-pass.</summary>
internal static class Amplifier
{
    private const float Drive = 6;
    private const float LowCut = 80;
    private const float HighCut = 3500;

    /// <summary>The signal as it comes out of the amplifier.</summary>
    public static float[] Play(ReadOnlySpan<float> signal)
    {
        float low = Smoothing(LowCut), high = Smoothing(HighCut);
        float bass = 0, first = 0, second = 0;
        float[] result = new float[signal.Length];
        for (int i = 0; i < signal.Length; i++)
        {
            bass += low * (signal[i] - bass);
            float driven = Drive * (signal[i] - bass);

            // Two poles in a row: 12 dB an octave.
            first += high * (Tube(driven) - first);
            second += high * (first - second);
            result[i] = second;
        }

        return result;
    }

    /// <summary>Soft on one side, harder on the other.</summary>
    private static float Tube(float x) => x >= 0 ? MathF.Tanh(x) : MathF.Tanh(0.6f * x) * 0.8f;

    /// <summary>The share of a new value in a low-pass of one pole.</summary>
    private static float Smoothing(float frequency) => 1 - MathF.Exp(-2 * MathF.PI * frequency / Guitar.Rate);
}
