using System.Reflection;
using Xunit;

namespace ModelGen.Tests;

public sealed class AttributeShapeTests
{
    public static TheoryData<string> Names => AttributeCatalogue.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void Is_a_sealed_declaration_attribute_for_classes(string name)
    {
        Type type = AttributeCatalogue.Find(name);
        Assert.True(type.IsSealed);
        Assert.EndsWith("Attribute", type.Name.Split('`')[0], StringComparison.Ordinal);
        Assert.Equal("ModelGen", type.Namespace);
        Assert.True(type.IsAssignableTo(typeof(DeclarationAttribute)));

        AttributeUsageAttribute usage = type.GetCustomAttribute<AttributeUsageAttribute>(inherit: false)!;
        Assert.Equal(AttributeTargets.Class | AttributeTargets.Struct, usage.ValidOn);
        Assert.False(usage.Inherited);
        bool isInStack = type.IsAssignableTo(typeof(LayerAttribute)) || type.IsAssignableTo(typeof(StructureAttribute));
        Assert.Equal(isInStack, usage.AllowMultiple);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Each_constructor_argument_has_a_get_only_property_and_all_others_can_be_set(string name)
    {
        Type type = AttributeCatalogue.Find(name);
        Dictionary<string, PropertyInfo> readOnly = AttributeCatalogue.DeclaredProperties(type)
            .Where(property => property.SetMethod is null)
            .ToDictionary(property => property.Name);

        HashSet<string> given = [];
        foreach (ParameterInfo parameter in type.GetConstructors().SelectMany(constructor => constructor.GetParameters()))
        {
            // A size may also be given as an expression, which has a property of its own.
            string property = char.ToUpperInvariant(parameter.Name![0]) + parameter.Name[1..];
            Assert.True(readOnly.ContainsKey(property), $"{name} has no property {property}.");
            bool isShape = parameter.ParameterType == typeof(int[]) && readOnly[property].PropertyType == typeof(object[]);
            if (isShape)
            {
                // Lengths, which stand beside the names of axes in one list.
                given.Add(property);
                continue;
            }

            if (readOnly[property].PropertyType != parameter.ParameterType)
            {
                given.Add(property);
                property += "Expression";
                Assert.True(readOnly.ContainsKey(property), $"{name} has no property {property}.");
            }

            Assert.Equal(parameter.ParameterType, readOnly[property].PropertyType);
            given.Add(property);
        }

        Assert.Equal(readOnly.Keys.Order(StringComparer.Ordinal), given.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Settable_properties_have_types_that_an_attribute_argument_can_have(string name)
    {
        foreach (PropertyInfo property in AttributeCatalogue.DeclaredProperties(AttributeCatalogue.Find(name)))
        {
            Type element = property.PropertyType.GetElementType() ?? property.PropertyType;
            Assert.True(
                element.IsEnum || element == typeof(bool) || element == typeof(int) || element == typeof(long) || element == typeof(double) || element == typeof(string)
                || element == typeof(object),
                $"{name}.{property.Name} is {property.PropertyType}.");
        }
    }

    [Fact]
    public void Every_activation_but_linear_has_a_layer_of_its_name()
    {
        foreach (Activation activation in Enum.GetValues<Activation>().Where(activation => activation != Activation.Linear))
        {
            Type type = AttributeCatalogue.Find(activation + "Attribute");
            Assert.True(type.IsAssignableTo(typeof(LayerAttribute)));
        }
    }
}
