namespace ModelGen;

/// <summary>
/// Makes a class a model and declares the shape of <b>one</b> sample. The layers follow as attributes; the generator writes the rest
/// of the class: <c>Predict</c>, and with <see cref="CompileAttribute"/> <c>Fit</c> and <c>Evaluate</c>.
/// </summary>
/// <param name="inputShape">The shape of one sample, the batch axis not included, channels last; every axis is at least 1.</param>
/// <remarks>
/// <para>
/// The class must be <c>partial</c>, and neither static, generic nor a struct or record. It may be nested, internal or sealed.
/// </para>
/// <para>
/// The number of axes becomes part of the generated types: a model of <c>(3, 2)</c> predicts from <c>float[,,]</c>, whose first axis is
/// the batch, so that an array of the wrong rank does not compile.
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
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = false, Inherited = false)]
public sealed class ModelAttribute(params int[] inputShape) : DeclarationAttribute
{
    /// <summary>The shape of one sample.</summary>
    public int[] InputShape { get; } = inputShape;
}
