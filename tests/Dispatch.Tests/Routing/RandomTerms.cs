using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>Puts prices on long routes, on crossing from zone to zone, and on other people and times than some earlier plan told.</summary>
internal sealed class RandomTerms(ulong seed)
{
    private const ulong Stream = 0x7E_12_45;
    private const int Zones = 3;
    private readonly Rng _rng = new(seed ^ Stream);

    /// <summary>The draft with its prices.</summary>
    public Problem On(Problem draft) => draft with
    {
        Zones = [.. Enumerable.Range(0, draft.Profiles[0].First.Size).Select(_ => _rng.Next(Zones + 1) - 1)],
        Vehicles = [.. draft.Vehicles.Select(v => v with { CrossingCost = _rng.Chance(0.6) ? _rng.Next(60) : 0, WorkSteps = Steps() })],
        Requests = [.. draft.Requests.Select(r => r with { Roles = [.. r.Roles.Select(role => Told(role, draft.Vehicles.Length))] })],
    };

    private ImmutableArray<WorkStep> Steps()
    {
        if (_rng.Chance(0.4))
            return [];
        var from = _rng.Next(300);
        return _rng.Chance(0.5) ? [new WorkStep(from, _rng.Next(4))] : [new WorkStep(from, 1), new WorkStep(from + 1 + _rng.Next(200), _rng.Next(5))];
    }

    private Role Told(Role role, int vehicles) => _rng.Chance(0.5) ? role : role with
    {
        Published = new Published
        {
            Vehicle = _rng.Next(vehicles), OtherCost = _rng.Next(100), Start = 50 + _rng.Next(500), Tolerance = _rng.Next(40), MovedCost = _rng.Next(3),
        },
    };
}
