using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Sqlite;

/// <summary>Creates and migrates an SQLite file: owner-only access, write-ahead log, one process at a time.</summary>
internal static class SqlitePreparation
{
    private const string MigrationsLockTable = "__EFMigrationsLock";
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(100);

    public static async Task RunAsync(string connectionString, CancellationToken cancel)
    {
        var file = Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var only = await LockAsync(file + ".lock", cancel);
        CreateForOwner(file);
        await using var db = new SqliteDbContext(connectionString);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancel);
        if (!(await db.Database.GetPendingMigrationsAsync(cancel)).Any())
            return;

        // EF's own lock row outlives a killed process and would block for ever; we hold the file lock, so nobody else is migrating.
        await db.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS \"{MigrationsLockTable}\"", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    /// <summary>The operating system frees this lock when its holder dies.</summary>
    private static async Task<FileStream> LockAsync(string path, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(LockRetry, TimeProvider.System, cancel);
            }
        }
    }

    /// <summary>Elders' data: only the account that runs the program may read the file (and the log files SQLite makes after it).</summary>
    private static void CreateForOwner(string file)
    {
        if (OperatingSystem.IsWindows() || File.Exists(file))
            return;
        var options = new FileStreamOptions
        {
            Mode = FileMode.CreateNew,
            Access = FileAccess.Write,
            UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite,
        };
        using var created = new FileStream(file, options);
    }
}
