using ModelGen.Generator.Declarations;
using static ModelGen.Tests.Declare;

namespace ModelGen.Tests;

/// <content>Merges of an earlier tensor with one that was computed from it.</content>
internal static partial class TestModels
{
    private static void AddMerging(AddModel add)
    {
        foreach (string kind in new[] { "Add", "Subtract", "Multiply", "Average", "Maximum", "Minimum", "Concatenate" })
        {
            add($"{kind}", [3], Tap("a"), Dense(4, Activation.Tanh), Merged(kind, "a"));
        }

        foreach (string kind in new[] { "Add", "Multiply", "Average", "Maximum", "Minimum", "Concatenate" })
        {
            add($"{kind} of three", [2, 3], Tap("a"), Dense(4, Activation.Tanh), Tap("b"), Dense(4), Merged(kind, "a", "b"));
        }

        foreach (string kind in new[] { "Add", "Subtract", "Multiply", "Maximum" })
        {
            add($"{kind}, repeating a vector", [2, 3], Tap("a"), Layer("Flatten"), Dense(4), Merged(kind, "a"));
            add($"{kind}, repeating both", [2, 3], Tap("a"), Dense(1), Tap("b"), From("a"), Layer("Reshape", ("TargetShape", new long[] { 1, 8 })), Dense(3), Merged(kind, "b"));
        }

        add("Add of itself", [3], Tap("a"), Merged("Add", "a"));
        add("Maximum of itself", [3], Tap("a"), Merged("Maximum", "a"));
        add("Add of eight", [3], [.. Enumerable.Range(0, 7).SelectMany(i => new[] { Tap($"t{i}"), Dense(4, Activation.Tanh) }), Merged("Add", [.. Enumerable.Range(0, 7).Select(i => $"t{i}")])]);
        add("Concatenate, first axis", [2, 3], Tap("a"), Dense(4), Join("a", 1));
        add("Concatenate, middle axis", [2, 3, 2], Tap("a"), Dense(4), Join("a", -2));
        add("Dot of vectors", [3], Tap("a"), Dense(4), Dot("a", false, 1));
        add("Dot of vectors, normalized", [3], Tap("a"), Dense(4), Dot("a", true, -1));
        add("Dot of matrices", [2, 3], Tap("a"), Dense(4), Dot("a", false, 2));
        add("Dot of matrices, other axes", [3, 2], Dense(3), Tap("a"), Dense(3), Dot("a", true, 1, 2));
        add("Dot of a matrix and a vector", [2, 3], Tap("a"), Layer("Flatten"), Dense(4), Dot("a", false, 1, 2));
        add("Dot of images", [2, 3, 2], Tap("a"), Dense(3), Dot("a", false, 2, 2));
        add("The input again", [3], Layer("Tanh"), Tap("a"), From("input"), Dense(4), Merged("Multiply", "a"));
    }

    private static LayerDeclaration Tap(string name) => Layer("Tap", ("Name", name)) with { Name = name };

    private static LayerDeclaration From(string name) => Layer("From", ("Name", name)) with { Name = name };

    private static LayerDeclaration Merged(string kind, params string[] names) => Layer(kind, ("Names", names));

    private static LayerDeclaration Join(string name, long axis) => Layer("Concatenate", ("Names", new[] { name }), ("Axis", axis));

    private static LayerDeclaration Dot(string other, bool normalize, params long[] axes) =>
        Layer("Dot", ("Other", other), ("Axes", axes), ("Normalize", normalize));
}
