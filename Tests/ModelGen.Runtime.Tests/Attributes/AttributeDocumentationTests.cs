using System.Reflection;
using System.Xml.Linq;
using Xunit;

namespace ModelGen.Tests;

/// <summary>Hovering over an attribute must explain it: what it does, shapes, and a declaration to copy.</summary>
public sealed class AttributeDocumentationTests
{
    private static readonly Dictionary<string, XElement> Members = XDocument
        .Load(Path.ChangeExtension(typeof(DeclarationAttribute).Assembly.Location, ".xml"))
        .Descendants("member")
        .ToDictionary(member => member.Attribute("name")!.Value);

    public static TheoryData<string> Names => AttributeCatalogue.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Attribute_has_summary_remarks_and_an_example(string name)
    {
        XElement member = Members["T:ModelGen." + name];
        AssertText(member.Element("summary"), name);
        XElement remarks = member.Element("remarks")!;
        Assert.True(remarks is { IsEmpty: false }, $"{name} lacks remarks.");

        // Of a kind with several numbers of blocks one shows the example.
        string stem = name.Split('`')[0][..^"Attribute".Length];
        if (name.Contains('`') && remarks.Element("see")?.Attribute("cref")?.Value.StartsWith("T:ModelGen." + stem, StringComparison.Ordinal) == true)
        {
            return;
        }

        string code = AssertText(member.Element("example")?.Element("code"), name);
        Assert.Contains("[Model", code, StringComparison.Ordinal);
        Assert.Contains("public partial class ", code, StringComparison.Ordinal);
        Assert.Contains(stem, code, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Layer_states_its_shape_rule(string name)
    {
        if (AttributeCatalogue.Find(name).IsAssignableTo(typeof(LayerAttribute)))
        {
            Assert.Contains("Shape: ", Members["T:ModelGen." + name].Element("remarks")!.Value, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Arguments_are_documented(string name)
    {
        Type type = AttributeCatalogue.Find(name);
        foreach (PropertyInfo property in AttributeCatalogue.DeclaredProperties(type))
        {
            AssertText(Members[$"P:ModelGen.{name}.{property.Name}"].Element("summary"), property.Name);
        }

        // A primary constructor's parameters are documented at the class.
        foreach (ParameterInfo parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
        {
            IEnumerable<XElement> documented = Members
                .Where(member => member.Key == "T:ModelGen." + name || member.Key.StartsWith($"M:ModelGen.{name}.#ctor", StringComparison.Ordinal))
                .SelectMany(member => member.Value.Elements("param"));
            AssertText(documented.FirstOrDefault(element => element.Attribute("name")!.Value == parameter.Name), parameter.Name!);
        }
    }

    private static string AssertText(XElement? element, string of)
    {
        Assert.False(string.IsNullOrWhiteSpace(element?.Value), $"{of} lacks documentation.");
        return element.Value;
    }
}
