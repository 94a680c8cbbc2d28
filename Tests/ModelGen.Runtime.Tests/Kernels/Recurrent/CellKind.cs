namespace ModelGen.Tests.Kernels;

/// <summary>The recurrent layers under test, with tanh and sigmoid.</summary>
public enum CellKind
{
    SimpleRnn,
    Lstm,
    Gru,
    ResetBeforeGru,
}
