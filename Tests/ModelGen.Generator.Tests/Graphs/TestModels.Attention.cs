using ModelGen.Generator.Declarations;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Attention, embeddings and masks.</content>
internal static partial class TestModels
{
    private static void AddAttention(AddModel add)
    {
        LayerDeclaration MultiHead(long heads, long size, params (string, object)[] arguments) =>
            Layer("MultiHeadAttention", [("NumHeads", heads), ("KeyDim", size), .. arguments]);
        LayerDeclaration Grouped(long size, long queries, long values, params (string, object)[] arguments) =>
            Layer("GroupedQueryAttention", [("HeadDim", size), ("NumQueryHeads", queries), ("NumKeyValueHeads", values), .. arguments]);
        add("MultiHeadAttention", [3, 2], MultiHead(2, 3));
        add("MultiHeadAttention, one head", [5, 2], MultiHead(1, 2));
        add("MultiHeadAttention, causal", [3, 2], MultiHead(2, 3, ("UseCausalMask", true)));
        add("MultiHeadAttention, other sizes", [4, 2], MultiHead(3, 2, ("ValueDim", 4), ("OutputShape", new long[] { 3, 2 }), ("UseBias", false)));
        add("MultiHeadAttention over images", [2, 3, 2], MultiHead(2, 2));
        add("MultiHeadAttention, dropout", [3, 2], MultiHead(2, 3, ("Dropout", 0.3)));
        add("GroupedQueryAttention", [3, 2], Grouped(3, 4, 2));
        add("GroupedQueryAttention, more repeats than steps", [2, 2], Grouped(2, 6, 2));
        add("GroupedQueryAttention, one head of keys, causal", [4, 2], Grouped(2, 3, 1, ("UseCausalMask", true), ("UseBias", false)));
        add("GroupedQueryAttention, as many heads of keys", [3, 2], Grouped(2, 2, 2, ("Dropout", 0.2)));
        add("PositionEmbedding", [3, 2], Layer("PositionEmbedding", ("SequenceLength", 3)));
        add("PositionEmbedding, longer than needed", [3, 2], Layer("PositionEmbedding", ("SequenceLength", 5)));
        add("SinePositionEncoding", [3, 2], Layer("SinePositionEncoding"));
        add("SinePositionEncoding, short waves", [3, 2], Layer("SinePositionEncoding", ("MaxWavelength", 20)));
        add("MultiHeadAttention to another tensor", [3, 2], Tap("steps"), Layer("Reshape", ("TargetShape", new long[] { 2, 6 })), MultiHead(2, 3, ("Value", "steps")));
        add(
            "MultiHeadAttention with keys of their own", [3, 2], Tap("values"), Dense(5, Activation.Tanh), Tap("keys"), Dense(3),
            MultiHead(2, 3, ("Value", "values"), ("Key", "keys"), ("UseCausalMask", true)));
        add("GroupedQueryAttention to another tensor", [3, 2], Tap("steps"), Dense(3), Grouped(3, 4, 2, ("Value", "steps")));
        foreach (string kind in new[] { "Attention", "AdditiveAttention" })
        {
            add($"{kind} to itself", [3, 2], Layer(kind));
            add($"{kind} to another tensor", [3, 2], Tap("steps"), Layer("Reshape", ("TargetShape", new long[] { 2, 6 })), Dense(4), Layer(kind, ("Value", "steps")));
            add(
                $"{kind} with keys of their own", [3, 2], Tap("values"), Dense(3, Activation.Tanh), Tap("keys"), Dense(3),
                Layer(kind, ("Value", "values"), ("Key", "keys"), ("UseScale", kind == "Attention"), ("UseCausalMask", true), ("Dropout", 0.2)));
        }

        add("Attention by sums", [3, 2], Layer("Attention", ("ScoreMode", ScoreMode.Concat)));
        add("Attention by scaled sums", [3, 2], Layer("Attention", ("ScoreMode", ScoreMode.Concat), ("UseScale", true)));
        AddMasked(add);
    }

    /// <summary>Behind ReLU some steps are all 0.</summary>
    private static void AddMasked(AddModel add)
    {
        void Masked(string name, params LayerDeclaration[] layers) =>
            add($"Masked {name}", [4, 2], [Dense(2), Layer("ReLU"), Layer("Masking"), Dense(3, Activation.Tanh), .. layers]);
        Masked("loss");
        Masked("BatchNormalization", Layer("BatchNormalization"));
        Masked("GlobalAveragePooling1D", Layer("GlobalAveragePooling1D"));
        Masked("MultiHeadAttention", Layer("MultiHeadAttention", ("NumHeads", 2), ("KeyDim", 3)));
        Masked("MultiHeadAttention, causal", Layer("MultiHeadAttention", ("NumHeads", 2), ("KeyDim", 3), ("UseCausalMask", true)));
        Masked("GroupedQueryAttention", Layer("GroupedQueryAttention", ("HeadDim", 2), ("NumQueryHeads", 4), ("NumKeyValueHeads", 2)));
        Masked("Attention", Layer("Attention", ("UseCausalMask", true)));
        Masked("AdditiveAttention", Layer("AdditiveAttention"));
        Masked("mask with positions", Layer("SinePositionEncoding"), Layer("PositionEmbedding", ("SequenceLength", 4)), Layer("Attention"));
        Masked("mask lost on the way", Layer("Permute", ("Dims", new long[] { 2, 1 })), Layer("Attention"));
    }

    /// <summary>Models whose first layers make whole numbers of the input to look up.</summary>
    private static IEnumerable<(string Name, ModelDeclaration Model)> LookupModels()
    {
        ModelDeclaration Lookup(long[] input, params LayerDeclaration[] layers) => Model(
            input, Compile(Loss.MeanSquaredError), [Layer("Rescaling", ("Scale", 2.4), ("Offset", 2.45)), .. layers, Dense(2, Activation.Tanh)]);
        LayerDeclaration Embedding(long count, long size) => Layer("Embedding", ("InputDim", count), ("OutputDim", size));
        yield return ("Embedding", Lookup([3], Embedding(5, 4)));
        yield return ("Embedding of a grid", Lookup([3, 2], Embedding(5, 20)));
        yield return ("Embedding, one wide", Lookup([4], Embedding(7, 1)));
        yield return ("Embedding of words, some not there", Model(
            [5], Compile(Loss.SparseCategoricalCrossentropy, ("IgnoreClass", 1)), Layer("Rescaling", ("Scale", 4)), Layer("ReLU"),
            Layer("Embedding", ("InputDim", 5), ("OutputDim", 3), ("MaskZero", true)), Layer("Attention"), Dense(3, Activation.Softmax)));
        yield return ("Embedding, frozen", Lookup([3], Layer("Embedding", ("InputDim", 5), ("OutputDim", 3), ("Trainable", false))));
    }
}
