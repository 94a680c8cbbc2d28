namespace TextSample;

/// <summary>What the network learns from: pieces of the text, and the same pieces one character later.</summary>
/// <param name="Characters">The pieces one after the other, as numbers.</param>
/// <param name="Next">For each character the one behind it.</param>
internal sealed record Excerpts(float[] Characters, float[] Next)
{
    /// <summary>How many characters a piece has.</summary>
    public const int Length = 64;

    // Pieces overlap, so that every character stands near the end of some piece, where most of its past is known.
    private const int Stride = 16;

    public int Count => Characters.Length / Length;

    /// <summary>All pieces of a text.</summary>
    /// <exception cref="InvalidDataException">The text is too short, or has characters that are not known.</exception>
    public static Excerpts Of(string text)
    {
        int[] numbers = [.. text.Select(Alphabet.NumberOf)];
        int count = (numbers.Length - Length - 1) / Stride + 1;
        if (numbers.Length <= Length)
        {
            throw new InvalidDataException($"The text has {numbers.Length} characters; more than {Length} are needed.");
        }

        float[] characters = new float[count * Length];
        float[] next = new float[count * Length];
        for (int i = 0; i < characters.Length; i++)
        {
            int place = i / Length * Stride + i % Length;
            characters[i] = numbers[place];
            next[i] = numbers[place + 1];
        }

        return new Excerpts(characters, next);
    }
}
