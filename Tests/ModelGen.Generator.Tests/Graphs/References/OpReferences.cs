using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Tests;

/// <summary>How the interpreter computes an op, by the op's type: a line for each, its function in the file of its area beside this one.</summary>
internal static class OpReferences
{
    private static readonly Dictionary<Type, Func<GraphInterpreter, Node, double[]>> s_references = new()
    {
        [typeof(AttentionOp)] = AttentionReference.Attention,
        [typeof(EinsumOp)] = AttentionReference.Einsum,
        [typeof(GatherOp)] = AttentionReference.Gather,
        [typeof(PositionsOp)] = AttentionReference.Positions,
        [typeof(RecurrentBeforeOp)] = RecurrentReference.Before,
        [typeof(RecurrentGradientOp)] = RecurrentReference.Gradient,
        [typeof(RecurrentOp)] = RecurrentReference.Scan,
        [typeof(RecurrentResultOp)] = RecurrentReference.Result,
        [typeof(RecurrentTapeOp)] = RecurrentReference.Tape,
        [typeof(RowOp)] = RecurrentReference.Row,
        [typeof(ScatterAddOp)] = AttentionReference.ScatterAdd,
        [typeof(NormalizeRowsGradientOp)] = NormalizationReference.NormalizeRowsGradient,
        [typeof(NormalizeRowsOp)] = NormalizationReference.NormalizeRows,
        [typeof(PartialSumOp)] = NormalizationReference.PartialSum,
        [typeof(ReplacedWeightOp)] = NormalizationReference.ReplacedWeight,
        [typeof(ConcatOp)] = WindowReference.Concat,
        [typeof(ConvInputGradientOp)] = ConvolutionReference.InputGradient,
        [typeof(ConvKernelGradientOp)] = ConvolutionReference.KernelGradient,
        [typeof(ConvKernelRepackOp)] = ConvolutionReference.Repack,
        [typeof(ConvOp)] = ConvolutionReference.Conv,
        [typeof(DepthwiseConvOp)] = PoolingReference.DepthwiseConv,
        [typeof(DepthwiseInputGradientOp)] = PoolingReference.DepthwiseInputGradient,
        [typeof(DepthwiseKernelGradientOp)] = PoolingReference.DepthwiseKernelGradient,
        [typeof(PadOp)] = WindowReference.Pad,
        [typeof(PoolGradientOp)] = PoolingReference.PoolGradient,
        [typeof(PoolOp)] = PoolingReference.Pool,
        [typeof(SliceOp)] = WindowReference.Slice,
        [typeof(UpSampleGradientOp)] = UpSamplingReference.UpSampleGradient,
        [typeof(UpSampleOp)] = UpSamplingReference.UpSample,
    };

    public static double[] Compute(GraphInterpreter run, Node node) => s_references.TryGetValue(node.Op.GetType(), out var reference)
        ? reference(run, node)
        : throw new NotSupportedException($"{node.Op.GetType().Name} has no reference.");
}
