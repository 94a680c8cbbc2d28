namespace ModelGen;

/// <summary>
/// Makes a class a model and declares the shape of <b>one</b> sample. The layers follow as attributes; the generator writes the rest
/// of the class: <c>Predict</c>, and with <see cref="CompileAttribute"/> <c>Fit</c> and <c>Evaluate</c>.
/// </summary>
/// <remarks>
/// <para>
/// The class must be <c>partial</c>, and neither static, generic nor a struct or record. It may be nested, internal or sealed.
/// </para>
/// <para>
/// The number of axes becomes part of the generated types: a model of <c>(3, 2)</c> predicts from <c>float[,,]</c>, whose first axis is
/// the batch, so that an array of the wrong rank does not compile.
/// </para>
/// <para>
/// An axis may have a name instead of a length: <c>[Model("T", 64)]</c> is a sequence of any number of steps, found from the array at each
/// call; the spans' overloads take it as an argument. <c>"H%4"</c> promises that the length is a multiple of 4, so that pooling by 2 twice
/// leaves nothing over; data that breaks the promise is an <see cref="ArgumentException"/>. All samples of one call have the same lengths.
/// Weights cannot depend on such a length.
/// </para>
/// </remarks>
/// <example>
/// Three steps of two values each, four results:
/// <code>
/// [Model(3, 2)]
/// [Flatten, Dense(16), ReLU, Dense(4)]        // (3, 2) → (6) → (16) → (16) → (4)
/// public partial class TwoLayer;
///
/// var model = new TwoLayer(seed: 42);
/// float[,] y = model.Predict(new float[,,] { { { 1, 2 }, { 3, 4 }, { 5, 6 } } });   // one sample: 1 × 4
/// </code>
/// Sequences of any length, one answer for each step:
/// <code>
/// [Model("T", 8)]
/// [Dense(16), Tanh, Dense(2)]                 // (T, 8) → (T, 16) → (T, 16) → (T, 2)
/// public partial class Tagger;
///
/// float[,,] tags = new Tagger().Predict(new float[4, 20, 8]);     // 4 × 20 × 2
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class ModelAttribute : DeclarationAttribute
{
    /// <summary>A model without an input shape, which is an error.</summary>
    public ModelAttribute()
    {
    }

    /// <summary>Makes a class a model.</summary>
    /// <param name="inputShape">The shape of one sample, the batch axis not included, channels last; every axis is at least 1.</param>
    public ModelAttribute(params int[] inputShape) => InputShape = [.. inputShape.Cast<object>()];

    /// <summary>Makes a class a model with axes whose lengths are known only when it is called.</summary>
    /// <param name="inputShape">The shape of one sample: lengths, and names such as <c>"T"</c> or <c>"H%4"</c>.</param>
    public ModelAttribute(params object[] inputShape) => InputShape = inputShape;

    /// <summary>The shape of one sample: numbers, and strings for axes with a name.</summary>
    public object[] InputShape { get; } = [];
}
