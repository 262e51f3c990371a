namespace Dispatch.Routing.Bounds;

/// <summary>
/// The assignment problem of ways: every activity has one way in and one way out, an arc shared with another activity, or its own (first or last of a
/// trip, or undone: the arc to itself). Solved on candidate arcs by shortest augmenting paths (Jonker and Volgenant, Computing 38, 1987) only to find
/// good prices of the ways in; what the prices prove is worked out over all arcs by the caller.
/// </summary>
internal sealed class Assignment
{
    private readonly int _count;
    private readonly long[] _first;
    private readonly long[] _last;
    private readonly List<(int To, long Cost)>[] _arcs;
    private readonly long[] _reach;
    private readonly int[] _via;
    private readonly int[] _stamp;
    private readonly bool[] _done;
    private readonly long[] _costBefore;
    private readonly PriorityQueue<int, long> _queue = new();
    private readonly List<int> _touched = [];
    private int _round;

    /// <param name="first">Cost of each own way in.</param>
    /// <param name="last">Cost of each own way out.</param>
    /// <param name="arcs">Candidate arcs of each activity, the one to itself among them.</param>
    public Assignment(long[] first, long[] last, List<(int To, long Cost)>[] arcs)
    {
        (_count, _first, _last, _arcs) = (first.Length, first, last, arcs);
        (_reach, _via, _stamp, _done) = (new long[_count], new int[_count], new int[_count], new bool[_count]);
        (Price, Before, _costBefore) = ([.. first], new int[_count], new long[_count]);
        Array.Fill(Before, -1);
    }

    /// <summary>Price of each activity's way in; never above its own way in.</summary>
    public long[] Price { get; }

    /// <summary>The activity before each; −1 = it is the first of a trip, itself = undone.</summary>
    public int[] Before { get; }

    /// <summary>Takes all activities in, one after the other.</summary>
    public void Solve(CancellationToken cancel)
    {
        for (var row = 0; row < _count; row++)
        {
            cancel.ThrowIfCancellationRequested();
            Augment(row);
        }
    }

    /// <summary>Dijkstra from a new row over columns; ends at a row's own way out or at a column with its own way in.</summary>
    private void Augment(int start)
    {
        _round++;
        _queue.Clear();
        _touched.Clear();
        var (best, end) = (_last[start], -1);
        Relax(start, 0, -1);
        while (_queue.TryDequeue(out var column, out var reach))
        {
            if (reach >= best)
                break;
            if (_done[column] || reach > _reach[column])
                continue;
            if (Before[column] < 0)
            {
                (best, end) = (reach, column);
                break;
            }

            _done[column] = true;
            _touched.Add(column);
            var row = Before[column];
            var worth = _costBefore[column] - Price[column];
            if (reach + _last[row] - worth < best)
                (best, end) = (reach + _last[row] - worth, column);
            Relax(row, reach - worth, column);
        }

        foreach (var column in _touched)
        {
            Price[column] += _reach[column] - best;
            _done[column] = false;
        }

        Shift(start, end);
    }

    private void Relax(int row, long soFar, int via)
    {
        foreach (var (to, cost) in _arcs[row])
        {
            var reach = soFar + cost - Price[to];
            if (_stamp[to] == _round && reach >= _reach[to])
                continue;
            (_stamp[to], _reach[to], _via[to]) = (_round, reach, via);
            _queue.Enqueue(to, reach);
        }
    }

    /// <summary>Hands the columns of the path on, from its end back to the new row; −1: the new row takes its own way out at once.</summary>
    private void Shift(int start, int end)
    {
        for (var column = end; column >= 0;)
        {
            var via = _via[column];
            var row = via < 0 ? start : Before[via];
            Before[column] = row;
            _costBefore[column] = CostOf(row, column);
            column = via;
        }
    }

    private long CostOf(int row, int column)
    {
        foreach (var (to, cost) in _arcs[row])
        {
            if (to == column)
                return cost;
        }

        throw new InvalidOperationException("A path uses candidate arcs only.");
    }
}
