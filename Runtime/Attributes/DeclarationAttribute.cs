namespace ModelGen;

/// <summary>What all attributes of a model declaration have in common.</summary>
/// <remarks>
/// They are read when the model is compiled and never instantiated when it runs. All are allowed on structs too, though a model is a class:
/// so it is one error of ours that says it (MG1004), and not one of the compiler's for every attribute.
/// </remarks>
public abstract class DeclarationAttribute : Attribute
{
    /// <summary>
    /// Says "I mean it" to a rule: its name (<c>"dense-per-timestep"</c>) or id (<c>"MG3001"</c>), several separated by commas. The rule
    /// is then not reported at this attribute. Where the attribute uses a block, it is silent about what stands in the block as it is used
    /// there; at <see cref="BlockAttribute"/>, wherever the block is used. Errors cannot be allowed; <c>#pragma warning disable</c> and
    /// <c>.editorconfig</c> work too.
    /// </summary>
    public string? Allow { get; set; }
}
