using System.Runtime.CompilerServices;
using ModelGen.Kernels;

namespace ModelGen.Tests;

/// <summary>A model whose gradients are a given function of the step and the weight, so that what follows them can be tested alone.</summary>
internal sealed class GradientModel(ModelInfo info, Func<long, string, int, float> gradient) : Model(info, 1)
{
    /// <summary>The loss of a step before penalties.</summary>
    public float BareLoss { get; set; } = 1;

    protected internal override ScratchSize InferScratch(ref readonly int sizes) => default;

    protected internal override ScratchSize TestScratch(ref readonly int sizes) => default;

    protected internal override ScratchSize TrainScratch(ref readonly int sizes) => default;

    public static ModelInfo Describe(CompileInfo compile, params WeightInfo[] weights)
    {
        int length = weights.Max(weight => weight.Offset + weight.Length);
        return new ModelInfo
        {
            Name = "GradientModel",
            InputShape = new Shape(1),
            OutputShape = new Shape(1),
            TargetShape = new Shape(1),
            Layers =
            [
                new LayerInfo
                {
                    Name = "layer", Kind = "Layer", Display = "Layer", InputShape = new Shape(1), OutputShape = new Shape(1),
                    Weights = weights,
                },
            ],
            ParameterLength = length,
            TrainableLength = length,
            Compile = compile,
        };
    }

    protected internal override void Infer(
        Team team, ref readonly int sizes, ref readonly float weights, ref readonly float input, ref float scratch, ref float output) =>
        throw new NotSupportedException();

    protected internal override void Test(Team team, scoped ref TrainingPass pass)
    {
        if (team.Index == 0)
        {
            pass.Loss = BareLoss;
        }
    }

    protected internal override void Train(Team team, scoped ref TrainingPass pass)
    {
        if (team.Index != 0)
        {
            return;
        }

        pass.Loss = BareLoss;
        foreach (WeightInfo weight in Info.Weights)
        {
            float[] values = new float[weight.Count];
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = gradient(TrainingSteps, weight.Name, i);
            }

            ref float place = ref Unsafe.Add(ref pass.Gradients, weight.Offset);
            if (weight.Layout == WeightLayout.Panels)
            {
                int columns = weight.Shape[^1];
                Panels.Pack(values.Length / columns, columns, in values[0], ref place);
            }
            else
            {
                for (int i = 0; i < values.Length; i++)
                {
                    Unsafe.Add(ref place, i) = values[i];
                }
            }
        }
    }
}
