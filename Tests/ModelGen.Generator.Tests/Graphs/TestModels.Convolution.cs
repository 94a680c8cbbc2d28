using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Convolutions and their transposes.</content>
internal static partial class TestModels
{
    private static void AddConvolution(AddModel add)
    {
        void Conv(string name, string kind, long[] input, long filters, long[] kernel, params (string Name, object Value)[] arguments) =>
            add(name, input, Layer(kind, [("Filters", filters), ("KernelSize", kind.StartsWith("Conv1D", StringComparison.Ordinal) ? kernel[0] : kernel), .. arguments]));
        Conv("Conv1D", "Conv1D", [7, 2], 3, [3]);
        Conv("Conv1D, causal and dilated", "Conv1D", [7, 2], 3, [2], ("Padding", Padding.Causal), ("DilationRate", 3), ("Activation", Activation.Tanh));
        Conv("Conv1D, one cell", "Conv1D", [4, 2], 3, [1], ("UseBias", false));
        Conv("Conv1D, strides", "Conv1D", [8, 2], 17, [3], ("Strides", 2), ("Padding", Padding.Same), ("Activation", Activation.ReLU));
        Conv("Conv2D", "Conv2D", [4, 5, 2], 3, [3], ("Activation", Activation.ReLU));
        Conv("Conv2D, same", "Conv2D", [3, 4, 2], 2, [2, 3], ("Padding", Padding.Same), ("Activation", Activation.SiLU));
        Conv("Conv2D, strides apart", "Conv2D", [5, 4, 2], 2, [3, 2], ("StridesByAxis", Of(2, 1)), ("Padding", Padding.Same));
        Conv("Conv2D, dilated", "Conv2D", [5, 6, 2], 2, [2], ("DilationRateByAxis", Of(2, 3)), ("UseBias", false));
        Conv("Conv2D, groups", "Conv2D", [3, 4, 2], 6, [2], ("Groups", 2), ("Padding", Padding.Same));
        Conv("Conv2D, frozen", "Conv2D", [3, 3, 2], 2, [2], ("Trainable", false));
        Conv("Conv3D", "Conv3D", [2, 3, 3, 2], 2, [2, 2, 1], ("Padding", Padding.Same), ("Strides", 2));
        Conv("Conv1DTranspose", "Conv1DTranspose", [4, 2], 3, [3], ("Strides", 2));
        Conv("Conv1DTranspose, output padding", "Conv1DTranspose", [4, 2], 3, [4], ("Strides", 3), ("OutputPadding", 1), ("Activation", Activation.ReLU));
        Conv("Conv1DTranspose, short window", "Conv1DTranspose", [3, 2], 2, [2], ("Strides", 3), ("Padding", Padding.Same));
        Conv("Conv2DTranspose", "Conv2DTranspose", [2, 3, 2], 3, [3], ("Padding", Padding.Same), ("Activation", Activation.Tanh));
        Conv("Conv2DTranspose, strides", "Conv2DTranspose", [2, 3, 2], 2, [3, 2], ("Strides", 2), ("Padding", Padding.Same), ("UseBias", false));
        Conv("Conv2DTranspose, dilated", "Conv2DTranspose", [2, 3, 2], 2, [2], ("DilationRate", 2));
        Conv("Conv3DTranspose", "Conv3DTranspose", [2, 1, 2, 2], 2, [2], ("StridesByAxis", Of(1, 2, 1)));
        add("Conv2D behind Conv2D", [5, 5, 1],
            Layer("Conv2D", ("Filters", 3), ("KernelSize", Of(2)), ("Activation", Activation.Sigmoid)),
            Layer("BatchNormalization"),
            Layer("Conv2D", ("Filters", 2), ("KernelSize", Of(3)), ("Activation", Activation.ReLU)));
    }
}
