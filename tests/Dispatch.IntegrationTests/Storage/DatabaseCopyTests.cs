using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage;
using Dispatch.Storage.Actuals;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Copying;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>A file's content moved to every kind of database.</summary>
public abstract class DatabaseCopyTests(DatabaseKind kind) : DatabaseTests(kind)
{
    /// <summary>Everything arrives as it was, the audit chain too; a second copy is refused.</summary>
    [Fact]
    public async Task Everything_arrives_once()
    {
        await using var file = await TestDatabase.CreateAsync(DatabaseKind.Sqlite, Cancel);
        var source = file.Database;
        var plan = await FillAsync(source);
        var copy = new DatabaseCopy(source, Database, TimeProvider.System);

        var tables = await copy.RunAsync("管理员", Cancel);

        tables.ShouldContain(new CopiedTable("plans", 2));
        (await Json(source, plan.Id)).ShouldBe(await Json(Database, plan.Id));
        JsonSerializer.Serialize(await new RegisterStore(Database).LoadAsync(Cancel))
            .ShouldBe(JsonSerializer.Serialize(await new RegisterStore(source).LoadAsync(Cancel)));
        (await new PlanStore(Database).SourceAsync(plan.Id, Cancel))!.Registers!.Elders.Length.ShouldBe(SmallDay.Registers().Elders.Length);
        await using (var db = Database.Open())
            (await db.StopActuals.SingleAsync(Cancel)).ArrivedUtc.ShouldBe(new DateTime(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc));
        var log = new AuditLog(Database, TimeProvider.System);
        (await log.VerifyAsync(Cancel)).BrokenLine.ShouldBeNull();
        (await log.ListAsync(cancel: Cancel)).Select(l => l.Action).ShouldBe(
            [AuditActions.Copied, AuditActions.PlanPublished, AuditActions.PlanSaved, AuditActions.PlanSaved, AuditActions.Imported]);
        (await Should.ThrowAsync<DatabaseUnusableException>(() => copy.RunAsync("x", Cancel))).Code.ShouldBe(DatabaseUnusableException.NotEmpty);
    }

    private static async Task<DayPlan> FillAsync(DispatchDatabase source)
    {
        await new RegisterStore(source).ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        var plans = new PlanStore(source);
        await plans.SaveAsync(SamplePlan.Make(1, Guid.NewGuid()), Cancel);
        var plan = await plans.SaveAsync(SamplePlan.Make(2, Guid.NewGuid()), new PlanSaving { Inputs = SmallDay.Registers(), Settings = "{}" }, Cancel);
        await plans.PublishAsync(plan.Id, 1, "王调度", Cancel);
        await using var db = source.Open();
        db.StopActuals.Add(new StopActualRow
        {
            Date = SamplePlan.Day, ItemId = "M-1", StaffId = "R-1", State = StopState.Arrived, ReportedBy = "R-1", ArrivedUtc = new DateTime(2026, 11, 24, 3, 0, 0, DateTimeKind.Utc),
        });
        await db.SaveChangesAsync(Cancel);
        return plan;
    }

    private static async Task<string> Json(DispatchDatabase database, Guid id) =>
        JsonSerializer.Serialize(await new PlanStore(database).LoadAsync(id, Cancel), PlanJson.Options);
}

public sealed class DatabaseCopySqliteTests() : DatabaseCopyTests(DatabaseKind.Sqlite);

public sealed class DatabaseCopyPostgreSqlTests() : DatabaseCopyTests(DatabaseKind.PostgreSql);

public sealed class DatabaseCopySqlServerTests() : DatabaseCopyTests(DatabaseKind.SqlServer);
