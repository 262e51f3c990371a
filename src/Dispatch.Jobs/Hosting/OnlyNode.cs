using Dispatch.Storage;
using Microsoft.Data.Sqlite;

namespace Dispatch.Jobs.Hosting;

/// <summary>Makes sure that one program at a time runs the jobs of an SQLite database. The operating system frees the lock when its holder dies.</summary>
internal sealed class OnlyNode : IDisposable
{
    private readonly FileStream? _held;

    private OnlyNode(FileStream? held) => _held = held;

    /// <summary>Takes the lock; on a database server there is nothing to take.</summary>
    /// <exception cref="SecondNodeException">Somebody has it.</exception>
    public static OnlyNode Take(DispatchDatabase database)
    {
        if (database.Options.Provider.IsServer)
            return new OnlyNode(null);
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(database.Options.ConnectionString).DataSource) + ".jobs.lock";
        try
        {
            return new OnlyNode(new FileStream(file, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (File.Exists(file))
        {
            throw new SecondNodeException(file, taken);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _held?.Dispose();
}
