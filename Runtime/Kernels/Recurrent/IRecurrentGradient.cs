using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>
/// The backward step of a recurrent layer, over the activations as structs that generated code brings: of each what it gave, from what
/// training kept, and its slope there.
/// </summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecurrentGradient
{
    /// <summary>How many gradients a unit and step it gives.</summary>
    internal static abstract int Gates { get; }

    /// <summary>The first of the gradients that go back through the recurrent kernel; they are all from there on.</summary>
    internal static abstract int FirstRecurrent { get; }

    /// <summary>Whether there is a cell state c beside h.</summary>
    internal static abstract bool HasCell { get; }

    /// <summary>How many values a unit and step training kept beside the states.</summary>
    internal static abstract int Kept { get; }

    /// <summary>Whether the last gate's product was taken with a state that the gates before it changed: then <see cref="Reset"/> goes on.</summary>
    internal static abstract bool Resets { get; }

    /// <summary>From the gradient by the new state to those by the gates, and by the old state as far as it does not pass the kernel.</summary>
    internal static abstract void Step<S, TV>(in GradientRow row)
        where S : struct, IKernelSimd<TV>
        where TV : struct;

    /// <summary>After the last gate's gradient has passed the kernel: the gradients that depend on it.</summary>
    internal static abstract void Reset<S, TV>(in GradientRow row)
        where S : struct, IKernelSimd<TV>
        where TV : struct;
}
