using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Tests.Hosting;

namespace ModelGen.Generator.Tests.Steps;

/// <summary>Runs the generator on sources, then again after each edit, as an editor does, and tells what the last run did anew.</summary>
internal sealed class EditSession
{
    private CSharpCompilation _compilation;
    private GeneratorDriver _driver;

    public EditSession(params IEnumerable<string> sources)
    {
        _compilation = ModelBuild.Declare(sources);
        _driver = ModelBuild.Driver().RunGenerators(_compilation);
        Assert.Null(Result.Exception);
        Assert.NotEmpty(Result.GeneratedSources);
    }

    public GeneratorRunResult Result => _driver.GetRunResult().Results.Single();

    /// <summary>Runs again on the same sources in another compilation.</summary>
    public EditSession Rerun() => Run(_compilation.Clone());

    /// <summary>Replaces text in a file.</summary>
    public EditSession Edit(string before, string after, int file = 0)
    {
        SyntaxTree tree = _compilation.SyntaxTrees[file];
        string text = tree.ToString(), edited = text.Replace(before, after, StringComparison.Ordinal);
        Assert.NotEqual(text, edited);
        return Run(_compilation.ReplaceSyntaxTree(tree, CSharpSyntaxTree.ParseText(edited, ModelBuild.ParseOptions, tree.FilePath)));
    }

    /// <summary>Adds a file.</summary>
    public EditSession Add(string source) =>
        Run(_compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, ModelBuild.ParseOptions, "Added.cs")));

    /// <summary>Asserts that no declaration came out otherwise and no source was written again.</summary>
    public void AssertNothingReran() => AssertReran(0);

    /// <summary>Asserts that of all models only so many were written again.</summary>
    public void AssertReran(int models)
    {
        Assert.Equal(models, Reasons(Result.TrackedSteps[ModelGenerator.DeclarationStep]).Count(r => !IsKept(r)));
        Assert.Equal(models, Reasons(Result.TrackedSteps[ModelGenerator.SourceStep]).Count(r => r != IncrementalStepRunReason.Cached));
        Assert.Equal(models, Reasons(Result.TrackedOutputSteps.SelectMany(s => s.Value)).Count(r => r != IncrementalStepRunReason.Cached));
    }

    private static IEnumerable<IncrementalStepRunReason> Reasons(IEnumerable<IncrementalGeneratorRunStep> steps) =>
        steps.SelectMany(step => step.Outputs).Select(output => output.Reason);

    private static bool IsKept(IncrementalStepRunReason reason) => reason is IncrementalStepRunReason.Cached or IncrementalStepRunReason.Unchanged;

    private EditSession Run(CSharpCompilation compilation)
    {
        _compilation = compilation;
        _driver = _driver.RunGenerators(compilation);
        Assert.Null(Result.Exception);
        return this;
    }
}
