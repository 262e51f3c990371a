using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Planning;

public sealed class MakeDailyPlanTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly DispatchDatabase _database;

    public MakeDailyPlanTests() => _database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("plans.db")));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await _database.PrepareAsync(Cancel);

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>From the stored registers to a stored plan and back; the second run is the next version with the same routes.</summary>
    [Fact]
    public async Task Plans_are_made_from_the_database_and_stored_there()
    {
        await new RegisterStore(_database).ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        var plans = new PlanStore(_database);
        var use = new MakeDailyPlan(new RegisterStore(_database), plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        var first = (await use.RunAsync(Request(), cancel: Cancel)).Plan.ShouldNotBeNull();
        var second = (await use.RunAsync(Request(), cancel: Cancel)).Plan.ShouldNotBeNull();
        first.Version.ShouldBe(1);
        second.Version.ShouldBe(2);
        second.Certificate!.SolutionHash.ShouldBe(first.Certificate!.SolutionHash);
        second.Origin.StoppedBy.ShouldBe(PlanStoppedBy.Iterations);
        var loaded = (await plans.LoadAsync(second.Id, Cancel)).ShouldNotBeNull();
        loaded.Routes.Length.ShouldBe(4);
        loaded.Warnings.ShouldBe(second.Warnings);
    }

    /// <summary>An empty database is told, and nothing is stored.</summary>
    [Fact]
    public async Task An_empty_database_is_told()
    {
        var use = new MakeDailyPlan(new RegisterStore(_database), new PlanStore(_database), new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);
        (await use.RunAsync(Request(), cancel: Cancel)).Error!.Code.ShouldBe(DailyPlanErrors.NoRegisters);
        (await new PlanStore(_database).ListAsync(cancel: Cancel)).ShouldBeEmpty();
    }

    private static DailyPlanRequest Request() => new() { Date = SmallDay.Date, Iterations = 300 };
}
