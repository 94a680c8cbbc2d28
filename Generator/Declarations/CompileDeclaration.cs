using System.Collections.Immutable;

namespace ModelGen.Generator.Declarations;

/// <summary>The [Compile] attribute.</summary>
internal sealed record CompileDeclaration(EquatableArray<Argument> Arguments, EquatableArray<string> Allow)
{
    public Loss Loss => (Loss)(int)Number("Loss");

    /// <summary>What the loss of an output counts.</summary>
    public double LossWeight(int output) => Numbers("LossWeights") is { Count: > 0 } weights ? weights[output] : 1;

    /// <summary>The set-up as one output has it: with its own loss.</summary>
    public CompileDeclaration Of(int output) => Numbers("Losses") is not { Count: > 0 } losses ? this : this with
    {
        Arguments = Arguments.Select(a => a.Name == "Loss" ? a with { Number = losses[output] } : a).ToImmutableArray(),
    };

    public Optimizer Optimizer => (Optimizer)(int)Number("Optimizer");

    public Schedule Schedule => (Schedule)(int)Number("Schedule");

    public Argument? this[string name] => Arguments.FirstOrDefault(a => a.Name == name);

    public double Number(string name, double otherwise = 0) => this[name]?.Number ?? otherwise;

    public bool Flag(string name) => this[name] is { Number: not 0 };

    public EquatableArray<double> Numbers(string name) => this[name]?.Numbers ?? default;
}
