using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Registers;
using Dispatch.TestData;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

public abstract class AuditLogTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private AuditLog Log => new(Database, TimeProvider.System);

    /// <summary>Lines come back as written, each follows the one before, and the walk finds them sound.</summary>
    [Fact]
    public async Task Lines_are_chained()
    {
        await Log.AppendAsync(new AuditDeed("张三", AuditActions.RouteSeen, "R-1", new { Day = "2026-11-24", Words = "你好 \u0000 \uD83D\uDE00" }), Cancel);
        await Log.AppendAsync(new AuditDeed(new string('长', 300), AuditActions.Exported, "a\u0000b"), Cancel);

        var lines = await Log.ListAsync(cancel: Cancel);
        lines.Select(l => l.Seq).ShouldBe([2, 1]);
        lines[0].PreviousHash.ShouldBe(lines[1].Hash);
        lines[1].PreviousHash.ShouldBe(AuditHead.NoHash);
        lines[0].Actor.Length.ShouldBe(100);
        (await Log.ListAsync("R-1", cancel: Cancel)).ShouldHaveSingleItem().Actor.ShouldBe("张三");
        (await Log.VerifyAsync(Cancel)).ShouldBe(new AuditVerdict(2, lines[0].Hash, null, null));
    }

    /// <summary>An empty record is sound.</summary>
    [Fact]
    public async Task Nothing_is_sound() => (await Log.VerifyAsync(Cancel)).ShouldBe(new AuditVerdict(0, AuditHead.NoHash, null, null));

    /// <summary>Many writers at once: no line lost, none twice, one chain.</summary>
    [Fact]
    public async Task Many_writers_make_one_chain()
    {
        await Task.WhenAll(Enumerable.Range(0, 8).Select(w => Task.Run(
            async () =>
            {
                for (var i = 0; i < 10; i++)
                    await Log.AppendAsync(new AuditDeed($"w{w}", AuditActions.RouteSeen, $"{w}-{i}"), Cancel);
            },
            Cancel)));

        (await Log.ListAsync(take: 200, cancel: Cancel)).Select(l => l.Subject).Distinct().Count().ShouldBe(80);
        var verdict = await Log.VerifyAsync(Cancel);
        (verdict.Lines, verdict.BrokenLine).ShouldBe((80, null));
    }

    /// <summary>What is done and its line are kept together or not at all.</summary>
    [Fact]
    public async Task The_line_comes_with_the_deed()
    {
        var registers = new RegisterStore(Database);
        var district = DistrictRegisters.Empty with { Districts = [new District { Code = "310105", Name = "长宁区" }] };
        await registers.ApplyAsync(district, 0, new RegisterSaving { By = "李四" }, Cancel);
        await registers.ApplyAsync(district, 1, new RegisterSaving { By = "李四" }, Cancel); // nothing differs: nothing to record
        await Should.ThrowAsync<RegistersChangedException>(registers.ApplyAsync(DistrictRegisters.Empty, 0, new RegisterSaving { By = "王五" }, Cancel));
        await new PlanStore(Database).SaveAsync(SamplePlan.Make(), new PlanSaving { By = "李四" }, Cancel);

        var lines = await Log.ListAsync(cancel: Cancel);

        lines.Select(l => (l.Actor, l.Action)).ShouldBe([("李四", AuditActions.PlanSaved), ("李四", AuditActions.Imported)]);
        lines[1].Details.ShouldContain("districts");
    }

    /// <summary>The program refuses to change a line, and so does the database.</summary>
    [Fact]
    public async Task A_line_cannot_be_changed()
    {
        await Log.AppendAsync(new AuditDeed("a", AuditActions.Exported, "x"), Cancel);
        await using var db = Database.Open();
        var line = await db.AuditEntries.SingleAsync(Cancel);
        db.Remove(line);

        await Should.ThrowAsync<InvalidOperationException>(() => db.SaveChangesAsync(Cancel));
        await Should.ThrowAsync<Exception>(db.AuditEntries.ExecuteUpdateAsync(set => set.SetProperty(a => a.Subject, "y"), Cancel));
        await Should.ThrowAsync<Exception>(db.AuditEntries.ExecuteDeleteAsync(Cancel));

        (await Log.ListAsync(cancel: Cancel)).ShouldHaveSingleItem().Subject.ShouldBe("x");
    }

    /// <summary>Whoever goes round the guards is found, with the number of the first line that is wrong.</summary>
    [Theory]
    [InlineData("UPDATE audit_entries SET subject = 'forged' WHERE seq = 2", 2L, AuditFault.Changed)]
    [InlineData("UPDATE audit_entries SET previous_hash = 'forged' WHERE seq = 3", 3L, AuditFault.Unchained)]
    [InlineData("DELETE FROM audit_entries WHERE seq = 2", 2L, AuditFault.Missing)]
    [InlineData("DELETE FROM audit_entries WHERE seq = 4", 4L, AuditFault.WrongEnd)]
    public async Task A_forged_line_is_named(string forgery, long line, AuditFault fault)
    {
        for (var i = 1; i <= 4; i++)
            await Log.AppendAsync(new AuditDeed("a", AuditActions.Exported, $"s{i}"), Cancel);
        await using (var db = Database.Open())
        {
            foreach (var statement in WithoutGuard().Append(forgery))
                await db.Database.ExecuteSqlRawAsync(statement, Cancel);
        }

        var verdict = await Log.VerifyAsync(Cancel);

        (verdict.BrokenLine, verdict.Fault, verdict.Lines).ShouldBe((line, fault, line - 1));
    }

    private string[] WithoutGuard() => Kind switch
    {
        DatabaseKind.Sqlite => ["DROP TRIGGER audit_entries_append_only_UPDATE", "DROP TRIGGER audit_entries_append_only_DELETE"],
        DatabaseKind.PostgreSql => ["DROP TRIGGER audit_entries_append_only ON audit_entries"],
        _ => ["DROP TRIGGER audit_entries_append_only"],
    };
}

public sealed class AuditLogSqliteTests() : AuditLogTests(DatabaseKind.Sqlite);

public sealed class AuditLogPostgreSqlTests() : AuditLogTests(DatabaseKind.PostgreSql);

public sealed class AuditLogSqlServerTests() : AuditLogTests(DatabaseKind.SqlServer);
