using Dispatch.Routing.Model;

namespace Dispatch.Routing.Rules;

/// <summary>
/// Nobody serves two requests that are in conflict (feuding households). One look at the person of each stop in conflict with the request:
/// no route is read. The vehicles of a crew are one person.
/// </summary>
internal sealed class ConflictRule
{
    private readonly int[] _personOf;

    // Per request the first activity of every role of every request in conflict with it.
    private readonly int[][] _stops;

    public ConflictRule(Problem problem, int[] personOf)
    {
        _personOf = personOf;
        _stops = [.. Enumerable.Repeat<int[]>([], problem.Requests.Length)];
        foreach (var (first, second) in problem.Conflicts)
        {
            _stops[first] = [.. _stops[first], .. Leads(problem, second)];
            _stops[second] = [.. _stops[second], .. Leads(problem, first)];
        }
    }

    /// <summary>Whether the request is in conflict with any other.</summary>
    public bool Concerns(int request) => _stops[request].Length > 0;

    /// <summary>Whether the vehicle may serve the request beside all that the plan has.</summary>
    /// <param name="request">The request.</param>
    /// <param name="vehicle">The vehicle.</param>
    /// <param name="vehicleOf">Vehicle of each activity of the plan; −1 = nobody.</param>
    public bool Allows(int request, int vehicle, int[] vehicleOf)
    {
        foreach (var stop in _stops[request])
        {
            if (vehicleOf[stop] >= 0 && _personOf[vehicleOf[stop]] == _personOf[vehicle])
                return false;
        }

        return true;
    }

    private static IEnumerable<int> Leads(Problem problem, int request) => problem.Requests[request].Roles.Select(r => r.Activities[0]);
}
