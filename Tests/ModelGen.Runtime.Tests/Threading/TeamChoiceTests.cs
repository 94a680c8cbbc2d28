using System.Diagnostics;
using ModelGen.Kernels;
using Xunit;

namespace ModelGen.Tests;

public sealed class TeamChoiceTests
{
    [Theory]
    [InlineData(100, 60, true)]
    [InlineData(100, 300, false)]
    public void TakesTheFasterWay_AndTriesTheOtherSeldom(int alone, int together, bool expected)
    {
        TeamChoice choice = new();
        int team = 0;
        const int Runs = 2000;
        for (int i = 0; i < Runs; i++)
        {
            bool isTeam = choice.Together();
            team += isTeam ? 1 : 0;
            choice.Measured(isTeam, Ago(isTeam ? together : alone), 100);
        }

        int slower = expected ? Runs - team : team;
        Assert.InRange(slower, 4, 30);
    }

    [Fact]
    public void ChangesItsMind_WhenConditionsChange()
    {
        TeamChoice choice = new();
        for (int i = 0; i < 5000; i++)
        {
            bool isTeam = choice.Together();
            int teamTime = i < 100 ? 900 : 50;
            choice.Measured(isTeam, Ago(isTeam ? teamTime : 200), 100);
        }

        Assert.True(choice.Together());
    }

    private static long Ago(int microseconds) => Stopwatch.GetTimestamp() - (long)(microseconds * 1e-6 * Stopwatch.Frequency);
}
