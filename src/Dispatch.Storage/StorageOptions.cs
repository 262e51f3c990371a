namespace Dispatch.Storage;

/// <summary>Which database to use and where it is.</summary>
public sealed record StorageOptions
{
    /// <summary>The embedded database, one file beside the program; needs nothing installed.</summary>
    public const string SqliteProvider = "Sqlite";

    /// <summary>Default database file, relative to the working directory.</summary>
    public const string DefaultFile = "dispatch.db";

    /// <summary>Name of the provider. Default <see cref="SqliteProvider"/>, the only one so far.</summary>
    public string Provider { get; init; } = SqliteProvider;

    /// <summary>Connection string of the provider. Default: <see cref="DefaultFile"/> in the working directory.</summary>
    public string ConnectionString { get; init; } = "Data Source=" + DefaultFile;

    /// <summary>Options for an SQLite database in the given file.</summary>
    /// <param name="file">Path; missing folders are created when the database is prepared.</param>
    public static StorageOptions ForFile(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new() { ConnectionString = $"Data Source={file.Replace("\"", "\"\"", StringComparison.Ordinal)}" };
    }
}
