namespace Dispatch.Routing.Search;

/// <summary>The cheapest few candidates, at most a handful of each vehicle, so that teams have a choice of people and hours.</summary>
internal sealed class CandidateList
{
    private const int PerVehicle = 3;
    private readonly List<Candidate> _items = [];
    private int _size;

    public int Count => _items.Count;

    /// <summary>What a candidate must cost less than to be taken.</summary>
    public long Limit => _items.Count == _size ? _items[^1].Bound : long.MaxValue;

    public Candidate this[int index] => _items[index];

    public void Clear(int size)
    {
        _items.Clear();
        _size = size;
    }

    public void Add(Candidate candidate)
    {
        if (_items.Count == _size && candidate.Bound >= _items[^1].Bound)
            return;
        var same = 0;
        var dearest = -1;
        var position = _items.Count;
        for (var i = _items.Count - 1; i >= 0; i--)
        {
            if (candidate.Bound < _items[i].Bound)
                position = i;
            if (_items[i].Place.Vehicle != candidate.Place.Vehicle)
                continue;
            same++;
            dearest = dearest < 0 ? i : dearest;
        }

        if (same >= PerVehicle)
        {
            if (candidate.Bound >= _items[dearest].Bound)
                return;
            _items.RemoveAt(dearest);
            position = Math.Min(position, _items.Count);
        }
        else if (_items.Count == _size)
        {
            _items.RemoveAt(_size - 1);
        }

        _items.Insert(Math.Min(position, _items.Count), candidate);
    }
}
