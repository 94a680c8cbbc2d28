using ModelGen;

namespace DigitsSample;

/// <summary>Reads the MNIST files from a folder, compressed or not, by the names under which they are given away.</summary>
internal static class MnistFolder
{
    public static (ImageSet Training, ImageSet Test) Read(string folder)
    {
        if (!Directory.Exists(folder))
        {
            throw new DirectoryNotFoundException($"There is no folder '{folder}'.");
        }

        return (Read(folder, "train"), Read(folder, "t10k"));
    }

    private static ImageSet Read(string folder, string part)
    {
        IdxFile images = IdxFile.Read(Find(folder, $"{part}-images", "idx3-ubyte"));
        IdxFile labels = IdxFile.Read(Find(folder, $"{part}-labels", "idx1-ubyte"));
        if (images.Count == 0 || images.Shape != new Shape(images.Count, ImageSet.Side, ImageSet.Side))
        {
            throw new InvalidDataException($"{images.Name} has the shape {images.Shape}; images of 28 x 28 are needed.");
        }

        if (labels.Shape != new Shape(images.Count))
        {
            throw new InvalidDataException($"{labels.Name} has the shape {labels.Shape}; one label for each of {images.Count} images is needed.");
        }

        float[] pixels = images.ToArray();
        for (int i = 0; i < pixels.Length; i++)
        {
            pixels[i] /= 255;
        }

        return new ImageSet(pixels, labels.ToArray());
    }

    private static string Find(string folder, string name, string kind)
    {
        string[] names = [$"{name}-{kind}.gz", $"{name}-{kind}", $"{name}.{kind}.gz", $"{name}.{kind}"];
        return names.Select(file => Path.Combine(folder, file)).FirstOrDefault(File.Exists)
            ?? throw new FileNotFoundException($"There is no {names[0]} or {names[1]} in '{folder}'.");
    }
}
