using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Sqlite;

/// <summary>An SQLite file: owner-only access, write-ahead log, one process at a time creates and migrates it.</summary>
internal sealed class SqliteProvider : StorageProvider
{
    private const string MigrationsLockTable = "__EFMigrationsLock";
    private const int UniqueViolated = 2067;
    private const int PrimaryKeyViolated = 1555;
    private static readonly TimeSpan LockRetry = TimeSpan.FromMilliseconds(100);

    public override string Name => StorageOptions.SqliteProvider;

    public override bool IsServer => false;

    public override string FileOf(string connectionString) => Path.GetFullPath(new SqliteConnectionStringBuilder(connectionString).DataSource);

    public override DispatchDbContext Open(string connectionString) => new SqliteDbContext(connectionString);

    public override async Task PrepareAsync(string connectionString, CancellationToken cancel)
    {
        var file = FileOf(connectionString);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        await using var only = await LockAsync(file + ".lock", cancel);
        CreateForOwner(file);
        await using var db = Open(connectionString);
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = 'wal'", cancel);
        if (await IsUpToDateAsync(db, cancel))
            return;

        // EF's own lock row outlives a killed process and would block for ever; we hold the file lock, so nobody else is migrating.
        await db.Database.ExecuteSqlRawAsync($"DROP TABLE IF EXISTS \"{MigrationsLockTable}\"", cancel);
        await db.Database.MigrateAsync(cancel);
    }

    protected override bool IsUnique(Exception failure) =>
        failure is SqliteException { SqliteExtendedErrorCode: UniqueViolated or PrimaryKeyViolated };

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
