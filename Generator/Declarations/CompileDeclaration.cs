namespace ModelGen.Generator.Declarations;

/// <summary>The [Compile] attribute.</summary>
internal sealed record CompileDeclaration(EquatableArray<Argument> Arguments, EquatableArray<string> Allow)
{
    public Loss Loss => (Loss)(int)Number("Loss");

    public Optimizer Optimizer => (Optimizer)(int)Number("Optimizer");

    public Schedule Schedule => (Schedule)(int)Number("Schedule");

    public Argument? this[string name] => Arguments.FirstOrDefault(a => a.Name == name);

    public double Number(string name, double otherwise = 0) => this[name]?.Number ?? otherwise;

    public bool Flag(string name) => this[name] is { Number: not 0 };

    public EquatableArray<double> Numbers(string name) => this[name]?.Numbers ?? default;
}
