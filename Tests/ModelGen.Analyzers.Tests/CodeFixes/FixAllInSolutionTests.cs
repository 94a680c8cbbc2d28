using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.CodeFixes;
using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Fix All as <c>dotnet format</c> calls it: in the solution, now and then without saying which fix.</summary>
public class FixAllInSolutionTests
{
    [Fact]
    public async Task WithoutAKeyTheBestFixIsApplied()
    {
        Solution solution = Solution([("A.cs", Verify.Model("[Model(3, 2)]\n[Dense(16), ReLU, Flatten, Dense(4)]"))]);
        Solution changed = await FixAsync<DensePerTimestepCodeFixProvider>(solution, "MG3001");
        Assert.Equal([Verify.Model("[Model(3, 2)]\n[Flatten, Dense(16), ReLU, Dense(4)]")], await TextsAsync(changed));
    }

    [Fact]
    public async Task APartInAnotherFileIsChangedThere()
    {
        Solution solution = Solution(
        [
            ("A.cs", Verify.Model("[Model(8)]\n[Dense(1), Softmax]")),
            ("B.cs", "using ModelGen;\n[Compile(Loss.CategoricalCrossentropy, Optimizer.Adam)] partial class M;\n"),
        ]);
        Solution changed = await FixAsync<OutputActivationCodeFixProvider>(solution, "MG4001");
        Assert.Equal(
            [
                Verify.Model("[Model(8)]\n[Dense(1), Sigmoid]"),
                "using ModelGen;\n[Compile(Loss.BinaryCrossentropy, Optimizer.Adam)] partial class M;\n",
            ],
            await TextsAsync(changed));
    }

    [Fact]
    public async Task ABlockInAnotherFileIsChangedThereOnce()
    {
        Solution solution = Solution(
        [
            ("A.cs", Verify.Model("[Model(8)]\n[Use<Body>, Dense(1)]") + Verify.Model("[Model(8)]\n[Repeat<Body>(2), Dense(1)]", "N")["using ModelGen;\n".Length..]),
            ("B.cs", "using ModelGen;\n[Block]\n[Dense(64)]\n[Dense(8), ReLU]\nclass Body;\n"),
        ]);
        Solution changed = await FixAsync<LinearStackCodeFixProvider>(solution, "MG4012");
        Assert.Equal("using ModelGen;\n[Block]\n[Dense(64)]\n[ReLU]\n[Dense(8), ReLU]\nclass Body;\n", (await TextsAsync(changed)).Last());
    }

    [Fact]
    public async Task AFileOfTwoProjectsIsFixedOnce()
    {
        (string, string)[] files = [("Shared.cs", Verify.Model("[Model(3, 2)]\n[Dense(4)]"))];
        Solution changed = await FixAsync<DensePerTimestepCodeFixProvider>(Solution(files, files), "MG3001");
        string expected = Verify.Model("[Model(3, 2)]\n[Flatten]\n[Dense(4)]");
        Assert.Equal([expected, expected], await TextsAsync(changed));
    }

    private static Solution Solution(params (string Path, string Text)[][] projects)
    {
        Solution solution = new AdhocWorkspace().CurrentSolution;
        foreach ((string Path, string Text)[] files in projects)
        {
            var id = ProjectId.CreateNewId();
            solution = solution.AddProject(id, "P" + solution.ProjectIds.Count, "P" + solution.ProjectIds.Count, LanguageNames.CSharp)
                .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .AddMetadataReferences(id, [.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)]);
            foreach ((string path, string text) in files)
            {
                solution = solution.AddDocument(DocumentId.CreateNewId(id), path, text, filePath: "/src/" + path);
            }
        }

        return solution;
    }

    private static async Task<Solution> FixAsync<TFix>(Solution solution, string rule)
        where TFix : ModelCodeFixProvider, new()
    {
        var provider = new TFix();
        var context = new FixAllContext(
            solution.Projects.First().Documents.First(), provider, FixAllScope.Solution, null!, [rule], new Diagnostics(), CancellationToken.None);
        CodeAction? action = await provider.GetFixAllProvider()!.GetFixAsync(context);
        Assert.NotNull(action);
        ImmutableArray<CodeActionOperation> operations = await action.GetOperationsAsync(CancellationToken.None);
        return operations.OfType<ApplyChangesOperation>().Single().ChangedSolution;
    }

    private static async Task<IEnumerable<string>> TextsAsync(Solution solution) =>
        await Task.WhenAll(solution.Projects.SelectMany(p => p.Documents).Select(async d => (await d.GetTextAsync()).ToString()));

    private sealed class Diagnostics : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken)
        {
            Compilation? compilation = await project.GetCompilationAsync(cancellationToken);
            return await compilation!.WithAnalyzers([new ModelAnalyzer()]).GetAnalyzerDiagnosticsAsync(cancellationToken);
        }

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            throw new NotSupportedException();

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            throw new NotSupportedException();
    }
}
