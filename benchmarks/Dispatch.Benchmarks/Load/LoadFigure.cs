namespace Dispatch.Benchmarks.Load;

/// <summary>What one kind of request took.</summary>
/// <param name="what">Which.</param>
/// <param name="isReport">Whether it reports.</param>
internal sealed class LoadFigure(string what, bool isReport)
{
    private readonly Lock _gate = new();
    private readonly List<double> _milliseconds = [];
    private double[]? _sorted;

    public string What => what;

    public bool IsReport => isReport;

    public int Errors { get; private set; }

    public int Count => _milliseconds.Count;

    public void Add(double milliseconds, bool isGood)
    {
        lock (_gate)
        {
            _milliseconds.Add(milliseconds);
            Errors += isGood ? 0 : 1;
        }
    }

    /// <summary>The value below which the given share lies.</summary>
    public double At(double share)
    {
        _sorted ??= [.. _milliseconds.Order()];
        return _sorted.Length == 0 ? 0 : _sorted[Math.Clamp((int)Math.Ceiling(share * _sorted.Length) - 1, 0, _sorted.Length - 1)];
    }
}
