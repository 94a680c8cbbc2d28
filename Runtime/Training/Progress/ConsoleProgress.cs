using System.Globalization;
using System.Text;

namespace ModelGen;

/// <summary>
/// Shows training on a console: one line for each epoch, rewritten as it goes on. Where output goes to a file, a line at each epoch's end.
/// </summary>
internal sealed class ConsoleProgress(TextWriter writer, bool interactive, int width) : IProgress<TrainingProgress>
{
    private const int BarWidth = 24;

    private readonly StringBuilder _line = new();
    private int _shown;
    private TimeSpan _epochStart;

    /// <summary>The console of this process.</summary>
    public static ConsoleProgress Create()
    {
        bool interactive = !Console.IsOutputRedirected;
        int width = interactive ? Console.WindowWidth : 0;
        return new ConsoleProgress(Console.Out, interactive, width > 0 ? width : 120);
    }

    /// <inheritdoc/>
    public void Report(TrainingProgress value)
    {
        bool complete = value.Batch == value.Batches;
        if (value.Batch == 0)
        {
            _epochStart = value.Elapsed;
        }
        else if (interactive || complete)
        {
            Show(value, value.Elapsed - _epochStart, complete);
        }
    }

    /// <summary>Leaves the line of an epoch that was not completed.</summary>
    public void Finish()
    {
        if (interactive && _shown > 0)
        {
            writer.WriteLine();
            _shown = 0;
        }
    }

    /// <summary>A length of time in two units: <c>1m 05s</c>.</summary>
    internal static string Text(TimeSpan time) => time.TotalSeconds switch
    {
        < 10 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.0}s"),
        < 60 => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0}s"),
        < 3600 => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalMinutes}m {time.Seconds:00}s"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)time.TotalHours}h {time.Minutes:00}m"),
    };

    private void Show(TrainingProgress value, TimeSpan time, bool complete)
    {
        string epochs = value.Epochs.ToString(CultureInfo.InvariantCulture);
        string epoch = (value.Epoch + 1).ToString(CultureInfo.InvariantCulture).PadLeft(epochs.Length);
        _line.Clear().Append("Epoch ").Append(epoch).Append('/').Append(epochs);
        if (complete)
        {
            _line.Append("  ").Append(Text(time));
        }
        else
        {
            int done = (int)((long)BarWidth * value.Batch / value.Batches);
            _line.Append(" [").Append('=', done).Append('>').Append('.', BarWidth - 1 - done).Append("] ");
            _line.Append(CultureInfo.InvariantCulture, $"{value.Batch}/{value.Batches}");
            TimeSpan left = time * ((double)(value.Batches - value.Batch) / value.Batch);
            _line.Append("  ").Append(Text(left)).Append(" left");
        }

        foreach ((string name, double number) in value.Values)
        {
            _line.Append("  ").Append(name).Append(' ').Append(TrainingLogs.Short(number));
        }

        Write(complete);
    }

    private void Write(bool complete)
    {
        if (!interactive)
        {
            writer.WriteLine(_line.ToString());
            return;
        }

        // A line that is as long as the window would go over into the next one.
        if (!complete && _line.Length >= width)
        {
            _line.Length = width - 1;
        }

        int length = _line.Length;
        if (_shown > length)
        {
            _line.Append(' ', _shown - length);
        }

        writer.Write('\r');
        writer.Write(_line.ToString());
        _shown = length;
        if (complete)
        {
            writer.WriteLine();
            _shown = 0;
        }
    }
}
