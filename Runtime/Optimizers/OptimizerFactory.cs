namespace ModelGen;

/// <summary>Makes the optimizer that <c>[Compile]</c> describes; what it does not say has Keras' default.</summary>
internal static class OptimizerFactory
{
    public static OptimizerAlgorithm Create(CompileInfo compile)
    {
        double rate = Number(compile, "LearningRate", compile.Optimizer == Optimizer.Sgd ? 0.01 : 0.001);
        OptimizerAlgorithm optimizer = Create(compile, rate);
        optimizer.Schedule = ScheduleFactory.Create(compile, rate);
        optimizer.WeightDecay = Given(compile, "WeightDecay") ?? optimizer.WeightDecay;
        optimizer.ClipValue = Given(compile, "ClipValue");
        optimizer.ClipNorm = Given(compile, "ClipNorm");
        optimizer.GlobalClipNorm = Given(compile, "GlobalClipNorm");
        return optimizer;
    }

    private static OptimizerAlgorithm Create(CompileInfo compile, double rate)
    {
        double beta1 = Number(compile, "Beta1", 0.9);
        double beta2 = Number(compile, "Beta2", compile.Optimizer == Optimizer.Lion ? 0.99 : 0.999);
        double epsilon = Number(compile, "Epsilon", 1e-7);
        double momentum = Number(compile, "Momentum", 0);
        double rho = Number(compile, "Rho", compile.Optimizer == Optimizer.Adadelta ? 0.95 : 0.9);
        double start = Number(compile, "InitialAccumulatorValue", 0.1);
        bool amsGrad = compile.Switches.Contains("AmsGrad");
        bool nesterov = compile.Switches.Contains("Nesterov");
        bool centered = compile.Switches.Contains("Centered");
        return compile.Optimizer switch
        {
            Optimizer.Sgd => new Sgd(rate) { Momentum = momentum, Nesterov = nesterov },
            Optimizer.Adam => new Adam(rate) { Beta1 = beta1, Beta2 = beta2, Epsilon = epsilon, AmsGrad = amsGrad },
            Optimizer.AdamW => new AdamW(rate) { Beta1 = beta1, Beta2 = beta2, Epsilon = epsilon, AmsGrad = amsGrad },
            Optimizer.Nadam => new Nadam(rate) { Beta1 = beta1, Beta2 = beta2, Epsilon = epsilon },
            Optimizer.Adamax => new Adamax(rate) { Beta1 = beta1, Beta2 = beta2, Epsilon = epsilon },
            Optimizer.RMSprop => new RMSprop(rate) { Rho = rho, Momentum = momentum, Epsilon = epsilon, Centered = centered },
            Optimizer.Adagrad => new Adagrad(rate) { InitialAccumulatorValue = start, Epsilon = epsilon },
            Optimizer.Adadelta => new Adadelta(rate) { Rho = rho, Epsilon = epsilon },
            Optimizer.Lion => new Lion(rate) { Beta1 = beta1, Beta2 = beta2 },
            Optimizer.Ftrl => new Ftrl(rate)
            {
                LearningRatePower = Number(compile, "LearningRatePower", -0.5),
                InitialAccumulatorValue = start,
                L1RegularizationStrength = Number(compile, "L1RegularizationStrength", 0),
                L2RegularizationStrength = Number(compile, "L2RegularizationStrength", 0),
                L2ShrinkageRegularizationStrength = Number(compile, "L2ShrinkageRegularizationStrength", 0),
                Beta = Number(compile, "Beta", 0),
            },
            _ => throw new ArgumentOutOfRangeException(nameof(compile), compile.Optimizer, "There is no such optimizer."),
        };
    }

    private static double Number(CompileInfo compile, string name, double otherwise) =>
        compile.Numbers.TryGetValue(name, out double value) ? value : otherwise;

    // 0 stands for "none" in the attribute, which cannot hold a null.
    private static double? Given(CompileInfo compile, string name) =>
        compile.Numbers.TryGetValue(name, out double value) && value != 0 ? value : null;
}
