namespace ModelGen;

/// <summary>What all attributes of a model declaration have in common.</summary>
/// <remarks>They are read when the model is compiled and never instantiated when it runs.</remarks>
public abstract class DeclarationAttribute : Attribute
{
    /// <summary>
    /// Says "I mean it" to a rule: its name (<c>"dense-per-timestep"</c>) or id (<c>"MG3001"</c>), several separated by commas. The rule
    /// is then not reported at this attribute. Errors cannot be allowed; <c>#pragma warning disable</c> and <c>.editorconfig</c> work too.
    /// </summary>
    public string? Allow { get; set; }
}
