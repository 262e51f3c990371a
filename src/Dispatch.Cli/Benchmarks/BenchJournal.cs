using System.Text.Json;

namespace Dispatch.Cli.Benchmarks;

/// <summary>
/// Runs as lines of JSON in a file, written as they come, so that an interrupted measurement goes on where it stopped. A line that cannot be read
/// (the last one of a killed program) counts as not there. Safe to use from several threads.
/// </summary>
internal sealed class BenchJournal
{
    private readonly string? _file;
    private readonly string _key;
    private readonly List<JournalLine> _known = [];
    private readonly Lock _lock = new();

    /// <param name="file">The file; null: nothing is kept.</param>
    /// <param name="key">Limit, threads and commit of this measurement.</param>
    public BenchJournal(string? file, string key)
    {
        (_file, _key) = (file, key);
        if (file is null)
            return;
        if (Path.GetDirectoryName(Path.GetFullPath(file)) is { } folder)
            Directory.CreateDirectory(folder);
        if (File.Exists(file))
            _known.AddRange(File.ReadLines(file).Select(Parse).OfType<JournalLine>());
    }

    /// <summary>The run, when it stands there already; else null.</summary>
    public BenchRow? Find(BenchTask task) => _known.Find(line => line.Answers(_key, task))?.Row(task.Case);

    /// <summary>Writes a run.</summary>
    public void Add(BenchTask task, BenchRow row)
    {
        if (_file is null)
            return;
        lock (_lock)
            File.AppendAllText(_file, JsonText.Of(JournalLine.Of(_key, task, row)) + "\n");
    }

    private static JournalLine? Parse(string text)
    {
        try
        {
            return JsonText.Read<JournalLine>(text);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
