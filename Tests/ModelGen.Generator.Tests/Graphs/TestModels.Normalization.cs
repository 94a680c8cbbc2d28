using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Normalization, noise and penalties of activations.</content>
internal static partial class TestModels
{
    private static void AddNormalization(AddModel add)
    {
        add("BatchNormalization of images", [2, 3, 2], Layer("BatchNormalization"));
        add("BatchNormalization of larger images", [3, 5, 2], Layer("BatchNormalization"));
        add("BatchNormalization of images, axis 2", [2, 3, 2], Layer("BatchNormalization", ("Axis", 2)));
        add("LayerNormalization, first and last axis", [2, 3, 2], Layer("LayerNormalization", ("Axes", new long[] { -1, 1 })));
        add("LayerNormalization, neither scale nor center", [2, 3], Layer("LayerNormalization", ("Scale", false), ("Center", false)));
        add("GroupNormalization", [2, 4], Layer("GroupNormalization", ("Groups", 2)));
        add("GroupNormalization of images", [2, 3, 4], Layer("GroupNormalization", ("Groups", 2)));
        add("GroupNormalization of each channel", [3, 2], Layer("GroupNormalization", ("Groups", -1)));
        add("GroupNormalization, middle axis", [2, 4, 3], Layer("GroupNormalization", ("Groups", 2), ("Axis", -2), ("Scale", false)));
        add("RMSNormalization", [2, 3], Layer("RMSNormalization"));
        add("RMSNormalization, two axes", [2, 3], Layer("RMSNormalization", ("Axes", new long[] { 1, 2 }), ("Epsilon", 0.01)));
        add("UnitNormalization", [2, 3], Layer("UnitNormalization"));
        add("UnitNormalization, first axis", [2, 3], Layer("UnitNormalization", ("Axis", 1)));
        add("SpatialDropout1D", [3, 2], Layer("SpatialDropout1D", ("Rate", 0.4)));
        add("SpatialDropout2D", [2, 3, 2], Layer("SpatialDropout2D", ("Rate", 0.4)));
        add("SpatialDropout3D", [2, 1, 3, 2], Layer("SpatialDropout3D", ("Rate", 0.4)));
        add("AlphaDropout", [3], Layer("AlphaDropout", ("Rate", 0.4)));
        add("ActivityRegularization", [3], Layer("ActivityRegularization", ("L1", 0.1), ("L2", 0.2)));
        add("ActivityRegularization, twice", [3], Layer("ActivityRegularization", ("L2", 0.2)), Layer("ActivityRegularization", ("L2", 0.2)), Layer("Tanh"));
    }
}
