using ModelGen.Conformance.Cases;
using ModelGen.Conformance.Declarations;

namespace ModelGen.Conformance.Runners;

/// <summary>Runs cases in batches: declares them, compiles a batch as one assembly, judges each.</summary>
internal abstract class Runner
{
    /// <summary>So many that the compiler's fixed cost does not count, so few that results come while the rest is still to be read.</summary>
    private const int BatchSize = 64;

    /// <summary>Lines about all cases together, once they are run.</summary>
    public virtual IEnumerable<string> Summary => [];

    public IEnumerable<Result> Run(IEnumerable<Case> cases) => cases.Chunk(BatchSize).SelectMany(RunBatch);

    /// <summary>Whether a declaration with a value that an argument cannot hold, which does not compile, is an answer too.</summary>
    protected virtual bool JudgesMisfits => false;

    /// <summary>Why the case says nothing about ModelGen; null where it does.</summary>
    protected abstract string? Irrelevance(Case item);

    /// <summary>The case's <c>[Compile]</c>; null without one.</summary>
    protected abstract CompileSpec? Compile(Case item);

    /// <summary>Judges the declared cases of a batch.</summary>
    protected abstract IEnumerable<Result> Judge(IReadOnlyList<DeclaredCase> cases);

    private IEnumerable<Result> RunBatch(Case[] cases)
    {
        List<DeclaredCase> declared = [];
        foreach (Case item in cases)
        {
            Result? early = Declare(item, declared);
            if (early is not null)
            {
                yield return early;
            }
        }

        foreach (Result result in declared.Count == 0 ? [] : Judge(declared))
        {
            yield return result;
        }
    }

    private Result? Declare(Case item, List<DeclaredCase> declared)
    {
        if ((Irrelevance(item) ?? DeclarationWriter.Obstacle(item)) is { } reason)
        {
            return Result.Skip(item, reason);
        }

        try
        {
            Declaration declaration = DeclarationWriter.Write(item, declared.Count, Compile(item));
            if (declaration.Misfits.Count > 0 && !JudgesMisfits)
            {
                return Result.Skip(item, $"{string.Join(", ", declaration.Misfits)}: not there yet");
            }

            declared.Add(new DeclaredCase(item, declaration));
            return null;
        }
        catch (MappingException e)
        {
            return Result.Skip(item, e.Message);
        }
    }
}

/// <summary>A case with its declaration.</summary>
internal sealed record DeclaredCase(Case Case, Declaration Declaration)
{
    public Result Judge(IReadOnlyList<string> failures) => Result.From(Case, failures, Declaration.Source);
}
