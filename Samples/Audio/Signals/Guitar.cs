namespace AudioSample;

/// <summary>Plays plucked strings: for each note a ring of noise that loses its high tones as it goes around (Karplus and Strong 1983).</summary>
internal static class Guitar
{
    /// <summary>Samples a second.</summary>
    public const int Rate = 24_000;

    private static readonly float[] s_notes = [82.41f, 110, 130.81f, 146.83f, 164.81f, 196, 220, 261.63f, 293.66f, 329.63f];

    /// <summary>A melody by lot; the same seed plays the same one.</summary>
    /// <returns>Samples from −1 to 1.</returns>
    public static float[] Play(double seconds, int seed)
    {
        Random random = new(seed);
        float[] signal = new float[(int)(seconds * Rate)];
        int length = Rate / 4;
        for (int start = 0; start < signal.Length; start += length)
        {
            // The last note rings on while the next begins.
            int end = Math.Min(signal.Length, start + 2 * length);
            Pluck(signal.AsSpan(start, end - start), s_notes[random.Next(s_notes.Length)], Between(random, 0.2f, 0.7f), random);
        }

        foreach (ref float sample in signal.AsSpan())
        {
            sample = Math.Clamp(sample + Between(random, -0.002f, 0.002f), -1, 1);
        }

        return signal;
    }

    private static void Pluck(Span<float> signal, float frequency, float loudness, Random random)
    {
        const float Loss = 0.996f;
        float[] ring = new float[(int)(Rate / frequency)];
        foreach (ref float value in ring.AsSpan())
        {
            value = Between(random, -loudness, loudness);
        }

        for (int i = 0; i < signal.Length; i++)
        {
            int place = i % ring.Length;
            float here = ring[place];
            signal[i] += here * Math.Min(1, (signal.Length - i) / 200f);
            ring[place] = Loss * (here + ring[(place + 1) % ring.Length]) / 2;
        }
    }

    private static float Between(Random random, float low, float high) => low + (high - low) * random.NextSingle();
}
