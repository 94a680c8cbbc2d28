using System.Runtime.InteropServices;
using TorchSharp;

namespace ModelGen.Benchmarks.Contestants;

/// <summary>Loads TorchSharp's native libraries.</summary>
internal static class TorchLibrary
{
    private static bool s_loaded;

    /// <summary>
    /// Loads them before TorchSharp does: where it fails it prints pages, copies all of libtorch to another folder, tries again, and in
    /// the end does not say what the loader said.
    /// </summary>
    /// <exception cref="DllNotFoundException">One of them cannot be loaded; with the loader's reason.</exception>
    public static void Load()
    {
        if (!s_loaded)
        {
            NativeLibrary.Load("torch_cpu", typeof(torch).Assembly, null);
            NativeLibrary.Load("LibTorchSharp", typeof(torch).Assembly, null);
            s_loaded = true;
        }
    }
}
