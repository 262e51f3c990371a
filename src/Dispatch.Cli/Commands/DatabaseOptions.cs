using System.CommandLine;
using Dispatch.Storage;
using Dispatch.Storage.SqlServer;

namespace Dispatch.Cli.Commands;

/// <summary>
/// Which database the commands use: --db names an SQLite file; without it appsettings.json of the working directory and the environment
/// (Storage__Provider, ConnectionStrings__Dispatch) say, and without those it is dispatch.db.
/// </summary>
internal static class DatabaseOptions
{
    /// <summary>The option.</summary>
    public static Option<FileInfo?> Db(CliContext context) => new("--db")
    {
        Description = context.Say(
            $"SQLite 数据库文件;没有则新建;不给则按配置,无配置用当前目录的 {StorageOptions.DefaultFile}",
            $"SQLite file, created where missing; without it the configured database, or {StorageOptions.DefaultFile} in the working directory"),
    };

    /// <summary>Storage on the file given, or the configured one.</summary>
    public static StorageOptions Storage(FileInfo? file)
    {
        if (file is not null)
            return StorageOptions.ForFile(file.FullName);
        var settings = HostSettings.Read();
        return StorageOptions.From(key => settings[key], StorageProvider.Sqlite, StorageProvider.PostgreSql, new SqlServerProvider());
    }

    /// <summary>The database, created and migrated.</summary>
    public static async Task<DispatchDatabase> OpenAsync(FileInfo? file, CancellationToken cancel)
    {
        var database = new DispatchDatabase(Storage(file));
        await database.PrepareAsync(cancel).ConfigureAwait(false);
        return database;
    }
}
