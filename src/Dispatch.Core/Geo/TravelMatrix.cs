namespace Dispatch.Core.Geo;

/// <summary>
/// Travel times and distances between all pairs of locations of one travel mode. Square, row = from, column = to, stored flat
/// (index = from × <see cref="Size"/> + to). Need not be symmetric. Immutable; safe to share between threads.
/// </summary>
public sealed class TravelMatrix
{
    /// <summary>A pair that no way joins carries this value in both tables.</summary>
    public const int Unreachable = 500_000_000;

    private readonly int[] _durations;
    private readonly int[] _distances;

    /// <summary>Wraps the two flat tables (not copied: the caller gives them away).</summary>
    /// <exception cref="ArgumentException">A table's length is not size², or an entry is negative.</exception>
    public TravelMatrix(int size, int[] durations, int[] distances)
    {
        ArgumentNullException.ThrowIfNull(durations);
        ArgumentNullException.ThrowIfNull(distances);
        if (durations.Length != size * size || distances.Length != size * size)
            throw new ArgumentException($"A matrix of {size} locations needs {size * size} entries.");
        if (Array.Exists(durations, d => d < 0) || Array.Exists(distances, d => d < 0))
            throw new ArgumentException("Travel times and distances must not be negative.");
        Size = size;
        _durations = durations;
        _distances = distances;
    }

    /// <summary>Number of locations.</summary>
    public int Size { get; }

    /// <summary>All durations, flat, row = from.</summary>
    public ReadOnlySpan<int> Durations => _durations;

    /// <summary>All distances, flat, row = from.</summary>
    public ReadOnlySpan<int> Distances => _distances;

    /// <summary>The table behind <see cref="Durations"/>, for whom a span cannot be kept; not copied.</summary>
    public ReadOnlyMemory<int> DurationTable => _durations;

    /// <summary>The table behind <see cref="Distances"/>, for whom a span cannot be kept; not copied.</summary>
    public ReadOnlyMemory<int> DistanceTable => _distances;

    /// <summary>Whether another matrix holds the same times and distances.</summary>
    public bool SaysTheSameAs(TravelMatrix other) => ReferenceEquals(this, other)
        || (_durations.AsSpan().SequenceEqual(other._durations) && _distances.AsSpan().SequenceEqual(other._distances));

    /// <summary>Travel time from one location to another, in time units.</summary>
    public int Duration(int from, int to) => _durations[(from * Size) + to];

    /// <summary>Travel distance from one location to another, in distance units.</summary>
    public int Distance(int from, int to) => _distances[(from * Size) + to];
}
