using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Fixes;

/// <summary>MG2009: groups that divide the channels and filters, or filters that the groups divide.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GroupsCodeFixProvider)), Shared]
public sealed class GroupsCodeFixProvider : LayerCodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Rules.GroupsMismatch.Id];

    internal override IEnumerable<ModelFix> Fixes(ModelInSource model, Finding finding, Layer layer)
    {
        if (layer.Input?.Last.Constant is not { } channels || channels < 1)
        {
            yield break;
        }

        if (layer.Inner is Convolution { Filters: > 0, Groups: > 0 } convolution)
        {
            if (convolution.Filters % convolution.Groups != 0)
            {
                yield return CommonFixes.ChangeWidth(layer, (convolution.Filters / convolution.Groups + 1) * convolution.Groups);
            }

            if (Largest(convolution.Groups, channels, convolution.Filters) is > 1 and var groups)
            {
                yield return SetGroups(layer, groups);
            }

            yield return CommonFixes.UseDefault(layer, "Groups");
        }
        else if (layer.Inner is GroupNormalization { Groups: > 0 } normalization)
        {
            yield return SetGroups(layer, Largest(normalization.Groups, channels, channels));
        }
    }

    private static ModelFix SetGroups(Layer layer, long groups)
    {
        string text = ArgumentChecks.Text(groups);
        return new ModelFix($"Set Groups = {text} on {layer.Describe()}", "SetGroups", editor => editor.Arguments(layer).Set("Groups", text));
    }

    /// <summary>The largest number up to <paramref name="most"/> that divides both.</summary>
    private static long Largest(long most, long first, long second)
    {
        long groups = Math.Min(most, Math.Min(first, second));
        while (first % groups != 0 || second % groups != 0)
        {
            groups--;
        }

        return groups;
    }
}
