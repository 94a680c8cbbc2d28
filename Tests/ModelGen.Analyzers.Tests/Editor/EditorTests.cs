using System.Collections.Immutable;
using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.QuickInfo;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Tests.Editor;
using Xunit;

namespace ModelGen.Analyzers.Tests.Editor;

/// <summary>What a user sees: hover texts, squiggles, menus, in a workspace that runs the generator and the analyzers itself.</summary>
public sealed class EditorTests : IDisposable
{
    private static readonly string s_squiggled = Verify.Model("[Model(3, 2)]\n[Dense(16), ReLU, Flatten, Dense(4)]", "Net");

    private readonly EditorWorkspace _workspace =
        new([.. Net100.References.All, MetadataReference.CreateFromFile(typeof(ModelAttribute).Assembly.Location)]);

    [Fact]
    public async Task HoverOverTheClassShowsTheShapeTable()
    {
        string text = Verify.Model("[Model(3, 2)]\n[Flatten, Dense(16), ReLU, Dense(4)]", "Net");
        _workspace.AddProject("App", ("Net.cs", text));
        Document document = _workspace.Document("Net.cs");
        QuickInfoItem? hover = await QuickInfoService.GetService(document)!.GetQuickInfoAsync(document, text.IndexOf("Net;", StringComparison.Ordinal));
        string shown = string.Join("\n", hover!.Sections.Select(section => section.Text));
        Assert.Contains("class Net", shown, StringComparison.Ordinal);
        foreach ((string layer, string shape, string parameters) in ((string, string, string)[])
            [("Flatten", "(batch, 6)", "0"), ("Dense(16)", "(batch, 16)", "112"), ("ReLU", "(batch, 16)", "0"), ("Dense(4)", "(batch, 4)", "68"),
                ("Total", "", "180")])
        {
            Assert.Contains(shown.Split('\n'), line => line.Contains(layer, StringComparison.Ordinal)
                && line.Contains(shape, StringComparison.Ordinal) && line.Contains($" {parameters} ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task MenuHasTheBestFixFirstAndItSettlesTheSquiggle()
    {
        _workspace.AddProject("App", ("Net.cs", s_squiggled));
        Document document = _workspace.Document("Net.cs");
        Diagnostic squiggle = Assert.Single(await EditorWorkspace.DiagnosticsAsync(document));
        Assert.Equal("MG3001", squiggle.Id);
        Assert.Equal("Dense(16)", (await document.GetTextAsync()).ToString(squiggle.Location.SourceSpan));
        ImmutableArray<MenuEntry> menu = await EditorFixes.MenuAsync(document, squiggle);
        Assert.Equal(
            [
                "Insert Flatten before Dense(16)", "Insert GlobalAveragePooling1D before Dense(16)", "Wrap Dense(16) in TimeDistributed",
                "Set PerTimestep = true on Dense(16)", "Allow dense-per-timestep here",
            ],
            menu.Select(entry => entry.Title));
        foreach (MenuEntry entry in menu)
        {
            Document changed = (await EditorFixes.ChangedAsync(entry.Action)).GetDocument(document.Id)!;
            Assert.DoesNotContain(await EditorWorkspace.DiagnosticsAsync(changed), d => d.Id == "MG3001");
        }

        _workspace.Apply(await EditorFixes.ChangedAsync(menu[0].Action));
        Assert.Empty(await EditorWorkspace.DiagnosticsAsync(_workspace.Document("Net.cs")));
    }

    /// <summary>Which files are clean after Fix All: A is the document, B is in its project, C in another.</summary>
    [Theory]
    [InlineData(FixAllScope.Document, "A.cs")]
    [InlineData(FixAllScope.Project, "A.cs B.cs")]
    [InlineData(FixAllScope.Solution, "A.cs B.cs C.cs")]
    public async Task FixAllFixesItsScopeAndNothingElse(FixAllScope scope, string expected)
    {
        _workspace.AddProject("App", ("A.cs", Squiggled("A")), ("B.cs", Squiggled("B")));
        _workspace.AddProject("Other", ("C.cs", Squiggled("C")));
        Document document = _workspace.Document("A.cs");
        ImmutableArray<Diagnostic> squiggles = await EditorWorkspace.DiagnosticsAsync(document);
        MenuEntry best = (await EditorFixes.MenuAsync(document, squiggles[0]))[0];
        Solution changed = await EditorFixes.FixAllAsync(document, "MG3001", best, scope);
        var clean = new List<string>();
        foreach (Document file in changed.Projects.SelectMany(project => project.Documents))
        {
            if ((await EditorWorkspace.DiagnosticsAsync(file)).IsEmpty)
            {
                clean.Add(file.Name);
            }
        }

        Assert.Equal(expected.Split(' '), clean.Order(StringComparer.Ordinal));

        // Two models in each file: all occurrences, not one.
        string Squiggled(string name) => s_squiggled.Replace("Net", name, StringComparison.Ordinal)
            + "[Model(5, 2)]\n[Dense(8), Tanh, Flatten, Dense(1)]\npublic partial class " + name + "2;\n";
    }

    [Fact]
    public async Task DiagnosticsStandInTheUsersFileOnly()
    {
        Project project = _workspace.AddProject("App", ("Net.cs", s_squiggled), ("Other.cs", "public static class Other { public static int Answer => 42; }\n"));
        SourceGeneratedDocument generated = Assert.Single(await project.GetSourceGeneratedDocumentsAsync());
        ImmutableArray<Diagnostic> all = await (await EditorWorkspace.AnalysisAsync(project)).GetAnalyzerDiagnosticsAsync();
        Assert.Equal("/App/Net.cs", Assert.Single(all).Location.SourceTree!.FilePath);
        Assert.Empty(await EditorWorkspace.DiagnosticsAsync(_workspace.Document("Other.cs")));
        Assert.Empty(await EditorWorkspace.DiagnosticsAsync(generated));
    }

    [Fact]
    public async Task EditOfAnotherFileLeavesTheGeneratedFileAsItIs()
    {
        Project project = _workspace.AddProject("App", ("Net.cs", s_squiggled), ("Other.cs", "public static class Other { public static int Answer => 42; }\n"));
        SyntaxTree? before = await Assert.Single(await project.GetSourceGeneratedDocumentsAsync()).GetSyntaxTreeAsync();
        Document other = _workspace.Document("Other.cs");
        Document edited = _workspace.Edit(other.Id, SourceText.From("public static class Other { public static int Answer => 43; }\n"));
        Assert.Same(before, await Assert.Single(await edited.Project.GetSourceGeneratedDocumentsAsync()).GetSyntaxTreeAsync());
    }

    public void Dispose() => _workspace.Dispose();
}
