using Dispatch.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage;

/// <summary>
/// The database of one installation: prepares it (creates and migrates) and opens contexts on it. Safe to share between threads; the
/// contexts are not.
/// </summary>
public sealed class DispatchDatabase
{
    private readonly StorageOptions _options;

    /// <summary>Takes the options; touches nothing yet.</summary>
    /// <exception cref="ArgumentException">The provider's name is unknown.</exception>
    public DispatchDatabase(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Provider != StorageOptions.SqliteProvider)
            throw new ArgumentException($"Storage:Provider is '{options.Provider}'; known: {StorageOptions.SqliteProvider}.", nameof(options));
        _options = options;
    }

    /// <summary>
    /// Creates the database if it is missing and brings it to the newest schema. Repeatable, also from several processes at once and after a
    /// kill half-way: each migration is one transaction.
    /// </summary>
    public Task PrepareAsync(CancellationToken cancel = default) => SqlitePreparation.RunAsync(_options.ConnectionString, cancel);

    /// <summary>Opens a context; the caller disposes it.</summary>
    public DispatchDbContext Open() => new SqliteDbContext(_options.ConnectionString);

    /// <summary>Whether the database answers and has every migration.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel = default)
    {
        await using var db = Open();
        return await db.Database.CanConnectAsync(cancel) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
    }
}
