using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage.Plans;
using Dispatch.TestData;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

public abstract class PlanStoreTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private PlanStore Plans => new(Database);

    /// <summary>What is loaded is what was saved, to the last stop.</summary>
    [Fact]
    public async Task Round_trip_keeps_everything()
    {
        var saved = await Plans.SaveAsync(SamplePlan.Make(), Cancel);

        var loaded = await Plans.LoadAsync(saved.Id, Cancel);

        JsonSerializer.Serialize(loaded, PlanJson.Options).ShouldBe(JsonSerializer.Serialize(saved, PlanJson.Options));
        loaded!.CreatedUtc.Kind.ShouldBe(DateTimeKind.Utc);
        loaded.Routes.Length.ShouldBeGreaterThan(10);
    }

    /// <summary>The published plan and the hours of published plans are found; drafts do not count, and an earlier published one only until the next.</summary>
    [Fact]
    public async Task What_was_published_is_found()
    {
        var draft = await Plans.SaveAsync(SamplePlan.Make(1, Guid.NewGuid()), Cancel);
        (await Plans.PublishedAsync(SamplePlan.Day, SamplePlan.StreetCode, Cancel)).ShouldBeNull();
        (await Plans.WorkedSecondsAsync(SamplePlan.Day, SamplePlan.Day, Cancel)).ShouldBeEmpty();

        await Plans.SaveAsync(Worked(SamplePlan.Make(2, Guid.NewGuid()), 100), Cancel);
        var published = await Plans.SaveAsync(Worked(SamplePlan.Make(3, Guid.NewGuid()), 3_600), Cancel);

        (await Plans.PublishedAsync(SamplePlan.Day, SamplePlan.StreetCode, Cancel))!.Id.ShouldBe(published.Id);
        var worked = await Plans.WorkedSecondsAsync(SamplePlan.Day.AddDays(-28), SamplePlan.Day, Cancel);
        worked.Keys.ShouldBe(published.Routes.Select(r => r.Staff.Id), ignoreOrder: true);
        worked.Values.ShouldAllBe(seconds => seconds == 3_600);
        (await Plans.WorkedSecondsAsync(SamplePlan.Day.AddDays(-28), SamplePlan.Day.AddDays(-1), Cancel)).ShouldBeEmpty();
        draft.Status.ShouldBe(PlanStatus.Draft);
    }

    private static DayPlan Worked(DayPlan plan, long seconds) =>
        plan with { Status = PlanStatus.Published, Routes = [.. plan.Routes.Select(r => r with { WorkSeconds = seconds })] };

    /// <summary>A second plan of the same day and street is version 2, and the first draft is superseded.</summary>
    [Fact]
    public async Task A_newer_draft_supersedes_the_older()
    {
        var first = await Plans.SaveAsync(SamplePlan.Make(1, Guid.NewGuid()), Cancel);
        var second = await Plans.SaveAsync(SamplePlan.Make(2, Guid.NewGuid()), Cancel);

        (first.Version, second.Version).ShouldBe((1, 2));
        (await Plans.FindAsync(first.Id, Cancel))!.Status.ShouldBe(PlanStatus.Superseded);
        (await Plans.FindAsync(first.Id, Cancel))!.Revision.ShouldBe(2);
        (await Plans.LatestAsync(SamplePlan.Day, SamplePlan.StreetCode, Cancel))!.Id.ShouldBe(second.Id);
        (await Plans.ListAsync(SamplePlan.Day, cancel: Cancel)).Select(p => p.Version).ShouldBe([2, 1]);
    }

    /// <summary>A published plan stays the day's plan when a draft follows, and gives way when another is published.</summary>
    [Fact]
    public async Task Published_goes_before_newer_drafts()
    {
        var published = await Plans.SaveAsync(SamplePlan.Make(1, Guid.NewGuid()) with { Status = PlanStatus.Published }, Cancel);
        await Plans.SaveAsync(SamplePlan.Make(2, Guid.NewGuid()), Cancel);
        (await Plans.LatestAsync(SamplePlan.Day, cancel: Cancel))!.Id.ShouldBe(published.Id);

        var next = await Plans.SaveAsync(SamplePlan.Make(3, Guid.NewGuid()) with { Status = PlanStatus.Published }, Cancel);

        (await Plans.LatestAsync(SamplePlan.Day, cancel: Cancel))!.Id.ShouldBe(next.Id);
        (await Plans.FindAsync(published.Id, Cancel))!.Status.ShouldBe(PlanStatus.Superseded);
    }

    /// <summary>A plan nobody checked is refused and nothing is stored.</summary>
    [Fact]
    public async Task Refuses_a_plan_without_certificate()
    {
        var refused = await Should.ThrowAsync<PlanRefusedException>(Plans.SaveAsync(SamplePlan.Make() with { Certificate = null }, Cancel));

        refused.Code.ShouldBe(PlanRefusedException.NoCertificate);
        (await Plans.ListAsync(cancel: Cancel)).ShouldBeEmpty();
    }

    /// <summary>A plan the checker calls broken is refused, also when only the list of violations says so.</summary>
    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    [InlineData(false, 1)]
    public async Task Refuses_an_infeasible_plan(bool feasible, int violations)
    {
        var plan = SamplePlan.Make();
        var violation = new PlanViolation { Code = "V101", Value = 2, Limit = 1 };
        var certificate = plan.Certificate! with { Feasible = feasible, HardViolations = [.. Enumerable.Repeat(violation, violations)] };

        var refused = await Should.ThrowAsync<PlanRefusedException>(Plans.SaveAsync(plan with { Certificate = certificate }, Cancel));

        refused.Code.ShouldBe(PlanRefusedException.NotFeasible);
        (await Plans.ListAsync(cancel: Cancel)).ShouldBeEmpty();
    }

    /// <summary>The same plan is stored once.</summary>
    [Fact]
    public async Task Refuses_the_same_id_twice()
    {
        await Plans.SaveAsync(SamplePlan.Make(), Cancel);

        (await Should.ThrowAsync<PlanRefusedException>(Plans.SaveAsync(SamplePlan.Make(), Cancel))).Code.ShouldBe(PlanRefusedException.Duplicate);
        (await Plans.ListAsync(cancel: Cancel)).Length.ShouldBe(1);
    }

    /// <summary>When one row cannot be written, none is, and the older draft is still in force.</summary>
    [Fact]
    public async Task A_failed_save_leaves_no_trace()
    {
        var first = await Plans.SaveAsync(SamplePlan.Make(1, Guid.NewGuid()), Cancel);
        var bad = SamplePlan.Make(2, Guid.NewGuid());
        bad = bad with { Routes = bad.Routes.Add(bad.Routes[0]) }; // the same person twice breaks the unique index

        await Should.ThrowAsync<DbUpdateException>(Plans.SaveAsync(bad, Cancel));

        (await Plans.ListAsync(cancel: Cancel)).ShouldHaveSingleItem().Id.ShouldBe(first.Id);
        (await Plans.FindAsync(first.Id, Cancel))!.Status.ShouldBe(PlanStatus.Draft);
        await using var db = Database.Open();
        (await db.PlanRoutes.CountAsync(r => r.PlanId == bad.Id, Cancel)).ShouldBe(0);
    }

    /// <summary>One route is read without the rest.</summary>
    [Fact]
    public async Task Loads_one_route()
    {
        var plan = await Plans.SaveAsync(SamplePlan.Make(), Cancel);

        (await Plans.LoadRouteAsync(plan.Id, "R-1", Cancel))!.Stops.Length.ShouldBe(plan.Routes.Single(r => r.Staff.Id == "R-1").Stops.Length);
        (await Plans.LoadRouteAsync(plan.Id, "nobody", Cancel)).ShouldBeNull();
        (await Plans.LoadAsync(Guid.NewGuid(), Cancel)).ShouldBeNull();
    }
}

public sealed class PlanStoreSqliteTests() : PlanStoreTests(DatabaseKind.Sqlite);

public sealed class PlanStorePostgreSqlTests() : PlanStoreTests(DatabaseKind.PostgreSql);

public sealed class PlanStoreSqlServerTests() : PlanStoreTests(DatabaseKind.SqlServer);
