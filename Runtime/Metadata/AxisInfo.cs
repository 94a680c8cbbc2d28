namespace ModelGen;

/// <summary>An axis whose length is known only when the model is called: <c>"T"</c> or <c>"H%4"</c> in <c>[Model]</c>.</summary>
/// <param name="Name">Its name.</param>
/// <param name="MultipleOf">What its length must be a multiple of; 1 where any length will do.</param>
public readonly record struct AxisInfo(string Name, int MultipleOf = 1);
