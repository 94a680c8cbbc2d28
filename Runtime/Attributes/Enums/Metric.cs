namespace ModelGen;

/// <summary>A metric by its Keras 3 name, reported by <c>Fit</c> and <c>Evaluate</c>.</summary>
public enum Metric
{
    /// <summary>Share of right answers; binary, categorical or sparse categorical as the loss and the shapes say.</summary>
    Accuracy,

    /// <summary>Share of values on the right side of 0.5.</summary>
    BinaryAccuracy,

    /// <summary>Share of rows whose largest value is that of the one-hot target.</summary>
    CategoricalAccuracy,

    /// <summary>Share of rows whose largest value is at the target's class number.</summary>
    SparseCategoricalAccuracy,

    /// <summary>Share of rows whose one-hot target is among the 5 largest values.</summary>
    TopKCategoricalAccuracy,

    /// <summary>Share of rows whose class number is among the 5 largest values.</summary>
    SparseTopKCategoricalAccuracy,

    /// <summary>True positives over predicted positives, threshold 0.5.</summary>
    Precision,

    /// <summary>True positives over actual positives, threshold 0.5.</summary>
    Recall,

    /// <summary>Area under the ROC curve, by the trapezoids of 200 thresholds.</summary>
    AUC,

    /// <summary>Mean of <c>|y − p|</c>.</summary>
    MeanAbsoluteError,

    /// <summary>Mean of <c>(y − p)²</c>.</summary>
    MeanSquaredError,

    /// <summary>Root of the mean of <c>(y − p)²</c>.</summary>
    RootMeanSquaredError,

    /// <summary>1 − residual sum of squares over total sum of squares, averaged over the outputs.</summary>
    R2Score,
}
