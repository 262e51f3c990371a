using Dispatch.IntegrationTests.Databases;
using Dispatch.Storage;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Storage;

/// <summary>From nothing to the newest schema, on every kind of database.</summary>
public abstract class PreparationTests(DatabaseKind kind)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A missing database is made and migrated, also by several programs at once; a second start changes nothing.</summary>
    [Fact]
    public async Task Made_and_migrated_once_by_many()
    {
        await using var made = TestDatabase.New(kind);

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => new DispatchDatabase(made.Database.Options).PrepareAsync(Cancel), Cancel)));
        await made.Database.PrepareAsync(Cancel);

        (await made.Database.IsReadyAsync(Cancel)).ShouldBeTrue();
        await using var db = made.Database.Open();
        db.Database.HasPendingModelChanges().ShouldBeFalse("the model has changed since the last migration; run src/Dispatch.Storage/add-migration");
        (await db.AuditHead.CountAsync(Cancel)).ShouldBe(1);
    }
}

public sealed class PreparationSqliteTests() : PreparationTests(DatabaseKind.Sqlite);

public sealed class PreparationPostgreSqlTests() : PreparationTests(DatabaseKind.PostgreSql)
{
    /// <summary>A server that does not answer is told in words, without the password.</summary>
    [Fact]
    public async Task A_server_that_is_not_there_is_told()
    {
        var options = new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = "Host=127.0.0.1;Port=1;Username=x;Password=hidden;Database=y" };

        var told = await Should.ThrowAsync<DatabaseUnusableException>(new DispatchDatabase(options).PrepareAsync(TestContext.Current.CancellationToken));

        told.Code.ShouldBe(DatabaseUnusableException.Unreachable);
        (told.Text.Zh + told.Text.En + options).ShouldNotContain("hidden");
    }
}

public sealed class PreparationSqlServerTests() : PreparationTests(DatabaseKind.SqlServer);
