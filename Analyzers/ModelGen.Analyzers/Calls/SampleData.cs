using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Layers;
using ModelGen.Generator.Shapes;

namespace ModelGen.Analyzers.Calls;

/// <summary>Samples as a call hands them over, what belongs to them, and what the checks of the samples found out for the checks behind them.</summary>
/// <param name="call">The call.</param>
/// <param name="isFlat">Whether the samples come one after the other in a span, or else in arrays of the model's axes.</param>
/// <param name="inputs">A flat one, or one for each input.</param>
/// <param name="targets">A flat one, one for each output, or none where nothing is trained.</param>
internal sealed class SampleData(ModelCall call, bool isFlat, ImmutableArray<CallArgument> inputs, ImmutableArray<CallArgument> targets)
{
    public ModelCall Call { get; } = call;

    public CheckedModel Model { get; } = call.Model;

    public bool IsFlat { get; } = isFlat;

    public ImmutableArray<CallArgument> Inputs { get; } = inputs;

    public ImmutableArray<CallArgument> Targets { get; } = targets;

    /// <summary>Where predictions are written to.</summary>
    public CallArgument? Predictions { get; init; }

    /// <summary>The lengths of named axes, where samples are flat.</summary>
    public IOperation? Axes { get; init; }

    public IOperation? SampleWeight { get; init; }

    /// <summary>Whether a model is trained with it or measured on it: there must be a sample then.</summary>
    public bool NeedsSamples => Call.Method != "Predict";

    public bool IsValidation { get; init; }

    /// <summary>What the arguments say about named axes.</summary>
    public AxisLengths Lengths { get; } = new(call.Model);

    /// <summary>The number of samples, where it is known and nothing is wrong with the samples.</summary>
    public long? Samples { get; set; }

    /// <summary>Whether something is wrong with the samples, so that targets can be compared with the model only.</summary>
    public bool HasWrongInputs { get; set; }

    /// <summary>Whether the shape of the targets is wrong: what their values mean is not known then.</summary>
    public bool HasWrongTargets { get; set; }

    /// <summary>The shape of one sample; of several inputs, of all their values one input after another.</summary>
    public Shape Sample => Model.Input!;

    public Shape Prediction => Model.Output!;

    public Shape Target => CompileChecks.TargetShape(Model);
}
