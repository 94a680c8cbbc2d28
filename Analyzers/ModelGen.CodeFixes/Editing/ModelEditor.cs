using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Findings;
using ModelGen.Generator.Layers;

namespace ModelGen.CodeFixes.Editing;

/// <summary>What fixes do to a model: layers, activations, loss and arguments, in terms of the model and not of its text.</summary>
internal sealed partial class ModelEditor
{
    private readonly HashSet<INamedTypeSymbol> _blocks = new(SymbolEqualityComparer.Default);

    public ModelEditor(ModelInSource source)
    {
        Source = source;
        Stack = new AttributeStackEditor(Edits);
    }

    public ModelInSource Source { get; }

    /// <summary>For what is not about layers, such as the class's modifiers.</summary>
    public TextEdits Edits { get; } = new();

    public AttributeStackEditor Stack { get; }

    /// <summary>The blocks that are edited, which other models may use too.</summary>
    public IReadOnlyCollection<INamedTypeSymbol> Blocks => _blocks;

    /// <summary>Whether something was to be edited that cannot be: a block of another project, or a move from one stack to another.</summary>
    public bool IsImpossible { get; private set; }

    /// <summary>The arguments of a layer, not of its wrapper.</summary>
    public ArgumentEditor Arguments(Layer layer) => Arguments(Syntax(layer).Inner);

    public ArgumentEditor Arguments(AttributeSyntax attribute) => new(Edits, attribute);

    /// <summary>The attributes of a layer, to be edited.</summary>
    public LayerSyntax Syntax(Layer layer) => Syntax(layer.Place);

    /// <summary>The attributes at a place, to be edited.</summary>
    public LayerSyntax Syntax(LayerPlace place)
    {
        if (Source.SyntaxOf(place) is { } syntax)
        {
            Touch(Source.StackOf(place.Scope)!);
            return syntax;
        }

        // Nothing of what is written is used then; the model's own attribute, which brings the place in, does for it.
        IsImpossible = true;
        return Source.Layers[place.ModelAttribute];
    }

    /// <summary>The attributes that a finding is about, to be edited; null where they are not in this program.</summary>
    public LayerSyntax? Syntax(Finding finding)
    {
        if (Source.AttributesOf(finding) is not { } found)
        {
            return null;
        }

        Touch(found.Stack);
        return found.Syntax;
    }

    public void InsertBefore(Layer layer, string kind, string arguments = "") =>
        Stack.InsertBefore(Syntax(layer), Name(Syntax(layer).First, kind) + arguments);

    public void InsertAfter(Layer layer, string kind, string arguments = "") =>
        Stack.InsertAfter(Syntax(layer), Name(Syntax(layer).Inner, kind) + arguments);

    public void Remove(Layer layer) => Stack.Remove(Syntax(layer));

    /// <summary>Lets a layer stand where another one of its stack stands; those between move by one place.</summary>
    public void Move(Layer layer, Layer to)
    {
        IsImpossible |= !ModelInSource.StandTogether(layer, to) || !Source.IsDeclared(layer);
        Syntax(layer);
        if (!IsImpossible)
        {
            Stack.Move([.. Source.StackOf(layer.Place.Scope)!.Items.Select(item => item.Syntax)], layer.Place.Attribute, to.Place.Attribute);
        }
    }

    /// <summary>Another kind of layer in its place; what every layer has (its name) is kept.</summary>
    public void Replace(Layer layer, string kind, string arguments = "")
    {
        AttributeSyntax attribute = Syntax(layer).Inner;
        string common = Arguments(attribute).CommonArguments();
        string all = string.Join(", ", new[] { arguments, common }.Where(a => a.Length > 0));
        Arguments(attribute).Replace(Name(attribute, kind) + (all.Length > 0 ? $"({all})" : ""));
    }

    /// <summary>The name of a layer attribute as it is to be written at a place.</summary>
    public string Name(AttributeSyntax near, string kind) => NameBinder.Attribute(Semantics(near), near, kind);

    /// <summary>An enum member as it is to be written at a place.</summary>
    public string Member<T>(AttributeSyntax near, T member)
        where T : struct, Enum => NameBinder.Member(Semantics(near), near, member);

    public void SetPadding(Layer layer, Padding padding)
    {
        if (padding == Padding.Valid)
        {
            Arguments(layer).Remove("Padding");
        }
        else
        {
            Arguments(layer).Set("Padding", Member(Syntax(layer).Inner, padding));
        }
    }

    /// <summary>
    /// Gives the layer that carries an activation another one. A layer that is nothing but an activation is replaced or removed; one with
    /// weights gets the argument, or a layer behind it where the model writes its activations so.
    /// </summary>
    public void SetActivation(Layer carrier, Activation activation)
    {
        if (carrier.Inner.IsActivation)
        {
            if (activation == Activation.Linear)
            {
                Remove(carrier);
            }
            else if (carrier.Inner.Kind == "Activation")
            {
                Arguments(carrier).SetPositional(0, "function", Member(Syntax(carrier).Inner, activation));
            }
            else
            {
                Replace(carrier, activation.ToString());
            }
        }
        else if (activation == Activation.Linear)
        {
            Arguments(carrier).Remove("Activation");
        }
        else if (carrier.Inner.Activation != Activation.Linear || Source.WritesActivationsAsArguments)
        {
            Arguments(carrier).Set("Activation", Member(Syntax(carrier).Inner, activation));
        }
        else
        {
            InsertAfter(carrier, activation.ToString());
        }
    }

    /// <summary>Notes that a stack is edited, which may be a block's.</summary>
    public void Touch(StackSyntax stack)
    {
        if (!SymbolEqualityComparer.Default.Equals(stack.Type, Source.Type))
        {
            _blocks.Add(stack.Type);
        }
    }

    public TextEdits Finish()
    {
        Stack.Finish();
        return Edits;
    }

    private SemanticModel Semantics(AttributeSyntax near) => Source.Compilation.GetSemanticModel(near.SyntaxTree);
}
