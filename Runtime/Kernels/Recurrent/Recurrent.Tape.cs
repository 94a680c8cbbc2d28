namespace ModelGen.Kernels;

/// <content>Reads what training keeps.</content>
public static unsafe partial class Recurrent
{
    /// <summary>Some columns of the tape, of every step or of the last one: y [batch, steps, columns] or [batch, columns].</summary>
    /// <param name="team">The workers.</param>
    /// <param name="form">Sizes and order; the units do not matter.</param>
    /// <param name="width">Columns of the tape.</param>
    /// <param name="column">The first column taken.</param>
    /// <param name="columns">How many are taken.</param>
    /// <param name="tape">[batch, steps, width].</param>
    /// <param name="y">The result.</param>
    public static void Take(Team team, RecurrentForm form, nint width, nint column, nint columns, ref readonly float tape, ref float y)
    {
        bool sequences = form.Has(RecurrentOptions.Sequences);
        nint results = sequences ? form.Steps : 1;
        (nint first, nint last) = team.Share(form.Batch * results);
        fixed (float* pt = &tape)
        fixed (float* py = &y)
        {
            for (nint row = first; row < last; row++)
            {
                // The steps' order and its reverse are each other's inverse.
                nint number = sequences ? form.Has(RecurrentOptions.Aligned) ? row % results : form.InputStep(row % results) : form.InputStep(form.Steps - 1);
                float* source = pt + ((((row / results) * form.Steps) + number) * width) + column;
                new ReadOnlySpan<float>(source, (int)columns).CopyTo(new Span<float>(py + (row * columns), (int)columns));
            }
        }
    }

    /// <summary>The states that the steps started from: y [batch, steps, units], in the order of the input.</summary>
    /// <param name="team">The workers.</param>
    /// <param name="form">Sizes and order.</param>
    /// <param name="width">Columns of the tape, the state first.</param>
    /// <param name="tape">[batch, steps, width].</param>
    /// <param name="h">The first state, or a null reference for 0.</param>
    /// <param name="y">The result.</param>
    public static void Before(Team team, RecurrentForm form, nint width, ref readonly float tape, ref readonly float h, ref float y)
    {
        int units = (int)form.Units;
        (nint first, nint last) = team.Share(form.Batch * form.Steps);
        fixed (float* pt = &tape)
        fixed (float* ph = &h)
        fixed (float* py = &y)
        {
            for (nint row = first; row < last; row++)
            {
                nint sequence = row / form.Steps;
                nint number = form.InputStep(row % form.Steps);
                Span<float> result = new(py + (row * units), units);
                if (number > 0)
                {
                    new ReadOnlySpan<float>(pt + (((sequence * form.Steps) + form.InputStep(number - 1)) * width), units).CopyTo(result);
                }
                else if (ph == null)
                {
                    result.Clear();
                }
                else
                {
                    new ReadOnlySpan<float>(ph + (sequence * units), units).CopyTo(result);
                }
            }
        }
    }
}
