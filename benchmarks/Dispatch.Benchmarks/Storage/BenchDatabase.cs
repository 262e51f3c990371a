using System.Data.Common;
using Dispatch.Storage;
using Dispatch.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Benchmarks.Storage;

/// <summary>A database of its own, gone afterwards.</summary>
internal sealed class BenchDatabase : IAsyncDisposable
{
    private readonly string _name = $"dispatch_bench_{Guid.NewGuid():N}";
    private readonly string? _folder;
    private readonly string? _admin;

    private BenchDatabase(StorageProvider provider, string? admin)
    {
        _admin = admin;
        _folder = admin is null ? Directory.CreateTempSubdirectory("dispatch-bench-").FullName : null;
        Database = new DispatchDatabase(_folder is not null
            ? StorageOptions.ForFile(Path.Combine(_folder, "bench.db"))
            : new StorageOptions { Provider = provider, ConnectionString = new DbConnectionStringBuilder { ConnectionString = admin!, ["Database"] = _name }.ConnectionString });
    }

    public DispatchDatabase Database { get; }

    public string Name => Database.Options.Provider.Name;

    /// <summary>SQLite, and the servers named in the environment.</summary>
    public static IEnumerable<BenchDatabase> Configured()
    {
        yield return new BenchDatabase(StorageProvider.Sqlite, null);
        foreach (var (provider, variable) in new (StorageProvider, string)[] { (StorageProvider.PostgreSql, "DISPATCH_TEST_POSTGRES"), (new SqlServerProvider(), "DISPATCH_TEST_SQLSERVER") })
        {
            if (Environment.GetEnvironmentVariable(variable) is { Length: > 0 } admin)
                yield return new BenchDatabase(provider, admin);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_folder is not null)
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(_folder, recursive: true);
            return;
        }

        var force = Database.Options.Provider == StorageProvider.PostgreSql ? "WITH (FORCE)" : "";
        await using var db = Database.Options.Provider.Open(_admin!);
#pragma warning disable EF1002 // The name is ours; a name cannot be a parameter.
        await db.Database.ExecuteSqlRawAsync($"DROP DATABASE IF EXISTS {_name} {force}").ConfigureAwait(false);
#pragma warning restore EF1002
    }
}
