using Dispatch.Storage.PostgreSql;
using Dispatch.Storage.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage;

/// <summary>
/// A kind of database: how a context on it is opened, how it is created and migrated, and how it words what all of them refuse. Holds no
/// connection; safe to share. A kind whose packages are heavy lives in a leaf project and is handed in by the host.
/// </summary>
public abstract class StorageProvider
{
    /// <summary>The embedded database: one file, nothing to install. The default.</summary>
    public static StorageProvider Sqlite { get; } = new SqliteProvider();

    /// <summary>A PostgreSQL server, 13 or later.</summary>
    public static StorageProvider PostgreSql { get; } = new PostgreSqlProvider();

    /// <summary>The name in <c>Storage:Provider</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Whether programs on several machines may use one database of this kind at once.</summary>
    public virtual bool IsServer => true;

    /// <summary>The file the database is in, absolute. Null: it is no file of this machine's.</summary>
    public virtual string? FileOf(string connectionString) => null;

    /// <summary>A context on the database; the caller disposes it.</summary>
    public abstract DispatchDbContext Open(string connectionString);

    /// <summary>
    /// Creates the database if it is missing and brings it to the newest schema. Repeatable, also from several processes at once and after a kill.
    /// </summary>
    public abstract Task PrepareAsync(string connectionString, CancellationToken cancel);

    /// <summary>Whether a failed statement broke a unique index or a primary key; looks into inner exceptions.</summary>
    public bool IsUniqueViolation(Exception failure)
    {
        for (var at = failure; at is not null; at = at.InnerException)
        {
            if (IsUnique(at))
                return true;
        }

        return false;
    }

    /// <summary>Whether this very exception is the driver's for a broken unique index or primary key.</summary>
    protected abstract bool IsUnique(Exception failure);

    /// <summary>Whether every migration has been applied; looks, and changes nothing.</summary>
    protected static async Task<bool> IsUpToDateAsync(DispatchDbContext db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return !(await db.Database.GetPendingMigrationsAsync(cancel).ConfigureAwait(false)).Any();
    }
}
