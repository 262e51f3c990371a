namespace Dispatch.Storage;

/// <summary>Which database to use and where it is.</summary>
public sealed record StorageOptions
{
    /// <summary>Setting that names the provider.</summary>
    public const string ProviderSetting = "Storage:Provider";

    /// <summary>Setting that holds the connection string.</summary>
    public const string ConnectionSetting = "ConnectionStrings:Dispatch";

    /// <summary>Name of the embedded database, the default.</summary>
    public const string SqliteProvider = "Sqlite";

    /// <summary>Default database file, relative to the working directory.</summary>
    public const string DefaultFile = "dispatch.db";

    /// <summary>Default <see cref="StorageProvider.Sqlite"/>.</summary>
    public StorageProvider Provider { get; init; } = StorageProvider.Sqlite;

    /// <summary>Connection string of the provider. Default: <see cref="DefaultFile"/> in the working directory.</summary>
    public string ConnectionString { get; init; } = "Data Source=" + DefaultFile;

    /// <summary>The folder the database's file is in. Null: it is no file of this machine's.</summary>
    public string? FileFolder => Path.GetDirectoryName(Provider.FileOf(ConnectionString));

    /// <summary>Options for an SQLite database in the given file.</summary>
    /// <param name="file">Path; missing folders are created when the database is prepared.</param>
    public static StorageOptions ForFile(string file)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(file);
        return new() { ConnectionString = $"Data Source={file.Replace("\"", "\"\"", StringComparison.Ordinal)}" };
    }

    /// <summary>The options that the settings of a host name.</summary>
    /// <param name="setting">Gives a setting's value by name, null where it is not set.</param>
    /// <param name="providers">The providers the host brings.</param>
    /// <exception cref="DatabaseUnusableException">The provider is unknown, or its connection string is missing.</exception>
    public static StorageOptions From(Func<string, string?> setting, params IReadOnlyList<StorageProvider> providers)
    {
        ArgumentNullException.ThrowIfNull(setting);
        ArgumentNullException.ThrowIfNull(providers);
        var name = setting(ProviderSetting) is { Length: > 0 } given ? given : SqliteProvider;
        var provider = providers.FirstOrDefault(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase))
            ?? throw DatabaseUnusableException.Unknown(name, [.. providers.Select(p => p.Name)]);
        if (setting(ConnectionSetting) is { Length: > 0 } connection)
            return new StorageOptions { Provider = provider, ConnectionString = connection };
        return provider.IsServer ? throw DatabaseUnusableException.WithoutConnection(provider.Name) : new StorageOptions { Provider = provider };
    }

    /// <summary>The provider's name only: a connection string may hold a password.</summary>
    public override string ToString() => Provider.Name;
}
