namespace Dispatch.Routing.OrTools.Node;

/// <summary>Keeps the last lines a worker wrote to its standard error, for the one who looks for a cause.</summary>
internal sealed class LastLines
{
    private const int Most = 5;
    private const int MostLength = 200;

    private readonly Queue<string> _lines = new();

    /// <summary>Takes one more line.</summary>
    public void Add(string line)
    {
        lock (_lines)
        {
            if (_lines.Count == Most)
                _lines.Dequeue();
            _lines.Enqueue(line.Length > MostLength ? line[..MostLength] : line);
        }
    }

    /// <summary>The lines, oldest first, joined.</summary>
    public override string ToString()
    {
        lock (_lines)
            return string.Join(" | ", _lines);
    }
}
