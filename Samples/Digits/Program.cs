using DigitsSample;

const int TrainingImages = 8000;
const int TestImages = 2000;

try
{
    CommandLine line = CommandLine.Parse(args);
    if (line.ShowHelp)
    {
        Console.WriteLine(CommandLine.Help);
        return 0;
    }

    (ImageSet training, ImageSet test) = line.Data is null
        ? (DrawnDigits.Draw(TrainingImages, line.Seed), DrawnDigits.Draw(TestImages, line.Seed + 1))
        : MnistFolder.Read(line.Data);
    return Training.Run(training, test, line) ? 0 : 130;
}
catch (ArgumentException e)
{
    Console.Error.WriteLine($"{e.Message} --help shows what there is.");
    return 2;
}
catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
