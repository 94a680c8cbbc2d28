using System.Text.Json;

namespace ModelGen.Conformance.Declarations;

/// <summary>How names of Keras become names of ModelGen.</summary>
internal static class KerasNames
{
    /// <summary>Keras' other names of its functions, losses and initializers, by what ModelGen calls them.</summary>
    private static readonly Dictionary<string, string> s_aliases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["swish"] = "SiLU",
        ["hard_swish"] = "HardSiLU",
        ["mse"] = "MeanSquaredError",
        ["mae"] = "MeanAbsoluteError",
        ["mape"] = "MeanAbsolutePercentageError",
        ["msle"] = "MeanSquaredLogarithmicError",
        ["bce"] = "BinaryCrossentropy",
        ["kld"] = "KLDivergence",
        ["kullback_leibler_divergence"] = "KLDivergence",
        ["huber_loss"] = "Huber",
        ["zero"] = "Zeros",
        ["one"] = "Ones",
        ["uniform"] = "RandomUniform",
        ["normal"] = "RandomNormal",
    };

    /// <summary>Keras' merge modes: what ModelGen calls them is no name there.</summary>
    private static readonly Dictionary<string, string> s_mergeModes = new(StringComparer.Ordinal)
    {
        ["concat"] = nameof(Merge.Concatenate),
        ["sum"] = nameof(Merge.Sum),
        ["mul"] = nameof(Merge.Multiply),
        ["ave"] = nameof(Merge.Average),
    };

    /// <summary>Older names of arguments.</summary>
    private static readonly Dictionary<(string Class, string Key), string> s_keys = new()
    {
        [("LeakyReLU", "alpha")] = "negative_slope",
        [("Compile", "lr")] = "learning_rate",
    };

    /// <summary>Arguments that say how Keras is to compute, or what a declaration says elsewhere, and change no result.</summary>
    private static readonly HashSet<string> s_withoutEffect =
    [
        "batch_input_shape", "batch_shape", "batch_size", "ema_momentum", "implementation", "input_dim", "input_length", "input_shape", "jit_compile", "seed",
        "synchronized", "unroll", "use_cudnn",
    ];

    /// <summary>Two names are the same when they differ in case and underscores only: <c>kernel_size</c> and <c>KernelSize</c>.</summary>
    public static bool Same(string kerasName, string name) => string.Equals(
        kerasName.Replace("_", "", StringComparison.Ordinal), name, StringComparison.OrdinalIgnoreCase);

    /// <summary>The member of an enum a Keras name means; null where there is none.</summary>
    public static string? Member(Type enumType, string kerasName)
    {
        if (enumType == typeof(Merge))
        {
            return s_mergeModes.GetValueOrDefault(kerasName);
        }

        string name = s_aliases.GetValueOrDefault(kerasName, kerasName);
        return Enum.GetNames(enumType).FirstOrDefault(member => Same(name, member));
    }

    /// <summary><c>valid_padding</c> as <c>ValidPadding</c>.</summary>
    public static string Pascal(string kerasName) =>
        string.Concat(kerasName.Split('_', StringSplitOptions.RemoveEmptyEntries).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    /// <summary>The name an argument of a class has today.</summary>
    public static string Key(string className, string key) => s_keys.GetValueOrDefault((className, key), key);

    /// <summary>Whether an argument says nothing: it states what ModelGen always does.</summary>
    public static bool IsImplied(string key, JsonElement value) => key switch
    {
        "name" or "dtype" => true,
        "data_format" => value.ValueKind == JsonValueKind.Null || value.ValueEquals("channels_last"),
        _ => value.ValueKind == JsonValueKind.Null,
    };

    /// <summary>Whether an argument that an attribute does not have may be left out: it has no effect, or turns something off.</summary>
    public static bool MayBeLeftOut(string key, JsonElement value) => s_withoutEffect.Contains(key) || value.ValueKind == JsonValueKind.False;
}
