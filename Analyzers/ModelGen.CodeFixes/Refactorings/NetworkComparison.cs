using System.Collections.Immutable;
using ModelGen.Analyzers;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Refactorings;

/// <summary>
/// Whether two declarations are one network: the same layers with the same arguments, names, weights and shapes, connected the same way,
/// with the same inputs and outputs, and the same rules speak about them. How it is divided into blocks does not count.
/// </summary>
internal static class NetworkComparison
{
    public static bool AreSame(ModelDeclaration before, ModelDeclaration after)
    {
        if (before.Equals(after))
        {
            return true;
        }

        (CheckedModel one, CheckedModel other) = (CheckedModel.Check(before), CheckedModel.Check(after));
        return one.IsSound && other.IsSound
            && one.Layers.Count == other.Layers.Count
            && one.Layers.Zip(other.Layers, AreSame).All(same => same)
            && one.Inputs.SequenceEqual(other.Inputs)
            && one.Outputs.SequenceEqual(other.Outputs)
            && Findings(one).SetEquals(Findings(other));
    }

    private static bool AreSame(Layer one, Layer other) =>
        one.Kind == other.Kind
        && one.Name == other.Name
        && HaveSameSources(one, other)
        && one.Output!.Equals(other.Output)
        && one.Weights.SequenceEqual(other.Weights)
        && one.SharesWith?.Index == other.SharesWith?.Index
        && one.HasMask == other.HasMask
        && What(one.Declaration, one.References).Equals(What(other.Declaration, other.References));

    /// <summary>The same tensors in the same order. A sum of two is the same to the last bit in either order.</summary>
    private static bool HaveSameSources(Layer one, Layer other) =>
        one.Sources.SequenceEqual(other.Sources)
        || (one.Kind == "Add" && one.Sources.Count == 2 && one.Sources.Reverse().SequenceEqual(other.Sources));

    /// <summary>
    /// What the layer computes: without what it is called, what is allowed there, and the names of tensors, for which there are
    /// <see cref="Layer.Sources"/>.
    /// </summary>
    private static LayerDeclaration What(LayerDeclaration layer, IReadOnlyList<string> tensors) => layer with
    {
        Name = null,
        Allow = default,
        Arguments = layer.Arguments.Where(a => a.Name is not ("Name" or "Allow") && !NamesTensors(a, tensors)).ToImmutableArray(),
        Wrapped = layer.Wrapped is { } wrapped ? What(wrapped, []) : null,
    };

    private static bool NamesTensors(Argument argument, IReadOnlyList<string> tensors) =>
        argument.Texts.Count > 0 ? argument.Texts.All(tensors.Contains) : argument.Text is { } text && tensors.Contains(text);

    /// <summary>
    /// The rules that speak, and the kinds of layers they speak about. A mistake in a block is found once however often the block is used, so how
    /// often does not count.
    /// </summary>
    private static HashSet<string> Findings(CheckedModel model) => [.. ModelRules.Check(model.Declaration).Select(finding => Key(model, finding))];

    private static string Key(CheckedModel model, Finding finding)
    {
        Layer? layer = finding.Layer is null
            ? null
            : model.Layers.FirstOrDefault(l => l.Place.ModelAttribute == finding.Layer && l.Place.Path.SequenceEqual(finding.Path));
        return $"{finding.Rule.Id} {layer?.Kind ?? finding.Place.ToString()}";
    }
}
