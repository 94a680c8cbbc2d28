using ModelGen.Kernels;

namespace ModelGen;

/// <summary>What an optimizer does to each weight: its formula, written once for vectors of any width. A struct of this step's numbers.</summary>
/// <remarks>
/// Where gradient and state are 0 and the weight is 0, the rule must leave 0: the padding of panels goes through it too.
/// </remarks>
internal interface IUpdateRule
{
    /// <summary>How many values the optimizer keeps for each weight: 0 to 3.</summary>
    static abstract int States { get; }

    /// <summary>Changes some weights by their gradients; states beyond <see cref="States"/> are not kept.</summary>
    void Apply<S, TV>(ref TV weight, TV gradient, ref TV first, ref TV second, ref TV third)
        where S : struct, ISimd<TV>
        where TV : struct;
}
