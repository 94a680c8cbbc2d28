using System.Globalization;
using System.Runtime.Loader;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Calls;
using Xunit;

namespace ModelGen.Analyzers.Tests.Calls;

/// <summary>
/// Statements that call a few models, compiled once with their generated halves: the statements are analyzed and then run. What the analyzer
/// calls an error must throw, and what it is silent about must not.
/// </summary>
internal static partial class CallCases
{
    private const string Models = """
        using ModelGen;

        [Model(28, 28)][Flatten, Dense(10), Softmax][Compile(Loss.SparseCategoricalCrossentropy, Optimizer.Adam)] public partial class Digits
        {
            public int Predict(int[] x) => x.Length;

            public int Fit(double[,] x) => x.Length;
        }

        [Model(4)][Dense(3), Softmax][Compile(Loss.CategoricalCrossentropy, Optimizer.Sgd)] public partial class Iris;
        [Model(2)][Dense(1), Sigmoid][Compile(Loss.BinaryCrossentropy, Optimizer.Sgd)] public partial class Spam;
        [Model(2)][Dense(1), Tanh][Compile(Loss.Hinge, Optimizer.Sgd)] public partial class Margin;
        [Model("T%2", 3)][Dense(2)][Compile(Loss.MeanSquaredError, Optimizer.Adam)] public partial class Tagger;
        [Model("T", 2)][MaxPooling1D(3), GlobalAveragePooling1D, Dense(3)] public partial class Pooled;
        [Model(4)][Dense(2), Sigmoid] public partial class Scorer;
        [Model(4)][Dense(0)] public partial class Mistaken;

        [Model]
        [Input("image", 4, 3), Flatten, Dense(8), Tap("a")]
        [Input("facts", 2), Concatenate("a"), Dense(6), Tap("both")]
        [Dense(3), Softmax, Output("kind")]
        [From("both"), Dense(2), Output("size")]
        [Compile(Loss.MeanSquaredError, Optimizer.Adam, Losses = new[] { Loss.SparseCategoricalCrossentropy, Loss.MeanSquaredError })]
        public partial class Judge;
        """;

    private static readonly byte[] s_models = Emit(Analysis.WithGenerated(Analysis.Compile(Models)).WithAssemblyName("Models"));
    private static readonly MetadataReference s_reference = MetadataReference.CreateFromImage(s_models);
    private static readonly AssemblyLoadContext s_context = LoadModels();
    private static int s_cases;

    /// <summary>Checks that there is one diagnostic, at the marked place with this message, and that an error is one when it runs.</summary>
    /// <param name="statements">Of which a part is marked as <c>{|MG6001:...|}</c>.</param>
    /// <param name="message">The message behind the name of what is called.</param>
    /// <param name="thrown">What an error throws.</param>
    public static void Speaks(string statements, string message, Type? thrown = null)
    {
        Match mark = Mark().Match(statements);
        Compilation compilation = Compile(Mark().Replace(statements, "$2"));
        Diagnostic diagnostic = Assert.Single(Analyze(compilation));
        Assert.Equal(mark.Groups[1].Value, diagnostic.Id);
        Assert.Equal(message, diagnostic.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(mark.Groups[2].Value, diagnostic.Location.SourceTree!.GetText().ToString(diagnostic.Location.SourceSpan));
        if (diagnostic.Severity == DiagnosticSeverity.Error)
        {
            Exception? exception = Record.Exception(() => Run(compilation));
            Assert.IsAssignableFrom(thrown ?? typeof(ArgumentException), exception);
        }
        else
        {
            Run(compilation);
        }
    }

    /// <summary>Checks that nothing is said, and that nothing fails when it runs.</summary>
    public static void IsSilent(string statements, string members = "")
    {
        Compilation compilation = Compile(statements, members);
        Assert.Empty(Analyze(compilation));
        Run(compilation);
    }

    /// <summary>Checks that nothing is said of what fails all the same: it is not known when the program is compiled.</summary>
    public static void IsSilentThough(string statements)
    {
        Compilation compilation = Compile(statements);
        Assert.Empty(Analyze(compilation));
        Assert.ThrowsAny<ArgumentException>(() => Run(compilation));
    }

    /// <summary>The statements with the models, and what the statements use.</summary>
    public static CSharpCompilation Compile(string statements, string members = "") => Analysis.Compile(Program(statements, members)).AddReferences(s_reference);

    /// <summary>The same in one compilation with the models.</summary>
    public static Compilation CompileWithModels(string statements) => Analysis.WithGenerated(Analysis.Compile(Models, Program(statements, "")));

    private static string Program(string statements, string members) =>
        $$"""
        using System;
        using System.Numerics.Tensors;
        using ModelGen;

        public static class Calls
        {
            private static readonly Digits digits = new(1);
            private static readonly Iris iris = new(1);
            private static readonly Spam spam = new(1);
            private static readonly Margin margin = new(1);
            private static readonly Tagger tagger = new(1);
            private static readonly Pooled pooled = new(1);
            private static readonly Scorer scorer = new(1);
            private static readonly Judge judge = new(1);

            {{members}}

            public static int Unknown(int value) => value;

            public static void Run()
            {
                {{statements}}
            }
        }
        """;

    public static IReadOnlyList<Diagnostic> Analyze(Compilation compilation, AnalyzerOptions? files = null)
    {
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity == DiagnosticSeverity.Error));
        return Analysis.Run(compilation, new CallAnalyzer(), files ?? new AnalyzerOptions([]));
    }

    private static void Run(Compilation compilation)
    {
        string name = $"Calls{Interlocked.Increment(ref s_cases)}";
        using var assembly = new MemoryStream(Emit(compilation.WithAssemblyName(name)));
        s_context.LoadFromStream(assembly).GetType("Calls", throwOnError: true)!.GetMethod("Run")!.CreateDelegate<Action>()();
    }

    private static AssemblyLoadContext LoadModels()
    {
        var context = new AssemblyLoadContext("calls");
        using var models = new MemoryStream(s_models);
        context.LoadFromStream(models);
        return context;
    }

    private static byte[] Emit(Compilation compilation)
    {
        using var assembly = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(assembly);
        Assert.Empty(result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        return assembly.ToArray();
    }

    [GeneratedRegex(@"\{\|(MG\d{4}):(.*?)\|\}", RegexOptions.Singleline)]
    private static partial Regex Mark();
}
