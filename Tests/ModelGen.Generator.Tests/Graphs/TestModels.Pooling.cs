using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Pools.</content>
internal static partial class TestModels
{
    private static void AddPooling(AddModel add)
    {
        add("MaxPooling1D", [7, 2], Layer("MaxPooling1D"));
        add("MaxPooling1D, overlapping", [6, 2], Layer("MaxPooling1D", ("PoolSize", Of(3)), ("Strides", 1), ("Padding", Padding.Same)));
        add("MaxPooling2D", [4, 5, 2], Layer("MaxPooling2D"));
        add("MaxPooling2D, same", [4, 5, 2], Layer("MaxPooling2D", ("PoolSize", Of(3)), ("Strides", 2), ("Padding", Padding.Same)));
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

    private static long[] Of(params long[] numbers) => numbers;
}
