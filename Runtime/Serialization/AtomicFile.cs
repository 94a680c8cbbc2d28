namespace ModelGen;

/// <summary>
/// Replaces a file in one step. The new content goes to a file beside it, is brought to the disk, and takes the name only then: a crash, a
/// full disk or an exception leaves the old file whole.
/// </summary>
internal static class AtomicFile
{
    /// <summary>Writes a file by <paramref name="write"/>; if that throws, the file at <paramref name="path"/> stays as it was.</summary>
    internal static void Write(string path, Action<Stream> write)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // A symbolic link stays one: what it points at is replaced.
        FileInfo file = new(path);
        string target = file.Exists ? file.ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? file.FullName : file.FullName;
        string temporary = $"{target}.{Path.GetRandomFileName()}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, target, overwrite: true);
        }
        catch
        {
            TryDelete(temporary);
            throw;
        }
    }

    private static void TryDelete(string path)
    {
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // The error that led here says more than this one would.
        }
    }
}
