using System.Data.Common;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage;

/// <summary>
/// The database of one installation: prepares it (creates and migrates) and opens contexts on it. Safe to share between threads; the
/// contexts are not.
/// </summary>
public sealed class DispatchDatabase
{
    /// <summary>Takes the options; touches nothing yet.</summary>
    public DispatchDatabase(StorageOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
    }

    /// <summary>Which database it is.</summary>
    public StorageOptions Options { get; }

    /// <summary>
    /// Creates the database if it is missing and brings it to the newest schema. Repeatable, also from several processes at once and after a
    /// kill half-way: each migration is one transaction.
    /// </summary>
    /// <exception cref="DatabaseUnusableException">The database cannot be reached, created or migrated.</exception>
    public async Task PrepareAsync(CancellationToken cancel = default)
    {
        try
        {
            await Options.Provider.PrepareAsync(Options.ConnectionString, cancel).ConfigureAwait(false);
        }
        catch (Exception failure) when (failure is DbException || failure.InnerException is DbException)
        {
            throw DatabaseUnusableException.NoAnswer(Options.Provider.Name, failure);
        }
    }

    /// <summary>Opens a context; the caller disposes it.</summary>
    public DispatchDbContext Open() => Options.Provider.Open(Options.ConnectionString);

    /// <summary>Whether a failed save broke a unique index or a primary key.</summary>
    public bool IsUniqueViolation(Exception failure) => Options.Provider.IsUniqueViolation(failure);

    /// <summary>Whether the database answers and has every migration.</summary>
    public async Task<bool> IsReadyAsync(CancellationToken cancel = default)
    {
        await using var db = Open();
        return await db.Database.CanConnectAsync(cancel) && !(await db.Database.GetPendingMigrationsAsync(cancel)).Any();
    }
}
