namespace ModelGen.Generator.Graphs.Passes;

/// <summary>All passes in their order.</summary>
internal static class GraphOptimizer
{
    public static ModelGraph Run(ModelGraph model) => DropUnused(SeparateResults.Run(SplitSums.Run(FuseEpilogues.Run(
        FuseMaps.Run(FoldChannelFactors.Run(MaskPooledGradients.Run(DropUnused(model))))))));

    /// <summary>Drops what no result needs.</summary>
    private static ModelGraph DropUnused(ModelGraph model) =>
        Rewriter.Run(model, (target, old, inputs, _) => target.Add(old.Op, inputs, old.Shape));
}
