using Dispatch.Core.Domain.Elders;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>
/// Visits to households that must not share a caregiver become conflicts between requests. Everybody behind one door is one household; without a
/// room number an elder is a household alone. Meals may be brought to both.
/// </summary>
internal sealed class KeptApart(BuildContext context)
{
    /// <summary>All conflicts of the day's visits, each once; call when all requests are there.</summary>
    public IReadOnlyList<Conflict> Conflicts(IReadOnlySet<string> visits)
    {
        var requests = Enumerable.Range(0, context.Draft.RequestRefs.Count)
            .Select(r => (Request: r, Item: context.Draft.RequestRefs[r].Items.FirstOrDefault()))
            .Where(x => x.Item?.ElderId is not null && visits.Contains(x.Item.Id))
            .ToLookup(x => DoorOf(context.Registers.Elders[x.Item!.ElderId!]), x => x.Request, StringComparer.Ordinal);
        var found = new SortedSet<(int First, int Second)>();
        foreach (var separation in context.Registers.Registers.Separations)
        {
            var (one, other) = (DoorOf(separation.ElderId), DoorOf(separation.OtherElderId));
            if (one == other)
                continue;
            foreach (var first in requests[one])
                found.UnionWith(requests[other].Select(second => (Math.Min(first, second), Math.Max(first, second))));
        }

        return [.. found.Select(f => new Conflict(f.First, f.Second))];
    }

    private string DoorOf(string elderId) => DoorOf(context.Registers.Elders[elderId]);

    private static string DoorOf(Elder elder) => elder.Room.Length == 0 ? elder.Id : $"{elder.CompoundId}\u001f{elder.Building}\u001f{elder.Room}";
}
