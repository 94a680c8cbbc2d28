namespace ModelGen;

/// <summary>A weight file is damaged, is of another format, or does not fit the model. Nothing was loaded from it.</summary>
public sealed class WeightFileException : IOException
{
    /// <summary>Makes the exception; its message begins with the file's name.</summary>
    /// <param name="fileName">The file, or what else was read.</param>
    /// <param name="problem">What was expected and what was found, as a sentence.</param>
    /// <param name="tensorName">The tensor concerned; null if it is the whole file.</param>
    /// <param name="innerException">What led to this.</param>
    public WeightFileException(string fileName, string problem, string? tensorName = null, Exception? innerException = null)
        : base($"{fileName}: {problem}", innerException)
    {
        FileName = fileName;
        TensorName = tensorName;
    }

    /// <summary>The file, or what else was read.</summary>
    public string FileName { get; }

    /// <summary>The tensor concerned; null if it is the whole file.</summary>
    public string? TensorName { get; }
}
