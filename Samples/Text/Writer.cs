using System.Text;

namespace TextSample;

/// <summary>Writes text with what a network has learned, character by character.</summary>
internal sealed class Writer
{
    private readonly TextStepNet _step = new();
    private readonly float[] _character = new float[1];
    private readonly float[] _scores = new float[Alphabet.Size];

    /// <summary>Takes over the weights; both networks have the same layers, and so the same names.</summary>
    public void Learn(TextNet net) => _step.CopyWeightsFrom(net);

    /// <summary>Goes on from a beginning.</summary>
    /// <param name="beginning">Is read first; at least one character.</param>
    /// <param name="length">How many characters to write.</param>
    /// <param name="temperature">How daring to be: near 0 always the likeliest character, at 1 as often as the network thinks it comes.</param>
    /// <param name="random">Decides.</param>
    /// <returns>The beginning and what comes behind it.</returns>
    public string Write(string beginning, int length, float temperature, Random random)
    {
        StringBuilder text = new(beginning);
        _step.ResetState();
        foreach (char character in beginning)
        {
            Read(Alphabet.NumberOf(character));
        }

        for (int i = 0; i < length; i++)
        {
            int next = Choose(temperature, random);
            text.Append(Alphabet.CharacterOf(next));
            Read(next);
        }

        return text.ToString();
    }

    private void Read(int character)
    {
        _character[0] = character;
        _step.Predict(_character, _scores);
    }

    /// <summary>Draws a character: each with the probability softmax(scores / temperature).</summary>
    private int Choose(float temperature, Random random)
    {
        float largest = _scores.Max();
        double total = 0;
        Span<double> chances = stackalloc double[Alphabet.Size];
        for (int i = 0; i < chances.Length; i++)
        {
            chances[i] = Math.Exp((_scores[i] - largest) / temperature);
            total += chances[i];
        }

        double left = random.NextDouble() * total;
        int choice = 0;
        while (choice < chances.Length - 1 && left >= chances[choice])
        {
            left -= chances[choice++];
        }

        return choice;
    }
}
