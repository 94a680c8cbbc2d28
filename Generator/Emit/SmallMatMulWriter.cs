using ModelGen.Generator.Graphs;
using ModelGen.Generator.Graphs.Ops;
using ModelGen.Generator.Graphs.Passes;
using ModelGen.Generator.Shapes;
using static ModelGen.Generator.Emit.Literals;

namespace ModelGen.Generator.Emit;

/// <summary>
/// Writes a run of small MatMuls as straight-line code over rows of 16 floats: every weight and every value of the sample is read once,
/// results stay in registers until they are stored, and several sums run side by side, so that no multiply-add waits for the one before.
/// </summary>
internal sealed class SmallMatMulWriter(string name, IReadOnlyList<Node> run, NamedAxes axes, bool hasState, WeightPlan weights, FormulaWriter formulas)
{
    private readonly CodeWriter _code = new();

    /// <summary>The method; <paramref name="place"/> tells where tensors lie, <paramref name="comments"/> what a layer is.</summary>
    public string Write(Func<Node, (string Buffer, Dim Offset)> place, Func<string, string> comments)
    {
        _code.Line($"/// <summary>{run.Count} small matrix {(run.Count == 1 ? "product" : "products in a row")}, one sample after the other.</summary>");
        _code.Line($"private static void {name}<S, TV>(nint first, nint last, nint batch{SizeLocals.Parameters(axes)}, ref readonly float weights, ref readonly float input, ref float scratch, ref float output{(hasState ? ", ref float state" : "")})");
        _code.Line("    where S : struct, global::ModelGen.Kernels.IRowSimd<TV>");
        _code.Line("    where TV : struct");
        _code.Open();
        _code.Open("for (nint sample = first; sample < last; sample++)");
        for (int i = 0; i < run.Count; i++)
        {
            foreach (string layer in (run[i].Layer ?? "").Split('+').Where(l => l.Length > 0))
            {
                _code.Line($"// {comments(layer)}");
            }

            WriteMatMul(i, place);
        }

        _code.Close();
        _code.Close();
        return _code.ToString();
    }

    private void WriteMatMul(int number, Func<Node, (string Buffer, Dim Offset)> place)
    {
        Node node = run[number];
        long inner = node.Inputs[0].Shape.Last.Constant!.Value;
        long columns = node.Shape.Last.Constant!.Value;
        long rows = SmallMatMuls.Rows(node);
        bool isLast = number == run.Count - 1;

        // Between two products of the run all samples' values lie at the same place, that of the member's first sample: they never leave
        // its first-level cache, and no other member writes there.
        string x = number == 0 ? At(place(node.Inputs[0]), "sample", inner * rows) : At(place(node.Inputs[0]), "first", RoundUp(inner * rows));
        string y = isLast ? At(place(node), "sample", columns * rows) : At(place(node), "first", RoundUp(columns * rows));
        _code.Open();
        _code.Line($"ref readonly float x = ref In(in {x});");
        _code.Line($"ref float y = ref At(ref {y});");
        for (long row = 0; row < rows; row++)
        {
            for (long block = 0; block < SmallMatMuls.Blocks(node); block++)
            {
                WriteRow(node, row, block, inner, columns, isLast ? columns * rows : RoundUp(columns * rows));
            }
        }

        _code.Close();
    }

    /// <summary>Where a weight, or a row of one, lies among all.</summary>
    private long Offset(Node weight) =>
        weights[((WeightOp)SeparateResults.Storage(weight).Op).Weight] + SeparateResults.Offset(weight).Constant!.Value;

    private void WriteRow(Node node, long row, long block, long inner, long columns, long room)
    {
        var op = (MatMulOp)node.Op;
        long kernel = Offset(node.Inputs[1]);
        string sum = $"r{row}c{block}";
        int chains = inner >= 8 ? 4 : inner >= 4 ? 2 : 1;
        for (int chain = 0; chain < chains; chain++)
        {
            string start = chain > 0 || !op.HasBias ? "S.Constant(0f)"
                : $"S.Load(in weights, {Whole(Offset(node.Inputs[2]) + (block * 16))})";
            _code.Line($"TV {sum}{Chain(chain)} = {start};");
        }

        for (long k = 0; k < inner; k++)
        {
            string target = sum + Chain((int)(k % chains));
            _code.Line($"{target} = S.MultiplyAdd(S.Constant(In(in x, {Whole((row * inner) + k)})), S.Load(in weights, {Whole(kernel + PanelOffset(k, block, inner, columns))}), {target});");
        }

        string total = chains switch
        {
            4 => $"S.Add(S.Add({sum}a, {sum}b), S.Add({sum}c, {sum}d))",
            2 => $"S.Add({sum}a, {sum}b)",
            _ => $"{sum}a",
        };
        string value = op.Epilogue is ArgExpr ? total : $"{formulas.Name(op.Epilogue, 1)}.Apply<S, TV>({total})";
        long start16 = (row * columns) + (block * 16);
        long count = Math.Min(16, columns - (block * 16));

        // A whole row may be stored where what lies behind is this tensor's own and is written later.
        bool whole = count == 16 || start16 + 16 <= room;
        _code.Line(whole
            ? $"S.Store({value}, ref y, {Whole(start16)});"
            : $"S.StoreFirst({value}, ref y, {Whole(start16)}, {Whole(count)});");
    }

    private static string Chain(int chain) => ((char)('a' + chain)).ToString();

    private static long PanelOffset(long k, long block, long inner, long columns)
    {
        long panel = block / 2;
        bool wide = columns - (panel * 32) > 16;
        return (panel * inner * 32) + (wide ? (k * 32) + (block % 2 * 16) : k * 16);
    }

    private static long RoundUp(long length) => (length + 15) / 16 * 16;

    private static string At((string Buffer, Dim Offset) place, string sample, long perSample)
    {
        string step = perSample == 1 ? sample : $"{sample} * {Whole(perSample)}";
        return place.Offset.Constant == 0 ? $"{place.Buffer}, {step}" : $"{place.Buffer}, {step} + {place.Offset.ToCSharp()}";
    }
}
