using Basic.Reference.Assemblies;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Testing;
using Microsoft.CodeAnalysis.Testing;

namespace ModelGen.Analyzers.Tests;

/// <summary>Runs the analyzer on C# with markup: <c>{|MG3001:Dense(16)|}</c> is where the diagnostic must be, and none other may be.</summary>
internal static class Verify
{
    public const string Usings = "using ModelGen;\n";

    /// <summary>A class with these attributes.</summary>
    public static string Model(string attributes, string name = "M") => $"{Usings}{attributes}\npublic partial class {name};\n";

    /// <summary>Checks attributes, given in one list, in both layouts.</summary>
    public static Task AttributesAsync(string attributes) => DiagnosticsAsync(Layouts.Both(attributes));

    public static Task DiagnosticsAsync(string source, params DiagnosticResult[] expected)
    {
        var test = new CSharpAnalyzerTest<ModelAnalyzer, DefaultVerifier>();
        Prepare(test, source);
        test.ExpectedDiagnostics.AddRange(expected);
        return test.RunAsync();
    }

    /// <summary>Fills in what every test of ours needs: .NET 10, the runtime with the attributes, the newest C#.</summary>
    public static void Prepare(AnalyzerTest<DefaultVerifier> test, string source)
    {
        test.TestCode = source;
        test.ReferenceAssemblies = new ReferenceAssemblies("net10.0");
        test.TestState.AdditionalReferences.AddRange(Net100.References.All);
        test.TestState.AdditionalReferences.Add(typeof(ModelAttribute).Assembly);
        test.SolutionTransforms.Add((solution, project) => solution.WithProjectParseOptions(
            project, new CSharpParseOptions(LanguageVersion.Latest)));
    }
}
