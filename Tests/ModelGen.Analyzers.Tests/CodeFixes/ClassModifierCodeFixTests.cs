using ModelGen.CodeFixes.Fixes;
using Xunit;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public class ClassModifierCodeFixTests
{
    [Fact]
    public Task MakesTheClassPartial() => VerifyFix.AppliesAsync<ClassModifierCodeFixProvider>(
        "using ModelGen;\n[Model(8), Dense(2)] // small\npublic sealed /* and closed */ class {|MG1001:M|} { }\n",
        "using ModelGen;\n[Model(8), Dense(2)] // small\npublic sealed /* and closed */ partial class M { }\n",
        "Make M partial");

    [Fact]
    public Task MakesTheClassesAroundItPartial() => VerifyFix.AppliesAsync<ClassModifierCodeFixProvider>(
        "using ModelGen;\nclass A { public struct B { [Model(8), Dense(2)] partial class {|MG1012:M|} { } } }\n",
        "using ModelGen;\npartial class A { public partial struct B { [Model(8), Dense(2)] partial class M { } } }\n",
        "Make B and A partial");

    [Fact]
    public Task RemovesStatic() => VerifyFix.AppliesAsync<ClassModifierCodeFixProvider>(
        "using ModelGen;\n[Model(8), Dense(2)]\npublic static partial class {|MG1002:M|} { }\n",
        "using ModelGen;\n[Model(8), Dense(2)]\npublic partial class M { }\n",
        "Remove static");
}
