using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace Dispatch.Storage.PostgreSql;

/// <summary>PostgreSQL by Npgsql. The database is created where the account may; who migrates holds an advisory lock that ends with its connection.</summary>
internal sealed class PostgreSqlProvider : StorageProvider
{
    // Any number of ours: everybody who migrates this product's schema takes the same one.
    private const long MigrationLock = 0x44_69_73_70_61_74_63_68;

    public override string Name => "PostgreSql";

    public override DispatchDbContext Open(string connectionString) => new PostgreSqlDbContext(connectionString);

    public override async Task PrepareAsync(string connectionString, CancellationToken cancel)
    {
        await using var db = Open(connectionString);
        await CreateAsync(db, cancel);
        if (await IsUpToDateAsync(db, cancel))
            return;
        await db.Database.OpenConnectionAsync(cancel);
        await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_lock({MigrationLock})", cancel);
        try
        {
            await db.Database.MigrateAsync(cancel);
        }
        finally
        {
            await db.Database.ExecuteSqlAsync($"SELECT pg_advisory_unlock({MigrationLock})", CancellationToken.None);
        }
    }

    protected override bool IsUnique(Exception failure) => failure is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    private static async Task CreateAsync(DispatchDbContext db, CancellationToken cancel)
    {
        var creator = db.GetService<IRelationalDatabaseCreator>();
        if (await creator.ExistsAsync(cancel))
            return;
        try
        {
            await creator.CreateAsync(cancel);
        }
        catch (PostgresException taken) when (taken.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation)
        {
            // Another process made it in the same moment.
        }
    }
}
