using Dispatch.IntegrationTests.Databases;
using Dispatch.Jobs;
using Dispatch.Planning.Solving;
using Dispatch.Storage.Jobs;
using Dispatch.Storage.Solves;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Jobs;

/// <summary>kill -9 of the node that solves loses no accepted problem: the next one answers it.</summary>
public sealed class SolveKillTests() : DatabaseTests(DatabaseKind.Sqlite)
{
    private const string Problem = """
        { "vehicles": [ { "id": 7, "start_index": 0 } ], "jobs": [ { "id": 1, "location_index": 1 }, { "id": 2, "location_index": 1 } ],
          "matrices": { "car": { "durations": [[0, 60], [60, 0]] } } }
        """;

    [Fact]
    public async Task A_problem_accepted_before_the_kill_is_answered_after_it()
    {
        var runs = new JobStore(Database, TimeProvider.System);
        var solves = new SolveStore(Database, runs, TimeProvider.System);
        var id = Guid.CreateVersion7();
        var row = new SolveRow
        {
            Id = id, Client = "test", Wish = new SolveWish { Seconds = 3 }.Write(), Problem = System.Text.Encoding.UTF8.GetBytes(Problem), CreatedUtc = DateTime.UnixEpoch.AddYears(50),
        };
        await solves.AddAsync(row, new JobRequest(JobKinds.Solve, id.ToString("N"), new DateOnly(2026, 12, 1), "{}", "test") { Id = id }, TimeSpan.FromDays(7), Cancel);
        await using (var first = DispatchProgram.Node(Made))
        {
            await Patience.UntilAsync(async () => (await runs.FindAsync(id, Cancel))!.State == JobRunState.Running, "the node solves", Cancel, first);
            await first.KillAsync(Cancel);
        }

        (await solves.FindAsync(id, Cancel))!.Value.IsAnswered.ShouldBeFalse();
        await using var next = DispatchProgram.Node(Made);
        await Patience.UntilAsync(async () => (await runs.FindAsync(id, Cancel))!.State == JobRunState.Done, "the next node answers", Cancel, next);
        (await solves.LoadAsync(id, Cancel))!.Answer.ShouldNotBeNull();
        (await runs.FindAsync(id, Cancel))!.Attempt.ShouldBe(2);
    }
}
