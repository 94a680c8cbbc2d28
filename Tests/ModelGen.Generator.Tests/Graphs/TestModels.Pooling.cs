using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Pools, depthwise and separable convolutions, borders and enlarging.</content>
internal static partial class TestModels
{
    private static void AddPooling(AddModel add)
    {
        add("MaxPooling1D", [7, 2], Layer("MaxPooling1D"));
        add("MaxPooling1D, overlapping", [6, 2], Layer("MaxPooling1D", ("PoolSize", Of(3)), ("Strides", 1), ("Padding", Padding.Same)));
        add("MaxPooling2D", [4, 5, 2], Layer("MaxPooling2D"));
        add("MaxPooling2D, same", [4, 5, 2], Layer("MaxPooling2D", ("PoolSize", Of(3)), ("Strides", 2), ("Padding", Padding.Same)));
        add("MaxPooling2D behind ReLU", [4, 5, 2], Layer("ReLU"), Layer("MaxPooling2D"));
        add("MaxPooling2D behind ReLU, overlapping", [4, 5, 2], Layer("ReLU"), Layer("MaxPooling2D", ("PoolSize", Of(3)), ("Strides", 1)));
        add("MaxPooling2D, axes apart", [3, 6, 2], Layer("MaxPooling2D", ("PoolSize", Of(1, 3)), ("StridesByAxis", Of(1, 2))));
        add("MaxPooling3D", [2, 3, 4, 2], Layer("MaxPooling3D", ("PoolSize", Of(2, 2, 3)), ("Strides", 1)));
        add("AveragePooling1D", [7, 2], Layer("AveragePooling1D", ("PoolSize", Of(3)), ("Padding", Padding.Same)));
        add("AveragePooling2D", [5, 5, 2], Layer("AveragePooling2D"));
        add("AveragePooling2D, same", [4, 5, 2], Layer("AveragePooling2D", ("PoolSize", Of(3)), ("Strides", 1), ("Padding", Padding.Same)));
        add("AveragePooling3D", [3, 3, 2, 2], Layer("AveragePooling3D", ("Padding", Padding.Same)));
        add("GlobalMaxPooling1D", [4, 2], Layer("GlobalMaxPooling1D"));
        add("GlobalMaxPooling2D", [2, 3, 2], Layer("GlobalMaxPooling2D", ("KeepDims", true)));
        add("GlobalMaxPooling3D", [2, 2, 3, 2], Layer("GlobalMaxPooling3D"));
        add("GlobalAveragePooling1D", [4, 2], Layer("GlobalAveragePooling1D", ("KeepDims", true)));
        add("GlobalAveragePooling2D", [2, 3, 2], Layer("GlobalAveragePooling2D"));
        add("GlobalAveragePooling3D", [2, 2, 3, 2], Layer("GlobalAveragePooling3D"));
    }

    private static void AddDepthwise(AddModel add)
    {
        add("DepthwiseConv1D", [6, 2], Layer("DepthwiseConv1D", ("KernelSize", 3), ("Activation", Activation.Tanh)));
        add("DepthwiseConv1D, dilated", [6, 2], Layer("DepthwiseConv1D", ("KernelSize", 2), ("DilationRate", 2), ("Padding", Padding.Same)));
        add("DepthwiseConv2D", [4, 5, 2], Layer("DepthwiseConv2D", ("KernelSize", Of(3, 2)), ("Activation", Activation.Sigmoid)));
        add("DepthwiseConv2D, strides", [5, 6, 2], Layer("DepthwiseConv2D", ("KernelSize", Of(3)), ("Strides", 2), ("Padding", Padding.Same)));
        add("DepthwiseConv2D, axes apart", [5, 5, 2], Layer("DepthwiseConv2D", ("KernelSize", Of(2)), ("DilationRateByAxis", Of(3, 1)), ("UseBias", false)));
        add("DepthwiseConv2D, multiplier", [3, 3, 2], Layer("DepthwiseConv2D", ("KernelSize", Of(2)), ("DepthMultiplier", 2)));
        add(
            "DepthwiseConv2D, twice", [4, 4, 2],
            Layer("DepthwiseConv2D", ("KernelSize", Of(3)), ("Padding", Padding.Same), ("Activation", Activation.ReLU)),
            Layer("DepthwiseConv2D", ("KernelSize", Of(3)), ("StridesByAxis", Of(1, 2))));
        add("SeparableConv1D", [5, 2], Layer("SeparableConv1D", ("Filters", 3), ("KernelSize", 2), ("Padding", Padding.Causal), ("DilationRate", 2)));
        add("SeparableConv2D", [4, 4, 2], Layer("SeparableConv2D", ("Filters", 3), ("KernelSize", Of(3)), ("Activation", Activation.Tanh)));
        add(
            "SeparableConv2D, multiplier", [4, 4, 2],
            Layer("SeparableConv2D", ("Filters", 2), ("KernelSize", Of(2)), ("Strides", 2), ("DepthMultiplier", 3), ("UseBias", false)));
    }

    private static void AddBorders(AddModel add)
    {
        add("ZeroPadding1D", [3, 2], Layer("ZeroPadding1D", ("Padding", Of(2, 1))));
        add("ZeroPadding2D", [2, 3, 2], Layer("ZeroPadding2D", ("Padding", Of(1, 0, 2, 1))));
        add("ZeroPadding3D", [2, 2, 2, 2], Layer("ZeroPadding3D"));
        add("Cropping1D", [4, 2], Layer("Cropping1D"));
        add("Cropping2D", [4, 5, 2], Layer("Cropping2D", ("Cropping", Of(1, 2))));
        add("Cropping3D", [3, 3, 4, 2], Layer("Cropping3D", ("Cropping", Of(1, 0, 0, 2, 1, 1))));
        add("UpSampling1D", [3, 2], Layer("UpSampling1D"));
        add("UpSampling2D", [2, 3, 2], Layer("UpSampling2D", ("Size", Of(2, 3))));
        add("UpSampling2D, bilinear", [2, 3, 2], Layer("UpSampling2D", ("Size", Of(3, 2)), ("Interpolation", Interpolation.Bilinear)));
        add("UpSampling3D", [1, 2, 2, 2], Layer("UpSampling3D"));
    }

    private static long[] Of(params long[] numbers) => numbers;
}
