using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests.Kernels;

/// <summary>The scans of recurrent layers against the plainest code in double precision, and their gradients against differences.</summary>
public class RecurrentTests
{
    public static TheoryData<CellKind> Kinds => [CellKind.SimpleRnn, CellKind.Lstm, CellKind.Gru, CellKind.ResetBeforeGru];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scan_handles_every_tail_of_units(CellKind kind)
    {
        foreach (int units in new[] { 1, 5, 8, 11, 16, 17, 20, 33, 64 })
        {
            foreach (int batch in new[] { 1, 3 })
            {
                Scan(kind, new RecurrentCase(kind, batch, 3, units, RecurrentOptions.Sequences));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scan_handles_every_tail_of_the_batch(CellKind kind)
    {
        foreach (int batch in new[] { 1, 2, 5, 8, 12, 13, 31 })
        {
            Scan(kind, new RecurrentCase(kind, batch, 2, 10, RecurrentOptions.None));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scan_handles_chunks_of_sequences_and_blocks_of_depth(CellKind kind)
    {
        Scan(kind, new RecurrentCase(kind, 40, 2, 130, RecurrentOptions.None));
        Scan(kind, new RecurrentCase(kind, 2, 1, 1030, RecurrentOptions.None, hasStates: true));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Scan_follows_its_options(CellKind kind)
    {
        for (int options = 0; options <= (int)(RecurrentOptions.Backwards | RecurrentOptions.Sequences | RecurrentOptions.Aligned); options++)
        {
            RecurrentOptions cells = kind == CellKind.Lstm ? RecurrentOptions.Cells : RecurrentOptions.None;
            Scan(kind, new RecurrentCase(kind, 3, 4, 7, (RecurrentOptions)options));
            Scan(kind, new RecurrentCase(kind, 3, 4, 7, (RecurrentOptions)options | cells, hasMask: true, hasDropout: true, hasStates: true));
            Scan(kind, new RecurrentCase(kind, 1, 4, 7, (RecurrentOptions)options | cells, hasMask: true, hasDropout: true, hasStates: true));
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Gradient_is_that_of_the_scan(CellKind kind)
    {
        for (int options = 0; options <= (int)(RecurrentOptions.Backwards | RecurrentOptions.Sequences | RecurrentOptions.Aligned); options++)
        {
            Gradient(kind, new RecurrentCase(kind, 3, 3, 5, (RecurrentOptions)options));
            Gradient(kind, new RecurrentCase(kind, 3, 3, 5, (RecurrentOptions)options, hasMask: true, hasDropout: true, hasStates: true));
        }

        Gradient(kind, new RecurrentCase(kind, 1, 3, 19, RecurrentOptions.Sequences, hasMask: true, hasDropout: true));
        Gradient(kind, new RecurrentCase(kind, 2, 2, 34, RecurrentOptions.None));
    }

    private static void Scan(CellKind kind, RecurrentCase item) => Widths.Run(new RecurrentScanTest(kind, item));

    private static void Gradient(CellKind kind, RecurrentCase item) => Widths.Run(new RecurrentGradientTest(kind, item));
}
