namespace ModelGen.Conformance.Declarations;

/// <summary>A case cannot be written as a declaration: this program's table of names is wrong, or ModelGen lacks an argument.</summary>
internal sealed class MappingException(string message) : Exception(message);
