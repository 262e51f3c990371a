using Dispatch.Storage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

public sealed class DispatchDatabaseTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => _folder.Dispose();

    /// <summary>From nothing: folders, file, schema, write-ahead log; a second start changes nothing.</summary>
    [Fact]
    public async Task Creates_and_migrates_at_first_start()
    {
        var database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("deep/down/first.db")));

        await database.PrepareAsync(Cancel);
        await database.PrepareAsync(Cancel);

        (await database.IsReadyAsync(Cancel)).ShouldBeTrue();
        await using var db = database.Open();
        (await db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel)).ShouldBe("wal");
        db.Database.HasPendingModelChanges().ShouldBeFalse("the model has changed since the last migration");
    }

    /// <summary>A process killed in the middle of migrating leaves EF's lock row; the next start still comes up.</summary>
    [Fact]
    public async Task Starts_after_a_kill_during_migration()
    {
        var database = new DispatchDatabase(StorageOptions.ForFile(_folder.File("killed.db")));
        await using (var db = database.Open())
        {
            await db.Database.ExecuteSqlRawAsync("CREATE TABLE \"__EFMigrationsLock\" (\"Id\" INTEGER PRIMARY KEY, \"Timestamp\" TEXT NOT NULL)", Cancel);
            await db.Database.ExecuteSqlRawAsync("INSERT INTO \"__EFMigrationsLock\" VALUES (1, '2026-01-01')", Cancel);
        }

        await database.PrepareAsync(Cancel);

        (await database.IsReadyAsync(Cancel)).ShouldBeTrue();
    }

    /// <summary>Several starts at once: each comes up, on one schema.</summary>
    [Fact]
    public async Task Prepares_once_when_started_many_times()
    {
        var options = StorageOptions.ForFile(_folder.File("many.db"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new DispatchDatabase(options).PrepareAsync(Cancel), Cancel)));

        (await new DispatchDatabase(options).IsReadyAsync(Cancel)).ShouldBeTrue();
    }

    /// <summary>Elders' data is readable by the owner only.</summary>
    [Fact]
    public async Task The_file_belongs_to_its_owner_alone()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Windows has no Unix file modes.");
            return;
        }

        var file = _folder.File("private.db");

        await new DispatchDatabase(StorageOptions.ForFile(file)).PrepareAsync(Cancel);

        File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
    }
}
