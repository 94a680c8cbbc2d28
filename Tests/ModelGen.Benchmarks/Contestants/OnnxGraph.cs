using System.Globalization;
using System.Runtime.InteropServices;
using Google.Protobuf;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>
/// An ONNX model under construction. Field numbers are those of <c>onnx.proto</c>; only fields that a runtime needs are written.
/// </summary>
internal sealed class OnnxGraph : IDisposable
{
    public const string InputName = "x";

    public const string OutputName = "y";

    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private const int FloatType = 1;
    private const int IntegerType = 7;

    private readonly MemoryStream _bytes = new();
    private readonly CodedOutputStream _graph;
    private int _names;

    public OnnxGraph(int[] inputShape)
    {
        _graph = new CodedOutputStream(_bytes);
        ProtobufFields.Text(_graph, 2, "net");
        Value(11, InputName, inputShape);
    }

    /// <summary>The model's bytes once it is finished.</summary>
    public byte[] ToModel()
    {
        _graph.Flush();
        return ProtobufFields.Message(model =>
        {
            ProtobufFields.Number(model, 1, IrVersion);
            ProtobufFields.Bytes(model, 7, ByteString.CopyFrom(_bytes.ToArray()));
            ProtobufFields.Nested(model, 8, operatorSet => ProtobufFields.Number(operatorSet, 2, OperatorSet));
        });
    }

    /// <summary>Adds a node with one output and gives that output's name.</summary>
    public string Node(string operation, string[] inputs, params (string Name, object Value)[] attributes)
    {
        string output = string.Create(CultureInfo.InvariantCulture, $"n{_names++}");
        Node(operation, inputs, [output], attributes);
        return output;
    }

    /// <summary>Adds a node with named outputs; an empty name is one that is not wanted.</summary>
    public void Node(string operation, string[] inputs, string[] outputs, params (string Name, object Value)[] attributes) =>
        ProtobufFields.Nested(_graph, 1, node =>
        {
            Array.ForEach(inputs, input => ProtobufFields.Text(node, 1, input));
            Array.ForEach(outputs, output => ProtobufFields.Text(node, 2, output));
            ProtobufFields.Text(node, 4, operation);
            foreach ((string name, object value) in attributes)
            {
                ProtobufFields.Nested(node, 5, attribute => WriteAttribute(attribute, name, value));
            }
        });

    public string Gemm(string x, Net net, string layer, Func<int, int>? row = null)
    {
        NamedWeight kernel = net.Weights.First(weight => weight.Name == $"{layer}.kernel");
        float[] values = row is null ? kernel.Values : TorchWeights.Reordered(kernel.Values, kernel.Shape[0], kernel.Shape[1], row);
        Weight($"{layer}.k", values, kernel.Shape);
        Weight($"{layer}.b", net.Weight($"{layer}.bias"), kernel.Shape[1]);
        return Node("Gemm", [x, $"{layer}.k", $"{layer}.b"]);
    }

    public string Conv2d(string x, Net net, string layer, int padding)
    {
        NamedWeight kernel = net.Weights.First(weight => weight.Name == $"{layer}.kernel");
        int[] shape = kernel.Shape;
        Weight($"{layer}.k", TorchWeights.FiltersFirst(kernel), shape[3], shape[2], shape[0], shape[1]);
        Weight($"{layer}.b", net.Weight($"{layer}.bias"), shape[3]);
        return Node("Conv", [x, $"{layer}.k", $"{layer}.b"], ("kernel_shape", (int[])[shape[0], shape[1]]), ("pads", (int[])[padding, padding, padding, padding]));
    }

    public string MaxPool2d(string x) => Node("MaxPool", [x], ("kernel_shape", (int[])[2, 2]), ("strides", (int[])[2, 2]));

    public void Weight(string name, float[] values, params int[] shape) =>
        Tensor(name, FloatType, ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())), shape);

    /// <summary>A list of whole numbers, such as the shape of a Reshape.</summary>
    public void IntegerWeight(string name, int[] values)
    {
        long[] wide = Array.ConvertAll(values, value => (long)value);
        Tensor(name, IntegerType, ByteString.CopyFrom(MemoryMarshal.AsBytes(wide.AsSpan())), [values.Length]);
    }

    /// <summary>Makes a tensor the output.</summary>
    public void Finish(string tensor, int[] shape)
    {
        Node("Identity", [tensor], [OutputName]);
        Value(12, OutputName, shape);
    }

    public void Dispose()
    {
        _graph.Dispose();
        _bytes.Dispose();
    }

    private static void WriteAttribute(CodedOutputStream attribute, string name, object value)
    {
        const int FloatKind = 1;
        const int IntegerKind = 2;
        const int IntegersKind = 7;
        ProtobufFields.Text(attribute, 1, name);
        switch (value)
        {
            case float number:
                attribute.WriteTag(2, WireFormat.WireType.Fixed32);
                attribute.WriteFloat(number);
                ProtobufFields.Number(attribute, 20, FloatKind);
                break;
            case int number:
                ProtobufFields.Number(attribute, 3, number);
                ProtobufFields.Number(attribute, 20, IntegerKind);
                break;
            case int[] numbers:
                Array.ForEach(numbers, number => ProtobufFields.Number(attribute, 8, number));
                ProtobufFields.Number(attribute, 20, IntegersKind);
                break;
            default:
                throw new ArgumentException($"{value} cannot be an attribute.", nameof(value));
        }
    }

    private void Tensor(string name, int type, ByteString data, int[] shape) => ProtobufFields.Nested(_graph, 5, tensor =>
    {
        Array.ForEach(shape, size => ProtobufFields.Number(tensor, 1, size));
        ProtobufFields.Number(tensor, 2, type);
        ProtobufFields.Text(tensor, 8, name);
        ProtobufFields.Bytes(tensor, 9, data);
    });

    private void Value(int field, string name, int[] shape) => ProtobufFields.Nested(_graph, field, value =>
    {
        ProtobufFields.Text(value, 1, name);
        ProtobufFields.Nested(value, 2, type => ProtobufFields.Nested(type, 1, tensor =>
        {
            ProtobufFields.Number(tensor, 1, FloatType);
            ProtobufFields.Nested(tensor, 2, sizes => Array.ForEach(shape, size => ProtobufFields.Nested(sizes, 1, dimension => ProtobufFields.Number(dimension, 1, size))));
        }));
    });
}
