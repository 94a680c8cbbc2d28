using ModelGen.Kernels;

namespace ModelGen.Tests.Kernels;

/// <summary>Every pair of an input and an output that a window joins, one by one.</summary>
internal sealed class WindowOracle(int batch, int channels, params WindowAxis[] axes)
{
    public int Inputs => batch * channels * axes.Aggregate(1, (size, axis) => size * (int)axis.Input);

    public int Outputs => batch * channels * axes.Aggregate(1, (size, axis) => size * (int)axis.Output);

    public int Kernel => channels * axes.Aggregate(1, (size, axis) => size * (int)axis.Size);

    /// <summary>For each output, the inputs it sees and the kernel's values for them, as places in the tensors.</summary>
    public IEnumerable<(int Output, List<(int Input, int Kernel)> Inputs)> Windows()
    {
        for (int output = 0; output < Outputs; output++)
        {
            int rest = output / channels;
            int[] at = new int[axes.Length];
            for (int i = axes.Length - 1; i >= 0; i--)
            {
                (rest, at[i]) = Math.DivRem(rest, (int)axes[i].Output);
            }

            IEnumerable<(int Input, int Kernel)> inputs = [(rest, 0)];
            for (int i = 0; i < axes.Length; i++)
            {
                WindowAxis axis = axes[i];
                int start = at[i] * (int)axis.Stride - (int)axis.Before;
                inputs = from place in inputs
                         from k in Enumerable.Range(0, (int)axis.Size)
                         let input = start + k * (int)axis.Dilation
                         where input >= 0 && input < axis.Input
                         select (place.Input * (int)axis.Input + input, place.Kernel * (int)axis.Size + k);
            }

            int channel = output % channels;
            yield return (output, [.. inputs.Select(place => (place.Input * channels + channel, place.Kernel * channels + channel))]);
        }
    }
}
