using ModelGen.Generator.Declarations;
using ModelGen.Generator.Graphs.Ops;

namespace ModelGen.Generator.Layers;

/// <summary>Which class stands for which layer attribute.</summary>
internal static class LayerCatalog
{
    private static readonly Dictionary<string, Func<LayerDeclaration, Layer>> s_factories = CreateFactories();

    public static IEnumerable<string> Kinds => s_factories.Keys;

    public static bool Contains(string kind) => s_factories.ContainsKey(kind);

    public static Layer Create(LayerDeclaration declaration) => s_factories[declaration.Kind](declaration);

    private static Dictionary<string, Func<LayerDeclaration, Layer>> CreateFactories()
    {
        var factories = new Dictionary<string, Func<LayerDeclaration, Layer>>(StringComparer.Ordinal)
        {
            ["Activation"] = d => new ActivationLayer(d),
            ["ActivityRegularization"] = d => new ActivityRegularization(d),
            ["AdditiveAttention"] = d => new Attention(d),
            ["Add"] = d => new ElementwiseMerge(d),
            ["AlphaDropout"] = d => new AlphaDropout(d),
            ["Attention"] = d => new Attention(d),
            ["AveragePooling1D"] = d => new Pooling(d, PoolKind.Average, 1),
            ["AveragePooling2D"] = d => new Pooling(d, PoolKind.Average, 2),
            ["AveragePooling3D"] = d => new Pooling(d, PoolKind.Average, 3),
            ["Average"] = d => new ElementwiseMerge(d),
            ["BatchNormalization"] = d => new BatchNormalization(d),
            ["Bidirectional"] = d => new Bidirectional(d),
            ["Conv1D"] = d => new Convolution(d, 1),
            ["Conv1DTranspose"] = d => new TransposedConvolution(d, 1),
            ["Conv2D"] = d => new Convolution(d, 2),
            ["Conv2DTranspose"] = d => new TransposedConvolution(d, 2),
            ["Conv3D"] = d => new Convolution(d, 3),
            ["Conv3DTranspose"] = d => new TransposedConvolution(d, 3),
            ["Concatenate"] = d => new Concatenate(d),
            ["ConvLSTM2D"] = d => new ConvLSTM2D(d),
            ["Dense"] = d => new Dense(d),
            ["Dot"] = d => new Dot(d),
            ["Cropping1D"] = d => new Cropping(d, 1),
            ["Cropping2D"] = d => new Cropping(d, 2),
            ["Cropping3D"] = d => new Cropping(d, 3),
            ["DepthwiseConv1D"] = d => new DepthwiseConv(d, 1),
            ["DepthwiseConv2D"] = d => new DepthwiseConv(d, 2),
            ["Dropout"] = d => new Dropout(d),
            ["ELU"] = d => new ELU(d),
            ["Embedding"] = d => new Embedding(d),
            ["Flatten"] = d => new Flatten(d),
            ["GaussianDropout"] = d => new GaussianDropout(d),
            ["GaussianNoise"] = d => new GaussianNoise(d),
            ["GlobalAveragePooling1D"] = d => new GlobalPooling(d, PoolKind.Average, 1),
            ["GlobalAveragePooling2D"] = d => new GlobalPooling(d, PoolKind.Average, 2),
            ["GlobalAveragePooling3D"] = d => new GlobalPooling(d, PoolKind.Average, 3),
            ["GlobalMaxPooling1D"] = d => new GlobalPooling(d, PoolKind.Max, 1),
            ["GlobalMaxPooling2D"] = d => new GlobalPooling(d, PoolKind.Max, 2),
            ["GlobalMaxPooling3D"] = d => new GlobalPooling(d, PoolKind.Max, 3),
            ["GroupedQueryAttention"] = d => new GroupedQueryAttention(d),
            ["GroupNormalization"] = d => new GroupNormalization(d),
            ["LayerNormalization"] = d => new LayerNormalization(d),
            ["LeakyReLU"] = d => new LeakyReLU(d),
            ["Masking"] = d => new Masking(d),
            ["MaxPooling1D"] = d => new Pooling(d, PoolKind.Max, 1),
            ["MaxPooling2D"] = d => new Pooling(d, PoolKind.Max, 2),
            ["MaxPooling3D"] = d => new Pooling(d, PoolKind.Max, 3),
            ["MultiHeadAttention"] = d => new MultiHeadAttention(d),
            ["GRU"] = d => new GRU(d),
            ["LSTM"] = d => new LSTM(d),
            ["Maximum"] = d => new ElementwiseMerge(d),
            ["Minimum"] = d => new ElementwiseMerge(d),
            ["Multiply"] = d => new ElementwiseMerge(d),
            ["Permute"] = d => new Permute(d),
            ["PositionEmbedding"] = d => new PositionEmbedding(d),
            ["PReLU"] = d => new PReLU(d),
            ["ReLU"] = d => new ReLU(d),
            ["RepeatVector"] = d => new RepeatVector(d),
            ["Rescaling"] = d => new Rescaling(d),
            ["Reshape"] = d => new Reshape(d),
            ["RMSNormalization"] = d => new RMSNormalization(d),
            ["SeparableConv1D"] = d => new SeparableConv(d, 1),
            ["SeparableConv2D"] = d => new SeparableConv(d, 2),
            ["SinePositionEncoding"] = d => new SinePositionEncoding(d),
            ["SimpleRNN"] = d => new SimpleRNN(d),
            ["Softmax"] = d => new Softmax(d),
            ["SpatialDropout1D"] = d => new SpatialDropout(d, 1),
            ["SpatialDropout2D"] = d => new SpatialDropout(d, 2),
            ["SpatialDropout3D"] = d => new SpatialDropout(d, 3),
            ["SpectralNormalization"] = d => new SpectralNormalization(d),
            ["Subtract"] = d => new ElementwiseMerge(d),
            ["TimeDistributed"] = d => new TimeDistributed(d),
            ["UnitNormalization"] = d => new UnitNormalization(d),
            ["UpSampling1D"] = d => new UpSampling(d, 1),
            ["UpSampling2D"] = d => new UpSampling(d, 2),
            ["UpSampling3D"] = d => new UpSampling(d, 3),
            ["ZeroPadding1D"] = d => new ZeroPadding(d, 1),
            ["ZeroPadding2D"] = d => new ZeroPadding(d, 2),
            ["ZeroPadding3D"] = d => new ZeroPadding(d, 3),
        };

        // Activations without arguments are layers under their own names.
        foreach (string name in Enum.GetNames(typeof(Activation)))
        {
            if (name != nameof(Activation.Linear) && !factories.ContainsKey(name))
            {
                factories.Add(name, d => new ActivationLayer(d));
            }
        }

        return factories;
    }
}
