using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Layers;

namespace ModelGen.Generator.Emit;

/// <summary>What inputs and outputs are called as parameters and in tuples.</summary>
internal sealed class PortNames
{
    /// <summary>What the generated methods call their other parameters and locals.</summary>
    private static readonly string[] s_taken = ["axes", "samples", "options", "packed", "predictions"];

    public PortNames(CheckedModel model)
    {
        var taken = new HashSet<string>(s_taken.Concat(model.Outputs.Select((_, i) => $"result{Literals.Whole(i)}")).Concat(model.Axes.All.Select(axis => Shapes.AxisNames.Local(axis.Name))), StringComparer.Ordinal);
        Inputs = [.. model.Inputs.Select(input => Parameter(model.Inputs.Count == 1 && input.Name == "input" ? "x" : input.Name, "", taken))];
        Targets = [.. model.Outputs.Select(output => Parameter(model.Outputs.Count == 1 && output.Name == "output" ? "y" : output.Name, "Target", taken))];
        var members = new HashSet<string>(StringComparer.Ordinal);
        Results = [.. model.Outputs.Select(output => Unique(Pascal(Identifier(output.Name)), "", members))];
    }

    /// <summary>The parameters for samples.</summary>
    public IReadOnlyList<string> Inputs { get; }

    /// <summary>The parameters for targets.</summary>
    public IReadOnlyList<string> Targets { get; }

    /// <summary>The members of the tuple of predictions.</summary>
    public IReadOnlyList<string> Results { get; }

    private static string Parameter(string name, string ending, HashSet<string> taken)
    {
        string identifier = Identifier(name);
        return Declarations.TypeReader.Escape(Unique(char.ToLowerInvariant(identifier[0]) + identifier.Substring(1), ending, taken));
    }

    /// <summary>The name; where it is taken with an ending, and with as many underscores as it takes.</summary>
    private static string Unique(string name, string ending, HashSet<string> taken)
    {
        string unique = taken.Contains(name) && ending.Length > 0 ? name + ending : name;
        while (!taken.Add(unique))
        {
            unique += "_";
        }

        return unique;
    }

    private static string Identifier(string name)
    {
        string identifier = new([.. name.Select(c => SyntaxFacts.IsIdentifierPartCharacter(c) ? c : '_')]);
        return identifier.Length > 0 && SyntaxFacts.IsIdentifierStartCharacter(identifier[0]) ? identifier : "_" + identifier;
    }

    private static string Pascal(string name) => char.ToUpperInvariant(name[0]) + name.Substring(1);
}
