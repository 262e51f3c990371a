namespace Dispatch.Roads.Osm;

/// <summary>Reports how far a reader is and ends it when asked to.</summary>
internal sealed class WatchedReading(Stream stream, Action<double> report, CancellationToken cancel)
{
    private const int Every = 4096;
    private int _elements;

    /// <summary>Called for every element or block; looks at the stream only now and then.</summary>
    public void Tick(int elements = 1)
    {
        _elements += elements;
        if (_elements < Every)
            return;
        _elements = 0;
        Look();
    }

    /// <summary>Looks at once.</summary>
    public void Look()
    {
        cancel.ThrowIfCancellationRequested();
        report(stream.Length == 0 ? 1 : (double)stream.Position / stream.Length);
    }
}
