using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>Which part of a plan a worker may change: the routes of some vehicles, and some of the requests that nobody serves. At first all of it.</summary>
internal sealed class WorkScope(FlatProblem problem)
{
    private readonly bool[] _others = new bool[problem.RequestCount];
    private ulong[]? _own;

    /// <summary>Whether the vehicle's route may change.</summary>
    public bool Has(int vehicle) => _own is null || VehicleBits.Has(_own, vehicle);

    /// <summary>Whether the worker may serve a request.</summary>
    public bool Wants(int request) => !_others[request];

    /// <summary>The whole plan.</summary>
    public void Widen()
    {
        _own = null;
        Array.Clear(_others);
    }

    /// <summary>A part of it.</summary>
    /// <param name="vehicles">As bits.</param>
    /// <param name="others">Requests that are not served and belong to somebody else.</param>
    public void Narrow(ulong[] vehicles, IEnumerable<int> others)
    {
        Widen();
        _own = vehicles;
        foreach (var request in others)
            _others[request] = true;
    }
}
