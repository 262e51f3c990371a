namespace Dispatch.Routing.Search;

/// <summary>Collects candidates and keeps the nearest; of equally near ones those of smaller index. For one thread.</summary>
/// <param name="width">How many are kept, at least 1.</param>
internal sealed class NearestList(int width)
{
    private const int IndexBits = 24;
    private readonly long[] _keys = new long[2 * width];
    private int _count;
    private long _worst = long.MaxValue;

    /// <summary>Offers a candidate.</summary>
    /// <param name="apart">How far it is, 0 or more, below 2^39.</param>
    /// <param name="index">Its index, below 2^24.</param>
    public void Add(long apart, int index)
    {
        var key = (apart << IndexBits) | (uint)index;
        if (key >= _worst)
            return;
        _keys[_count++] = key;
        if (_count == _keys.Length)
            Trim();
    }

    /// <summary>The indices kept, nearest first; the list is then empty again.</summary>
    public int[] Take()
    {
        Trim();
        var nearest = new int[_count];
        for (var k = 0; k < nearest.Length; k++)
            nearest[k] = (int)(_keys[k] & ((1L << IndexBits) - 1));
        (_count, _worst) = (0, long.MaxValue);
        return nearest;
    }

    private void Trim()
    {
        Array.Sort(_keys, 0, _count);
        if (_count < width)
            return;
        _count = width;
        _worst = _keys[width - 1];
    }
}
