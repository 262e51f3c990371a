using Microsoft.Data.SqlClient;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Dispatch.Storage.SqlServer;

/// <summary>
/// Microsoft SQL Server, 2019 or later. The database is created where the account may, with the server's defaults; only one process migrates at
/// a time (an application lock that EF Core takes).
/// </summary>
public sealed class SqlServerProvider : StorageProvider
{
    private const int UniqueConstraint = 2627;
    private const int UniqueIndex = 2601;
    private const int DatabaseExists = 1801;

    /// <inheritdoc />
    public override string Name => "SqlServer";

    /// <inheritdoc />
    public override DispatchDbContext Open(string connectionString) => new SqlServerDbContext(connectionString);

    /// <inheritdoc />
    public override async Task PrepareAsync(string connectionString, CancellationToken cancel)
    {
        await using var db = Open(connectionString);
        if (!await db.GetService<IRelationalDatabaseCreator>().ExistsAsync(cancel).ConfigureAwait(false))
            await CreateAsync(connectionString, cancel).ConfigureAwait(false);
        if (!await IsUpToDateAsync(db, cancel).ConfigureAwait(false))
            await db.Database.MigrateAsync(cancel).ConfigureAwait(false);
    }

    /// <inheritdoc />
    protected override bool IsUnique(Exception failure) => failure is SqlException { Number: UniqueConstraint or UniqueIndex };

    /// <summary>EF Core's own way would also change settings of the database, which not every server allows.</summary>
    private static async Task CreateAsync(string connectionString, CancellationToken cancel)
    {
        var builder = new SqlConnectionStringBuilder(connectionString);
        var name = builder.InitialCatalog.Replace("]", "]]", StringComparison.Ordinal);
        builder.InitialCatalog = "master";
        await using var connection = new SqlConnection(builder.ConnectionString);
        await connection.OpenAsync(cancel).ConfigureAwait(false);
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // A name cannot be a parameter; it is quoted.
        command.CommandText = $"CREATE DATABASE [{name}]";
#pragma warning restore CA2100
        try
        {
            await command.ExecuteNonQueryAsync(cancel).ConfigureAwait(false);
        }
        catch (SqlException taken) when (taken.Number == DatabaseExists)
        {
            // Another process made it in the same moment.
        }
    }
}
