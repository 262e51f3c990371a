using Dispatch.Routing.OrTools;
using Google.OrTools.Sat;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.OrTools;

public sealed class CpParametersTests
{
    /// <summary>The shorter limit counts, and the caller's own parameters stay as they were.</summary>
    [Fact]
    public void The_shorter_limit_counts()
    {
        var given = new SatParameters { MaxTimeInSeconds = 3, NumWorkers = 8, LogToStdout = true };
        CpParameters.Within(given, TimeSpan.FromSeconds(10)).MaxTimeInSeconds.ShouldBe(3);
        var limited = CpParameters.Within(given, TimeSpan.FromSeconds(1));
        (limited.MaxTimeInSeconds, limited.NumWorkers, limited.LogToStdout).ShouldBe((1, 1, false));
        (given.MaxTimeInSeconds, given.NumWorkers, given.LogToStdout).ShouldBe((3, 8, true));
    }

    /// <summary>Only what is set becomes text: numbers, switches, enums by number, strings quoted, repeated ones one by one.</summary>
    [Fact]
    public void Text_holds_what_is_set()
    {
        CpParameters.Text(new SatParameters()).ShouldBeEmpty();
        var text = CpParameters.Text(new SatParameters
        {
            MaxTimeInSeconds = 0.5, NumWorkers = 1, CpModelPresolve = false, SearchBranching = SatParameters.Types.SearchBranching.FixedSearch,
            IgnoreSubsolvers = { "a\"b", "c" },
        });
        text.Split(' ').Chunk(2).Select(p => string.Join(' ', p)).ShouldBe(
            ["max_time_in_seconds: 0.5", "num_workers: 1", "cp_model_presolve: false", "search_branching: 1", "ignore_subsolvers: \"a\\\"b\"", "ignore_subsolvers: \"c\""],
            ignoreOrder: true);
    }
}
