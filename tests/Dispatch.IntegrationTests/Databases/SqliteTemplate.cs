using Dispatch.Storage;

namespace Dispatch.IntegrationTests.Databases;

/// <summary>An empty SQLite database of the newest schema, made once for all tests of a run: migrating takes a while, a copy of a migrated database does not.</summary>
internal static class SqliteTemplate
{
    private static readonly Lazy<Task<byte[]>> _content = new(MakeAsync);

    /// <summary>Writes a copy.</summary>
    /// <param name="file">A file that does not exist yet.</param>
    public static async Task CopyToAsync(string file) => await File.WriteAllBytesAsync(file, await _content.Value);

    private static async Task<byte[]> MakeAsync()
    {
        using var folder = new TempFolder();
        var file = folder.File("template.db");
        // A pooled connection would keep a part of it in the log beside the file.
        var options = new StorageOptions { ConnectionString = StorageOptions.ForFile(file).ConnectionString + ";Pooling=false" };
        await new DispatchDatabase(options).PrepareAsync();
        return await File.ReadAllBytesAsync(file);
    }
}
