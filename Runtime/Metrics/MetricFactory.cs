namespace ModelGen;

/// <summary>Makes the metrics that <c>[Compile]</c> names.</summary>
internal static class MetricFactory
{
    /// <summary>A metric for predictions and targets of an output of a model.</summary>
    /// <exception cref="InvalidOperationException">It cannot compare their shapes.</exception>
    public static RunningMetric Create(Metric metric, string model, OutputInfo info)
    {
        int classes = info.Shape.Count == 0 ? 1 : info.Shape[^1];
        Metric exact = metric == Metric.Accuracy ? Accuracy(info.Shape, info.TargetShape) : metric;
        bool sparse = exact is Metric.SparseCategoricalAccuracy or Metric.SparseTopKCategoricalAccuracy;
        if (!Fits(info.Shape, info.TargetShape, sparse, classes))
        {
            string expected = info.Shape.Size < 0 ? "" : $" {(sparse ? info.Shape.Size / classes : info.Shape.Size)}";
            throw new InvalidOperationException(
                $"The metric {metric} of {model} compares predictions of the shape {info.Shape} with{expected} "
                + $"{(sparse ? "class numbers" : "values")} for each sample, but targets have the shape {info.TargetShape}.");
        }

        return exact switch
        {
            Metric.BinaryAccuracy => new BinaryAccuracy(),
            Metric.CategoricalAccuracy => new CategoricalAccuracy(classes),
            Metric.SparseCategoricalAccuracy => new SparseCategoricalAccuracy(classes),
            Metric.TopKCategoricalAccuracy => new TopKAccuracy(classes, sparse: false),
            Metric.SparseTopKCategoricalAccuracy => new TopKAccuracy(classes, sparse: true),
            Metric.Precision => new PrecisionOrRecall(recall: false),
            Metric.Recall => new PrecisionOrRecall(recall: true),
            Metric.AUC => new AreaUnderCurve(),
            Metric.MeanAbsoluteError => new MeanDifference(squared: false, root: false),
            Metric.MeanSquaredError => new MeanDifference(squared: true, root: false),
            Metric.RootMeanSquaredError => new MeanDifference(squared: true, root: true),
            Metric.R2Score => new R2Score(classes),
            _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
        };
    }

    /// <summary>The name that Keras reports it by.</summary>
    public static string NameOf(Metric metric) => metric switch
    {
        Metric.Accuracy => "accuracy",
        Metric.BinaryAccuracy => "binary_accuracy",
        Metric.CategoricalAccuracy => "categorical_accuracy",
        Metric.SparseCategoricalAccuracy => "sparse_categorical_accuracy",
        Metric.TopKCategoricalAccuracy => "top_k_categorical_accuracy",
        Metric.SparseTopKCategoricalAccuracy => "sparse_top_k_categorical_accuracy",
        Metric.Precision => "precision",
        Metric.Recall => "recall",
        Metric.AUC => "auc",
        Metric.MeanAbsoluteError => "mean_absolute_error",
        Metric.MeanSquaredError => "mean_squared_error",
        Metric.RootMeanSquaredError => "root_mean_squared_error",
        Metric.R2Score => "r2_score",
        _ => throw new ArgumentOutOfRangeException(nameof(metric), metric, "There is no such metric."),
    };

    /// <summary>Whether there is one target for each prediction, or one class number for each row of classes.</summary>
    private static bool Fits(Shape output, Shape target, bool sparse, int classes)
    {
        if (output.Size >= 0)
        {
            return target.Size == (sparse ? output.Size / classes : output.Size);
        }

        // Named axes have the same length where they have the same name.
        bool hasRows = target.Count == output.Count && target[^1] == 1;
        int axes = sparse ? output.Count - 1 : output.Count;
        return target.Count == axes + (sparse && hasRows ? 1 : 0) && Enumerable.Range(0, axes).All(i => output.AxisText(i) == target.AxisText(i));
    }

    // Keras decides by the shapes alone (keras/src/trainers/compile_utils.py).
    private static Metric Accuracy(Shape output, Shape target)
    {
        int lastOutput = output.Count == 0 ? 1 : output[^1];
        if (lastOutput == 1)
        {
            return Metric.BinaryAccuracy;
        }

        bool sparse = target.Count < output.Count || target[^1] == 1;
        return sparse ? Metric.SparseCategoricalAccuracy : Metric.CategoricalAccuracy;
    }
}
