using System.Text.Json;

namespace ModelGen;

/// <summary>The JSON header of a safetensors file, read strictly: what is said twice, is missing or unknown is an error.</summary>
internal ref struct SafetensorsHeader
{
    internal const string MetadataName = "__metadata__";

    private readonly string _file;
    private readonly OrderedDictionary<string, TensorEntry> _tensors = [];
    private readonly Dictionary<string, string> _metadata = [];
    private Utf8JsonReader _json;

    private SafetensorsHeader(ReadOnlySpan<byte> header, string file)
    {
        _file = file;
        _json = new Utf8JsonReader(header);
    }

    /// <summary>Reads the header.</summary>
    /// <param name="header">Its bytes.</param>
    /// <param name="file">The name to put into errors.</param>
    /// <param name="metadata">The texts beside the tensors.</param>
    /// <returns>The tensors as declared; where they lie is not yet checked.</returns>
    internal static IReadOnlyList<TensorEntry> Parse(
        ReadOnlySpan<byte> header, string file, out IReadOnlyDictionary<string, string> metadata)
    {
        if (header.IsEmpty || header[0] != (byte)'{')
        {
            throw new WeightFileException(file, "the header must begin with '{'; this is not a safetensors file.");
        }

        try
        {
            SafetensorsHeader parser = new(header, file);
            parser.ReadAll();
            metadata = parser._metadata;
            return [.. parser._tensors.Values];
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // The reader throws InvalidOperationException where a text is not valid UTF-8 or UTF-16.
            throw new WeightFileException(file, $"the header is not valid JSON: {e.Message}", null, e);
        }
    }

    private void ReadAll()
    {
        _json.Read();
        bool hasMetadata = false;
        while (NextProperty(out string name))
        {
            if (name != MetadataName)
            {
                TensorEntry entry = ReadTensor(name);
                if (!_tensors.TryAdd(name, entry))
                {
                    throw new WeightFileException(_file, $"the header has the tensor '{name}' twice.", name);
                }
            }
            else if (hasMetadata)
            {
                throw new WeightFileException(_file, $"the header has {MetadataName} twice.");
            }
            else
            {
                hasMetadata = true;
                ReadMetadata();
            }
        }

        // Only blanks may follow; for anything else the reader throws.
        _json.Read();
    }

    private void ReadMetadata()
    {
        Expect(JsonTokenType.StartObject, null, $"{MetadataName} must be an object of texts");
        while (NextProperty(out string key))
        {
            Expect(JsonTokenType.String, null, $"{MetadataName} must be an object of texts, '{key}' is not");
            if (!_metadata.TryAdd(key, _json.GetString()!))
            {
                throw new WeightFileException(_file, $"{MetadataName} has '{key}' twice.");
            }
        }
    }

    private TensorEntry ReadTensor(string tensor)
    {
        string? type = null;
        long[]? shape = null;
        long[]? offsets = null;
        Expect(JsonTokenType.StartObject, tensor, $"the tensor '{tensor}' must be an object");
        while (NextProperty(out string property))
        {
            switch (property)
            {
                case "dtype" when type is null:
                    Expect(JsonTokenType.String, tensor, $"the dtype of the tensor '{tensor}' must be a text");
                    type = _json.GetString();
                    break;
                case "shape" when shape is null:
                    shape = ReadNumbers(tensor, property);
                    break;
                case "data_offsets" when offsets is null:
                    offsets = ReadNumbers(tensor, property);
                    break;
                default:
                    throw new WeightFileException(_file, $"the tensor '{tensor}' has an unknown or second property '{property}'.", tensor);
            }
        }

        if (type is null || shape is null || offsets is not [long begin, long end])
        {
            throw new WeightFileException(_file, $"the tensor '{tensor}' must have dtype, shape and data_offsets [begin, end].", tensor);
        }

        TensorType known = type switch
        {
            "F16" => TensorType.F16,
            "BF16" => TensorType.BF16,
            "F32" => TensorType.F32,
            "F64" => TensorType.F64,
            _ => throw new WeightFileException(
                _file, $"the tensor '{tensor}' has values of type '{type}'; F32, F16, BF16 and F64 can be read.", tensor),
        };

        return new TensorEntry(tensor, known, ToShape(tensor, shape), begin, end);
    }

    private long[] ReadNumbers(string tensor, string property)
    {
        string problem = $"the {property} of the tensor '{tensor}' must be a list of whole numbers from 0";
        Expect(JsonTokenType.StartArray, tensor, problem);
        List<long> numbers = [];
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt64(out long number) || number < 0)
            {
                throw new WeightFileException(_file, problem + ".", tensor);
            }

            numbers.Add(number);
        }

        return [.. numbers];
    }

    private readonly Shape ToShape(string tensor, long[] axes)
    {
        int[] shape = new int[axes.Length];
        for (int i = 0; i < axes.Length; i++)
        {
            if (axes[i] > Array.MaxLength)
            {
                throw new WeightFileException(
                    _file, $"the tensor '{tensor}' has an axis of length {axes[i]}, more than fits into memory.", tensor);
            }

            shape[i] = (int)axes[i];
        }

        return new Shape(shape);
    }

    private bool NextProperty(out string name)
    {
        _json.Read();
        name = _json.TokenType == JsonTokenType.PropertyName ? _json.GetString()! : "";
        return _json.TokenType == JsonTokenType.PropertyName;
    }

    private void Expect(JsonTokenType token, string? tensor, string problem)
    {
        if (!_json.Read() || _json.TokenType != token)
        {
            throw new WeightFileException(_file, problem + ".", tensor);
        }
    }
}
