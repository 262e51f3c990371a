using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;
using Dispatch.Jobs.Requests;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>Two nodes, each a process of the real program, on one PostgreSQL: twelve street-days are planned once each, also when a node dies half-way.</summary>
public sealed class TwoNodeTests() : DatabaseTests(DatabaseKind.PostgreSql)
{
    private const int StreetCount = 4;
    private const int DayCount = 3;

    private static readonly DateOnly _first = new(2026, 12, 1);

    private JobStore Runs => new(Database, TimeProvider.System);

    /// <summary>Both nodes take part and no street-day is planned twice.</summary>
    [Fact]
    public async Task Twelve_street_days_are_planned_once_each_by_both_nodes()
    {
        await FillAsync();
        await using var first = DispatchProgram.Node(Made);
        await using var second = DispatchProgram.Node(Made);
        await AskAsync();
        await AllDoneAsync();
        var runs = await VerifyAsync();
        runs.Select(r => r.Node).Distinct().Count().ShouldBe(2, "both nodes had work");
    }

    /// <summary>One node is killed with SIGKILL when some are done and it has one at work: the other finishes all.</summary>
    [Fact]
    public async Task A_killed_node_leaves_nothing_undone()
    {
        await FillAsync();
        await using var first = DispatchProgram.Node(Made);
        await using var second = DispatchProgram.Node(Made);
        var mark = $"-{first.Id}-";
        await AskAsync();
        await Patience.UntilAsync(async () =>
        {
            var now = await Runs.ListAsync(cancel: Cancel);
            return now.Count(r => r.State == JobRunState.Done) >= 3 && now.Any(r => r.State == JobRunState.Running && r.Node!.Contains(mark, StringComparison.Ordinal));
        }, "three are done and the first node works", Cancel);
        await first.KillAsync(Cancel);
        await AllDoneAsync();
        var runs = await VerifyAsync();
        runs.ShouldContain(r => r.Attempt > 1, "the interrupted one was begun again");
    }

    private async Task FillAsync() => await new RegisterStore(Database).ApplyAsync(SmallTown.Registers(StreetCount), cancel: Cancel);

    private async Task AskAsync()
    {
        var details = new PlanDayDetails { TimeLimitSeconds = 1 }.Write();
        foreach (var street in SmallTown.Streets(StreetCount))
        {
            for (var day = 0; day < DayCount; day++)
                (await Runs.RequestAsync(new JobRequest(JobKinds.PlanDay, street, _first.AddDays(day), details, "test"), Cancel)).IsNew.ShouldBeTrue();
        }
    }

    private Task AllDoneAsync() => Patience.UntilAsync(
        async () => (await Runs.ListAsync(cancel: Cancel)).All(r => r.State == JobRunState.Done), "all runs are done", Cancel);

    private async Task<IReadOnlyList<JobRunRow>> VerifyAsync()
    {
        var runs = await Runs.ListAsync(cancel: Cancel);
        runs.Length.ShouldBe(StreetCount * DayCount);
        var plans = await new PlanStore(Database).ListAsync(cancel: Cancel);
        plans.Select(p => (Guid?)p.Id).ShouldBe(runs.Select(r => r.ResultPlanId), ignoreOrder: true);
        plans.Select(p => (p.Date, p.ScopeCode)).Distinct().Count().ShouldBe(StreetCount * DayCount, "each street-day once");
        plans.ShouldAllBe(p => p.Status == PlanStatus.Published && p.Version == 1);
        return runs;
    }
}
