using System.Text;

namespace ModelGen;

/// <summary>
/// A picture of a model: each layer with its tensors as grids of cells. A dense layer on several steps shows the same weights running over
/// each step; <c>Flatten</c> shows the steps being joined into one row.
/// </summary>
public sealed class Diagram
{
    private readonly ModelInfo _model;

    /// <summary>Makes the picture of a model.</summary>
    /// <param name="model">The model; generated code gives it as <c>YourModel.Diagram</c>.</param>
    public Diagram(ModelInfo model)
    {
        ArgumentNullException.ThrowIfNull(model);
        _model = model;
    }

    /// <summary>The picture as SVG, with its own background, light or dark as the reader's system is.</summary>
    public string ToSvg() => DiagramLayout.Draw(_model);

    /// <summary>The layers as a Mermaid flowchart, which GitHub and many editors draw.</summary>
    public string ToMermaid() => MermaidWriter.Write(_model);

    /// <summary>Writes the picture as an SVG file; one that exists is replaced in one step.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void SaveSvg(string path)
    {
        string svg = ToSvg();
        AtomicFile.Write(path, stream => stream.Write(Encoding.UTF8.GetBytes(svg)));
    }
}
