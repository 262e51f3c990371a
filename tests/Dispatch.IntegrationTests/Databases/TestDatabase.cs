using System.Data.Common;
using Dispatch.Storage;
using Dispatch.Storage.SqlServer;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Dispatch.IntegrationTests.Databases;

/// <summary>
/// A database of its own for one test on one kind of server; gone afterwards. Where the kind is not configured the test is skipped and says so.
/// </summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private const string PostgresVariable = "DISPATCH_TEST_POSTGRES";
    private const string SqlServerVariable = "DISPATCH_TEST_SQLSERVER";
    private const string FileName = "test.db";
    private const string TemplateName = "dispatch_test_template";

    private static readonly SemaphoreSlim _templateGate = new(1, 1);
    private static string? _template;

    private readonly TempFolder? _folder;
    private readonly string? _admin;
    private readonly string _name;

    private TestDatabase(StorageOptions options, string name, string? admin, TempFolder? folder)
    {
        (Database, _name, _admin, _folder) = (new DispatchDatabase(options), name, admin, folder);
    }

    /// <summary>The database.</summary>
    public DispatchDatabase Database { get; }

    /// <summary>What a child process needs in its environment to use it.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["Storage__Provider"] = Database.Options.Provider.Name,
        ["ConnectionStrings__Dispatch"] = Database.Options.ConnectionString,
    };

    /// <summary>Makes one, with the newest schema.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseKind kind, CancellationToken cancel)
    {
        if (kind == DatabaseKind.PostgreSql)
            return await CloneAsync(Configured(PostgresVariable), cancel);
        var made = New(kind);
        if (made._folder is { } folder)
            await SqliteTemplate.CopyToAsync(folder.File(FileName));
        await made.Database.PrepareAsync(cancel);
        return made;
    }

    /// <summary>Makes one that does not exist yet.</summary>
    public static TestDatabase New(DatabaseKind kind)
    {
        var name = $"dispatch_test_{Guid.NewGuid():N}";
        if (kind == DatabaseKind.Sqlite)
        {
            var folder = new TempFolder();
            return new TestDatabase(StorageOptions.ForFile(folder.File(FileName)), name, null, folder);
        }

        var admin = Configured(kind == DatabaseKind.PostgreSql ? PostgresVariable : SqlServerVariable);
        StorageProvider provider = kind == DatabaseKind.PostgreSql ? StorageProvider.PostgreSql : new SqlServerProvider();
        // A pooled connection would keep SQL Server from dropping the database.
        var connection = Named(admin, name) + (kind == DatabaseKind.SqlServer ? ";Pooling=false" : "");
        return new TestDatabase(new StorageOptions { Provider = provider, ConnectionString = connection }, name, admin, null);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _folder?.Dispose();
        if (_admin is null)
            return;
        var force = Database.Options.Provider == StorageProvider.PostgreSql ? "WITH (FORCE)" : "";
        await RunAsync(Database.Options.Provider, _admin, $"DROP DATABASE IF EXISTS {_name} {force}", CancellationToken.None);
    }

    private static string Configured(string variable)
    {
        var value = System.Environment.GetEnvironmentVariable(variable);
        Assert.SkipWhen(string.IsNullOrEmpty(value), $"{variable} holds no connection string of a server to test on.");
        return value!;
    }

    private static string Named(string admin, string name) => new DbConnectionStringBuilder { ConnectionString = admin, ["Database"] = name }.ConnectionString;

    /// <summary>Migrating takes a while, a copy of a migrated database does not.</summary>
    private static async Task<TestDatabase> CloneAsync(string admin, CancellationToken cancel)
    {
        var made = New(DatabaseKind.PostgreSql);
        await _templateGate.WaitAsync(cancel);
        try
        {
            _template ??= await MakeTemplateAsync(admin, cancel);
            await RunAsync(StorageProvider.PostgreSql, admin, $"CREATE DATABASE {made._name} TEMPLATE {_template}", cancel);
        }
        finally
        {
            _templateGate.Release();
        }

        return made;
    }

    private static async Task<string> MakeTemplateAsync(string admin, CancellationToken cancel)
    {
        var name = $"{TemplateName}_{System.Environment.ProcessId}";
        await RunAsync(StorageProvider.PostgreSql, admin, $"DROP DATABASE IF EXISTS {name} WITH (FORCE)", cancel);
        var options = new StorageOptions { Provider = StorageProvider.PostgreSql, ConnectionString = Named(admin, name) + ";Pooling=false" };
        await new DispatchDatabase(options).PrepareAsync(cancel);
        return name;
    }

    private static async Task RunAsync(StorageProvider provider, string connectionString, string sql, CancellationToken cancel)
    {
        await using var db = provider.Open(connectionString);
        await db.Database.ExecuteSqlRawAsync(sql, cancel);
    }
}
