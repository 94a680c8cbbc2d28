using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using ModelGen.Generator.Declarations;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.Analyzers;

/// <summary>
/// What was found about each model the last time it was checked. An editor analyzes every model again after every key, and nearly all of
/// them say what they said before: then only places in the source are new. The value of the declaration decides, so nothing here can be
/// out of date; an entry lives as long as a file in which its class stands, or the referenced assembly that it comes from.
/// </summary>
internal sealed class KnownModels
{
    private const int FirstSweep = 1000;

    private readonly ConditionalWeakTable<object, ConcurrentDictionary<TypeDeclaration, KnownModel>> _inFile = new();
    private readonly ConcurrentDictionary<TypeDeclaration, WeakReference<KnownModel>> _last = new();
    private int _sweepAt = FirstSweep;

    /// <summary>The model declared so, checked now or before.</summary>
    /// <param name="declaration">What the class says.</param>
    /// <param name="type">The class.</param>
    public KnownModel Of(ModelDeclaration declaration, INamedTypeSymbol type)
    {
        if (Last(declaration.Type) is not { } known || !known.Model.Declaration.Equals(declaration))
        {
            known = new KnownModel(CheckedModel.Check(declaration));
            _last[declaration.Type] = new WeakReference<KnownModel>(known);
            Sweep();
        }

        object file = type.DeclaringSyntaxReferences is [{ SyntaxTree: var tree }, ..] ? tree : type.ContainingAssembly;
        _inFile.GetOrCreateValue(file)[declaration.Type] = known;
        return known;
    }

    private KnownModel? Last(TypeDeclaration type) =>
        _last.TryGetValue(type, out WeakReference<KnownModel>? last) && last.TryGetTarget(out KnownModel? known) ? known : null;

    /// <summary>Forgets the names of classes that are gone, whenever there are twice as many as after the last time.</summary>
    private void Sweep()
    {
        if (_last.Count < _sweepAt)
        {
            return;
        }

        foreach (KeyValuePair<TypeDeclaration, WeakReference<KnownModel>> entry in _last)
        {
            if (!entry.Value.TryGetTarget(out _))
            {
                _last.TryRemove(entry.Key, out _);
            }
        }

        _sweepAt = Math.Max(FirstSweep, 2 * _last.Count);
    }
}

/// <summary>A checked model and all there is to say about it.</summary>
internal sealed class KnownModel(CheckedModel model)
{
    // Who looks at calls only never asks.
    private readonly Lazy<IReadOnlyList<Finding>> _findings = new(() => ModelRules.Check(model));

    public CheckedModel Model => model;

    public IReadOnlyList<Finding> Findings => _findings.Value;
}
