namespace ModelGen;

/// <summary>
/// The colours and type of all pictures. A picture has its own background, light or dark as the reader's system is, so that it stays
/// readable on any page. The six step colours stand apart for colour-blind readers too, and on both backgrounds.
/// </summary>
internal static class SvgStyle
{
    /// <summary>The number of step colours; with their numbers, <c>s</c> fills, <c>l</c> draws lines, <c>b</c> tints.</summary>
    internal const int StepColors = 6;

    /// <summary>The style sheet.</summary>
    internal const string Css =
        """
        text{font-family:system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,"DejaVu Sans",sans-serif;fill:#1f2937}
        .title{font-size:20px;font-weight:700}
        .layer{font-size:14px;font-weight:600}
        .note{font-size:12px;fill:#5b6677}
        .strong{font-size:12.5px;font-weight:600}
        .label{font-size:11px;fill:#5b6677}
        .shape{font-size:12px;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace}
        .name{font-size:12px;font-family:ui-monospace,SFMono-Regular,Menlo,Consolas,"DejaVu Sans Mono",monospace;fill:#5b6677}
        .chip{fill:#475569}
        .chiptext{font-size:10.5px;font-weight:600;fill:#ffffff}
        .background{fill:#ffffff}
        .card{fill:#f6f8fb;stroke:#d9e0ea}
        .plain{fill:#7c8ca3}
        .weight{fill:#475569}
        .flow{stroke:#8b98ab;stroke-width:1.6;fill:none}
        .flowhead{fill:#8b98ab}
        .fan{fill:#8b98ab;fill-opacity:.16}
        .link{stroke:#475569;stroke-width:1.2;stroke-dasharray:2 3;fill:none}
        .axis{stroke:#8b98ab;stroke-width:1;fill:none}
        .grid{stroke:#8b98ab;stroke-width:1;stroke-opacity:.25;fill:none}
        .s0{fill:#2f7fd0}.s1{fill:#e2762b}.s2{fill:#2a9d77}.s3{fill:#8e62cc}.s4{fill:#cf4f7c}.s5{fill:#a98b12}
        .l0{stroke:#2f7fd0}.l1{stroke:#e2762b}.l2{stroke:#2a9d77}.l3{stroke:#8e62cc}.l4{stroke:#cf4f7c}.l5{stroke:#a98b12}
        .l0,.l1,.l2,.l3,.l4,.l5{stroke-width:1.8;fill:none}
        .b0{fill:#2f7fd0}.b1{fill:#e2762b}.b2{fill:#2a9d77}.b3{fill:#8e62cc}.b4{fill:#cf4f7c}.b5{fill:#a98b12}
        .b0,.b1,.b2,.b3,.b4,.b5{fill-opacity:.13}
        .dashed{stroke-dasharray:3 3;stroke-width:1.2;stroke-opacity:.75}
        .curve{stroke-width:2;stroke-linejoin:round;stroke-linecap:round}
        @media (prefers-color-scheme:dark){
        text{fill:#e6eaf0}
        .note,.label,.name{fill:#a3b0c2}
        .background{fill:#0f1621}
        .card{fill:#18212f;stroke:#2d3a4d}
        .chip{fill:#cbd5e1}
        .chiptext{fill:#0f1621}
        .weight{fill:#cbd5e1}
        .link{stroke:#cbd5e1}
        }

        """;

    /// <summary>The colour of a step: six in turn, but the last of many always has the sixth.</summary>
    internal static int ColorOf(int step, int steps) =>
        steps > StepColors && step == steps - 1 ? StepColors - 1 : step % (steps > StepColors ? StepColors - 1 : StepColors);
}
