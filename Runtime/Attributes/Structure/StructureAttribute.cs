namespace ModelGen;

/// <summary>
/// What stands among the layers and says how they are connected: where a tensor enters, gets a name, is used again, leaves, or which
/// block of layers runs here. The order in the source counts, as it does for layers.
/// </summary>
public abstract class StructureAttribute : DeclarationAttribute;
