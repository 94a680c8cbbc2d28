namespace ModelGen;

/// <summary>
/// Applies <b>the layer that follows it</b> to each step, that is to each slice along the first axis of a sample.
/// </summary>
/// <remarks>
/// <para>
/// C# attributes cannot be nested, so the wrapper stands right before the layer it wraps: <c>[TimeDistributed, Dense(16)]</c> is
/// <b>one</b> layer, Keras' <c>TimeDistributed(Dense(16))</c>, and <c>Name</c> and <c>Allow</c> of the wrapper are those of that
/// layer. It is an error where no layer follows.
/// </para>
/// <para>
/// Shape: <c>(steps, …) → (steps, …)</c>, where the rest is what the wrapped layer makes of the rest; a sample needs at least two axes.
/// Weights: those of the wrapped layer, once; every step uses the same ones (<c>keras/src/layers/rnn/time_distributed.py</c>).
/// </para>
/// <para>
/// <c>Dense</c> works step by step by itself; wrapped, it computes the same and says that this is meant, so nothing is reported. Other
/// layers change: <c>Flatten</c> joins all axes of a sample, <c>[TimeDistributed, Flatten]</c> those of each step.
/// </para>
/// </remarks>
/// <example>
/// One result per step, each from its own step only:
/// <code>
/// [Model(3, 2)]
/// [TimeDistributed, Dense(16)]                // (3, 2) → (3, 16)
/// [ReLU]                                      // (3, 16) → (3, 16)
/// [TimeDistributed, Dense(4)]                 // (3, 16) → (3, 4)
/// public partial class PerStep;
/// </code>
/// Ten small images, each flattened by itself:
/// <code>
/// [Model(10, 8, 8)]
/// [TimeDistributed, Flatten]                  // (10, 8, 8) → (10, 64)
/// [TimeDistributed, Dense(16)]                // (10, 64) → (10, 16)
/// public partial class Frames;
/// </code>
/// </example>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct, AllowMultiple = true, Inherited = false)]
public sealed class TimeDistributedAttribute : LayerAttribute;
