using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.TestData;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

public abstract class PlanPublishingTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private const string OtherStreet = "310105005";

    private PlanStore Plans => new(Database);

    /// <summary>A draft comes into force with who and when; publishing it once more changes nothing.</summary>
    [Fact]
    public async Task A_draft_comes_into_force_once()
    {
        var draft = await DraftAsync(1);

        var published = await Plans.PublishAsync(draft.Id, 1, "王调度", Cancel);
        var again = await Plans.PublishAsync(draft.Id, 1, "somebody else", Cancel);

        (published.Status, published.Revision, published.PublishedBy).ShouldBe((PlanStatus.Published, 2, "王调度"));
        published.PublishedUtc!.Value.Kind.ShouldBe(DateTimeKind.Utc);
        again.ShouldBe(published);
        (await new AuditLog(Database, TimeProvider.System).ListAsync(draft.Id.ToString(), cancel: Cancel)).Select(a => a.Action)
            .ShouldBe([AuditActions.PlanPublished, AuditActions.PlanSaved]);
    }

    /// <summary>The next published plan supersedes the one before in the same moment.</summary>
    [Fact]
    public async Task The_next_one_takes_the_place()
    {
        var first = await DraftAsync(1);
        await Plans.PublishAsync(first.Id, 1, "a", Cancel);
        var second = await DraftAsync(2);
        (await Plans.FindAsync(first.Id, Cancel))!.Status.ShouldBe(PlanStatus.Published, "a draft takes nothing out of force");

        await Plans.PublishAsync(new PlanPublication(second.Id, 1, "b", Replaces: first.Id), Cancel);

        (await Plans.ListAsync(SamplePlan.Day, cancel: Cancel)).Select(p => p.Status).ShouldBe([PlanStatus.Published, PlanStatus.Superseded]);
        (await Plans.PublishedAsync(SamplePlan.Day, SamplePlan.StreetCode, Cancel))!.Id.ShouldBe(second.Id);
    }

    /// <summary>Who looked at an older state is refused, and nothing changes.</summary>
    [Fact]
    public async Task A_stale_look_is_refused()
    {
        var first = await DraftAsync(1);
        var second = await DraftAsync(2);

        await RefusedAsync(new(first.Id, 1, "a"), PlanRefusedException.Stale);
        await RefusedAsync(new(first.Id, 2, "a"), PlanRefusedException.Stale);
        await RefusedAsync(new(second.Id, 7, "a"), PlanRefusedException.Stale);
        await RefusedAsync(new(second.Id, 1, "a", Replaces: Guid.NewGuid()), PlanRefusedException.Stale);
        await RefusedAsync(new(Guid.NewGuid(), 1, "a"), PlanRefusedException.NoSuchPlan);

        (await Plans.ListAsync(SamplePlan.Day, cancel: Cancel)).Select(p => p.Status).ShouldBe([PlanStatus.Draft, PlanStatus.Superseded]);
    }

    /// <summary>A scenario replaces no draft, is nobody's plan of the day and cannot be published.</summary>
    [Fact]
    public async Task A_scenario_never_comes_into_force()
    {
        var draft = await DraftAsync(1);
        var scenario = await Plans.SaveAsync(
            SamplePlan.Make(2, Guid.NewGuid()) with { Status = PlanStatus.Scenario }, new PlanSaving { ScenarioLabel = "高温" }, Cancel);

        await RefusedAsync(new(scenario.Id, 1, "a"), PlanRefusedException.Scenario);

        (await Plans.FindAsync(draft.Id, Cancel))!.Status.ShouldBe(PlanStatus.Draft);
        (await Plans.FindAsync(scenario.Id, Cancel))!.ScenarioLabel.ShouldBe("高温");
        (await Plans.LatestAsync(SamplePlan.Day, cancel: Cancel))!.Id.ShouldBe(draft.Id);
    }

    /// <summary>
    /// A plan of another street that sends people out at the same hours is refused and changes nothing; at other hours, or without them, it comes into force. The district's
    /// plan is looked at apart.
    /// </summary>
    [Fact]
    public async Task Nobody_is_sent_out_twice()
    {
        var first = await DraftAsync(1);
        await Plans.PublishAsync(first.Id, 1, "a", Cancel);
        var same = await Plans.SaveAsync(Elsewhere(first, r => r), Cancel);
        var later = await Plans.SaveAsync(Elsewhere(first, r => Later(r, 24 * 3600)), Cancel);
        var whole = await Plans.SaveAsync(Elsewhere(first, r => r) with { Scope = first.Scope with { StreetCode = null, StreetName = null } }, Cancel);

        (await Should.ThrowAsync<PlanRefusedException>(Plans.PublishAsync(same.Id, 2, "b", Cancel))).Code.ShouldBe(PlanRefusedException.Stale, "the later draft took its place");
        var again = await Plans.SaveAsync(Elsewhere(first, r => r), Cancel);
        var refused = await Should.ThrowAsync<PlanRefusedException>(Plans.PublishAsync(again.Id, 1, "b", Cancel));
        (refused.Code, refused.Text.Zh.Contains(first.Scope.StreetCode!, StringComparison.Ordinal)).ShouldBe((PlanRefusedException.PeopleElsewhere, true));
        (await Plans.FindAsync(again.Id, Cancel))!.Status.ShouldBe(PlanStatus.Draft);
        (await Plans.PublishAsync(whole.Id, 1, "c", Cancel)).Status.ShouldBe(PlanStatus.Published);

        var last = await Plans.SaveAsync(later with { Id = Guid.NewGuid() }, Cancel);
        (await Plans.PublishAsync(last.Id, 1, "d", Cancel)).Status.ShouldBe(PlanStatus.Published);
        var times = await Plans.ElsewhereAsync(SamplePlan.Day, first.Scope.Code, Cancel);
        times.Select(t => t.StaffId).Distinct().ShouldBe(first.Routes.Select(r => r.Staff.Id).Distinct(), ignoreOrder: true);
        times.ShouldAllBe(t => t.ScopeCode == OtherStreet && t.From >= 24 * 3600 && t.From <= t.Until);
    }

    /// <summary>The last guard: the database itself refuses a second published plan of a day and scope.</summary>
    [Fact]
    public async Task The_database_refuses_two_in_force()
    {
        await DraftAsync(1);
        await DraftAsync(2);
        await using var db = Database.Open();

        var both = () => db.Plans.ExecuteUpdateAsync(set => set.SetProperty(p => p.Status, PlanStatus.Published), Cancel);

        Database.IsUniqueViolation(await Should.ThrowAsync<Exception>(both)).ShouldBeTrue();
    }

    /// <summary>Many publish, save and publish again at once: one plan is in force, versions have no gap, every refusal has its code.</summary>
    [Fact]
    public async Task Many_at_once_leave_one_in_force()
    {
        var outcomes = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => Task.Run(() => SaveAndPublishAsync((ulong)i), Cancel)));

        outcomes.ShouldAllBe(code => code == null || code == PlanRefusedException.Stale);
        outcomes.ShouldContain((string?)null);
        var plans = await Plans.ListAsync(SamplePlan.Day, cancel: Cancel);
        plans.Count(p => p.Status == PlanStatus.Published).ShouldBe(1);
        plans.Select(p => p.Version).Order().ShouldBe(Enumerable.Range(1, 8));
        (await new AuditLog(Database, TimeProvider.System).VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
    }

    private static DayPlan Elsewhere(DayPlan plan, Func<PlanRoute, PlanRoute> change) => plan with
    {
        Id = Guid.NewGuid(), Status = PlanStatus.Draft, Scope = plan.Scope with { StreetCode = OtherStreet, StreetName = "新华路街道" }, Routes = [.. plan.Routes.Select(change)],
    };

    private static PlanRoute Later(PlanRoute route, int seconds) => route with
    {
        Stops = [.. route.Stops.Select(s => s with { Arrival = s.Arrival + seconds, Start = s.Start + seconds, Departure = s.Departure + seconds })],
    };

    private async Task<string?> SaveAndPublishAsync(ulong seed)
    {
        try
        {
            var draft = await DraftAsync(seed);
            await Plans.PublishAsync(draft.Id, 1, $"p{seed}", Cancel);
            return null;
        }
        catch (PlanRefusedException refused)
        {
            return refused.Code;
        }
    }

    private Task<DayPlan> DraftAsync(ulong seed) => Plans.SaveAsync(SamplePlan.Make(seed, Guid.NewGuid()), Cancel);

    private async Task RefusedAsync(PlanPublication wish, string code) =>
        (await Should.ThrowAsync<PlanRefusedException>(Plans.PublishAsync(wish, Cancel))).Code.ShouldBe(code);
}

public sealed class PlanPublishingSqliteTests() : PlanPublishingTests(DatabaseKind.Sqlite);

public sealed class PlanPublishingPostgreSqlTests() : PlanPublishingTests(DatabaseKind.PostgreSql);

public sealed class PlanPublishingSqlServerTests() : PlanPublishingTests(DatabaseKind.SqlServer);
