using ModelGen.Generator.Graphs;
using ModelGen.Generator.Shapes;

namespace ModelGen.Generator.Emit;

/// <summary>What an op writes its kernel call with: where tensors lie, how long they are, and the structs of elementwise formulas.</summary>
internal abstract class MethodWriter
{
    /// <summary>The tensor as an argument that is read: <c>in Unsafe.Add(ref pass.Scratch, batch * 128)</c>.</summary>
    public string In(Node node) => In(node, 0);

    /// <summary>The tensor from a value on, as an argument that is read.</summary>
    public abstract string In(Node node, Dim from);

    /// <summary>The tensor as an argument that is written.</summary>
    public string Out(Node node) => Out(node, 0);

    /// <summary>The tensor from a value on, as an argument that is written.</summary>
    public abstract string Out(Node node, Dim from);

    /// <summary>The name of the struct that computes a formula.</summary>
    public abstract string Map(Expr formula, int operands);

    /// <summary>Writes a call of a kernel.</summary>
    public abstract void Call(string call);

    /// <summary>The number of floats of a tensor as it lies in memory.</summary>
    public abstract Dim Length(Node node);

    /// <summary>A size as C#.</summary>
    public string Count(Dim dim) => dim.ToCSharp();
}
