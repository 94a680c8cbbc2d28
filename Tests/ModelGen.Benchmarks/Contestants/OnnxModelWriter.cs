using System.Runtime.InteropServices;
using Google.Protobuf;
using ModelGen.Benchmarks.Workloads;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>
/// Writes a dense network as an ONNX model: Gemm, Relu and Softmax nodes. Field numbers are those of <c>onnx.proto</c>; only fields
/// that a runtime needs are written.
/// </summary>
internal static class OnnxModelWriter
{
    public const string InputName = "x";

    public const string OutputName = "y";

    private const int IrVersion = 8;
    private const int OperatorSet = 17;
    private const int FloatType = 1;

    /// <summary>The model's bytes, for batches of exactly this size.</summary>
    public static byte[] Write(DenseNet net, int batch) => Message(model =>
    {
        Number(model, 1, IrVersion);
        Nested(model, 7, graph => WriteGraph(graph, net, batch));
        Nested(model, 8, operatorSet => Number(operatorSet, 2, OperatorSet));
    });

    private static void WriteGraph(CodedOutputStream graph, DenseNet net, int batch)
    {
        DenseWeights weights = net.InitialWeights();
        string current = InputName;
        for (int layer = 0; layer < net.Layers; layer++)
        {
            bool last = layer == net.Layers - 1;
            (string kernel, string bias) = ($"kernel{layer}", $"bias{layer}");
            string product = last && !net.Classifies ? OutputName : $"product{layer}";
            Node(graph, "Gemm", product, current, kernel, bias);
            WriteTensor(graph, kernel, weights.Kernels[layer], net.Sizes[layer], net.Sizes[layer + 1]);
            WriteTensor(graph, bias, weights.Biases[layer], net.Sizes[layer + 1]);
            current = product;
            if (!last)
            {
                Node(graph, "Relu", current = $"activation{layer}", product);
            }
            else if (net.Classifies)
            {
                Node(graph, "Softmax", OutputName, product);
            }
        }

        Text(graph, 2, "dense");
        Value(graph, 11, InputName, batch, net.Inputs);
        Value(graph, 12, OutputName, batch, net.Outputs);
    }

    private static void Node(CodedOutputStream graph, string operation, string output, params ReadOnlySpan<string> inputs)
    {
        string[] names = inputs.ToArray();
        Nested(graph, 1, node =>
        {
            foreach (string input in names)
            {
                Text(node, 1, input);
            }

            Text(node, 2, output);
            Text(node, 4, operation);
        });
    }

    private static void WriteTensor(CodedOutputStream graph, string name, float[] values, params int[] shape) =>
        Nested(graph, 5, tensor =>
        {
            foreach (int size in shape)
            {
                Number(tensor, 1, size);
            }

            Number(tensor, 2, FloatType);
            Text(tensor, 8, name);
            Bytes(tensor, 9, ByteString.CopyFrom(MemoryMarshal.AsBytes(values.AsSpan())));
        });

    private static void Value(CodedOutputStream graph, int field, string name, params int[] shape) =>
        Nested(graph, field, value =>
        {
            Text(value, 1, name);
            Nested(value, 2, type => Nested(type, 1, tensor =>
            {
                Number(tensor, 1, FloatType);
                Nested(tensor, 2, sizes =>
                {
                    foreach (int size in shape)
                    {
                        Nested(sizes, 1, dimension => Number(dimension, 1, size));
                    }
                });
            }));
        });

    private static byte[] Message(Action<CodedOutputStream> write)
    {
        using var bytes = new MemoryStream();
        var stream = new CodedOutputStream(bytes);
        write(stream);
        stream.Flush();
        return bytes.ToArray();
    }

    private static void Nested(CodedOutputStream stream, int field, Action<CodedOutputStream> write) =>
        Bytes(stream, field, ByteString.CopyFrom(Message(write)));

    private static void Bytes(CodedOutputStream stream, int field, ByteString bytes)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteBytes(bytes);
    }

    private static void Text(CodedOutputStream stream, int field, string text)
    {
        stream.WriteTag(field, WireFormat.WireType.LengthDelimited);
        stream.WriteString(text);
    }

    private static void Number(CodedOutputStream stream, int field, long number)
    {
        stream.WriteTag(field, WireFormat.WireType.Varint);
        stream.WriteInt64(number);
    }
}
