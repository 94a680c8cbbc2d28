using Xunit;

namespace ModelGen.Analyzers.Tests;

public class DensePerTimestepTests
{
    [Theory]
    [InlineData("[Model(3, 2)][{|MG3001:Dense(16)|}, ReLU, Flatten, Dense(4)]")]
    [InlineData("[Model(3, 2)]\n[{|MG3001:Dense(16)|}]\n[ReLU]\n[Flatten]\n[Dense(4)]")]
    public Task FiresAtTheDense(string attributes) => Verify.DiagnosticsAsync(Verify.Model(attributes));
}
