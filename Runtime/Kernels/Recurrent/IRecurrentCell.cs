using System.ComponentModel;

namespace ModelGen.Kernels;

/// <summary>What one step of a recurrent layer does with its gates; over the activations as structs that generated code brings.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IRecurrentCell
{
    /// <summary>How many gates lie side by side in a row of the projected input and of the recurrent kernel.</summary>
    internal static abstract int Gates { get; }

    /// <summary>Whether there is a cell state c beside h.</summary>
    internal static abstract bool HasCell { get; }

    /// <summary>How many values a unit and step training keeps beside the states.</summary>
    internal static abstract int Kept { get; }

    /// <summary>Whether the projected input and the product with the state only matter as their sum.</summary>
    internal static abstract bool AddsProjected { get; }

    /// <summary>Whether the last gate's product is taken with a state that the gates before it changed, by <see cref="Reset"/>.</summary>
    internal static abstract bool Resets { get; }

    /// <summary>Between two products: makes of the first gates what the last gate's product is taken with.</summary>
    internal static abstract void Reset<S, TV>(in RecurrentRow row)
        where S : struct, IKernelSimd<TV>
        where TV : struct;

    /// <summary>The step: from the gates to the new state.</summary>
    internal static abstract void Step<S, TV>(in RecurrentRow row)
        where S : struct, IKernelSimd<TV>
        where TV : struct;
}
