namespace ModelGen.Conformance.Declarations;

/// <summary>A case cannot be written as a declaration: ModelGen lacks an argument, or has another form for what it says.</summary>
internal sealed class MappingException(string message) : Exception(message);
