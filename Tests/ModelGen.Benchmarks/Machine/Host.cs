using System.Runtime.InteropServices;
using System.Text.Json.Nodes;

namespace ModelGen.Benchmarks.Machine;

/// <summary>What the numbers were measured on.</summary>
internal static class Host
{
    private static string Processor
    {
        get
        {
            const string file = "/proc/cpuinfo";
            IEnumerable<string> lines = File.Exists(file) ? File.ReadLines(file) : [];
            string? line = lines.FirstOrDefault(text => text.StartsWith("model name", StringComparison.Ordinal));
            return line?.Split(':', 2)[1].Trim() ?? RuntimeInformation.ProcessArchitecture.ToString();
        }
    }

    public static string Description =>
        $"{Processor}, {Environment.ProcessorCount} cores, {FmaPeak.VectorBits}-bit vectors; "
        + $"{RuntimeInformation.FrameworkDescription}, {RuntimeInformation.OSDescription}";

    public static JsonObject ToJson() => new()
    {
        ["processor"] = Processor,
        ["cores"] = Environment.ProcessorCount,
        ["vectorBits"] = FmaPeak.VectorBits,
        ["framework"] = RuntimeInformation.FrameworkDescription,
        ["system"] = RuntimeInformation.OSDescription,
        ["time"] = DateTimeOffset.UtcNow.ToString("O"),
    };
}
