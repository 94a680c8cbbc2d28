namespace ModelGen;

/// <summary>How the cells of a tensor are coloured.</summary>
internal enum CellColors
{
    /// <summary>All alike.</summary>
    Plain,

    /// <summary>By the place on the first axis: the step.</summary>
    Steps,

    /// <summary>A row that steps were joined into: each step's part in its colour.</summary>
    JoinedSteps,
}
