using System.CommandLine;
using Dispatch.Storage;

namespace Dispatch.Cli.Commands;

/// <summary>--db, the database file of the commands that keep something.</summary>
internal static class DatabaseOptions
{
    /// <summary>The option.</summary>
    public static Option<FileInfo?> Db(CliContext context) => new("--db")
    {
        Description = context.Say(
            $"数据库文件;没有则新建;默认当前目录的 {StorageOptions.DefaultFile}",
            $"Database file, created where missing; default {StorageOptions.DefaultFile} in the working directory"),
    };

    /// <summary>Storage on the file given.</summary>
    public static StorageOptions Storage(FileInfo? file) => file is null ? new StorageOptions() : StorageOptions.ForFile(file.FullName);

    /// <summary>The database, created and migrated.</summary>
    public static async Task<DispatchDatabase> OpenAsync(FileInfo? file, CancellationToken cancel)
    {
        var database = new DispatchDatabase(Storage(file));
        await database.PrepareAsync(cancel).ConfigureAwait(false);
        return database;
    }
}
