using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>Sets some requests of a problem against each other; where there are three vehicles or more, two of them may be one person's shifts.</summary>
internal sealed class RandomConflicts(ulong seed)
{
    private const ulong Stream = 0x0F_E0_D5;
    private readonly Rng _rng = new(seed ^ Stream);

    /// <summary>The draft with up to three conflicts; the two vehicles of one person have shifts that do not meet.</summary>
    public Problem On(Problem draft)
    {
        var pairs = new SortedSet<(int, int)>();
        for (var i = _rng.Next(4); i > 0; i--)
        {
            var (first, second) = (_rng.Next(draft.Requests.Length), _rng.Next(draft.Requests.Length));
            if (first != second)
                pairs.Add((Math.Min(first, second), Math.Max(first, second)));
        }

        var crewed = draft.Vehicles.Length > 2 && _rng.Chance(0.5);
        return draft with
        {
            Conflicts = [.. pairs.Select(p => new Conflict(p.Item1, p.Item2))],
            Vehicles = crewed ? [.. draft.Vehicles.Select((v, i) => i is 1 or 2 ? v with { Crew = 7 } : v)] : draft.Vehicles,
        };
    }
}
