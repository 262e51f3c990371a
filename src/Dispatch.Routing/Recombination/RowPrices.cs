namespace Dispatch.Routing.Recombination;

/// <summary>
/// Prices of the rows by Lagrangian relaxation of the cover: a lower bound of what any choice of the columns costs, and how far above its worth
/// each column is, so that columns that cannot help stay out of the model. Subgradient steps as in Held, Wolfe and Crowder 1974.
/// </summary>
internal sealed class RowPrices
{
    private const int Steps = 150;
    private const int Patience = 8;
    private readonly SubProblem _sub;
    private readonly int[][] _rows;
    private readonly int[][] _dropRows;
    private readonly long[] _penalty;
    private readonly int[][] _byClass;
    private readonly double[] _trial;
    private readonly double[] _above;
    private readonly int[] _cover;

    public RowPrices(SubProblem sub, int[] firstRole, long[] unservedPenalty, long[] start)
    {
        _sub = sub;
        _rows = [.. sub.Columns.Select(c => c.Roles.Select(role => sub.RowOf[role]).ToArray())];
        _dropRows = [.. sub.Droppable.Select(r => Enumerable.Range(firstRole[r], firstRole[r + 1] - firstRole[r]).Select(role => sub.RowOf[role]).ToArray())];
        _penalty = [.. sub.Droppable.Select(r => unservedPenalty[r])];
        _byClass = [.. Enumerable.Range(0, sub.Columns.Count).GroupBy(c => sub.Columns[c].Class).OrderBy(g => g.Key).Select(g => g.ToArray())];
        _above = new double[sub.Columns.Count];
        _cover = new int[sub.Rows.Count];
        Price = [.. sub.Rows.Select(role => (double)start[role])];
        _trial = [.. Price];
        Climb();
    }

    /// <summary>Price of each row at the best bound.</summary>
    public double[] Price { get; }

    /// <summary>Lower bound of the cost of any choice.</summary>
    public double Bound { get; private set; } = double.NegativeInfinity;

    /// <summary>Cost of a column above what its rows are worth.</summary>
    public double Above(int column)
    {
        double above = _sub.Columns[column].Cost;
        foreach (var row in _rows[column])
            above -= Price[row];
        return above;
    }

    private void Climb()
    {
        var (scale, stale) = (1.0, 0);
        for (var step = 0; step < Steps && Bound < _sub.PlanCost - 1; step++)
        {
            var bound = Evaluate();
            if (bound > Bound)
            {
                (Bound, stale) = (bound, 0);
                _trial.CopyTo(Price, 0);
            }
            else if (++stale == Patience)
            {
                (scale, stale) = (scale / 2, 0);
                Price.CopyTo(_trial, 0);
                Evaluate();
            }

            Move(scale, bound);
        }
    }

    private void Move(double scale, double bound)
    {
        var miss = _cover.Sum(c => (1.0 - c) * (1 - c));
        if (miss == 0)
            return;
        var length = scale * Math.Max(1, _sub.PlanCost - Math.Max(bound, Bound)) / miss;
        for (var row = 0; row < _trial.Length; row++)
            _trial[row] += length * (1 - _cover[row]);
    }

    /// <summary>The relaxed choice at the trial prices: per class its best columns below their worth, as many as it has vehicles.</summary>
    private double Evaluate()
    {
        var bound = _trial.Sum();
        Array.Clear(_cover);
        foreach (var columns in _byClass)
            bound += Choose(columns, _sub.Available[_sub.Columns[columns[0]].Class]);
        for (var k = 0; k < _dropRows.Length; k++)
        {
            double above = _penalty[k];
            foreach (var row in _dropRows[k])
                above -= _trial[row];
            if (above >= 0)
                continue;
            bound += above;
            foreach (var row in _dropRows[k])
                _cover[row]++;
        }

        return bound;
    }

    private double Choose(int[] columns, int vehicles)
    {
        var below = new List<int>();
        foreach (var c in columns)
        {
            double above = _sub.Columns[c].Cost;
            foreach (var row in _rows[c])
                above -= _trial[row];
            _above[c] = above;
            if (above < 0)
                below.Add(c);
        }

        if (below.Count > vehicles)
            below.Sort((a, b) => _above[a] != _above[b] ? _above[a].CompareTo(_above[b]) : a.CompareTo(b));
        var sum = 0.0;
        for (var k = 0; k < Math.Min(below.Count, vehicles); k++)
        {
            sum += _above[below[k]];
            foreach (var row in _rows[below[k]])
                _cover[row]++;
        }

        return sum;
    }
}
