using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Plans;

/// <summary>When somebody is out for an area, by its plan in force: from a start of their route to its end.</summary>
/// <param name="StaffId">Who.</param>
/// <param name="ScopeCode">Street or district code of that area.</param>
/// <param name="From">Seconds after local midnight.</param>
/// <param name="Until">The same; not before <paramref name="From"/>.</param>
public sealed record TimeElsewhere(string StaffId, string ScopeCode, int From, int Until)
{
    /// <summary>Whether the two are out at one moment; one may begin when the other ends.</summary>
    public bool Meets(TimeElsewhere other) => other is not null && From < other.Until && other.From < Until;

    /// <summary>The times of a route, one for each shift.</summary>
    internal static ImmutableArray<TimeElsewhere> Of(PlanRoute route, string scopeCode)
    {
        var found = ImmutableArray.CreateBuilder<TimeElsewhere>();
        var from = 0;
        foreach (var stop in route.Stops)
        {
            if (stop.Kind == PlanStopKind.Start)
                from = stop.Start;
            else if (stop.Kind == PlanStopKind.End)
                found.Add(new TimeElsewhere(route.Staff.Id, scopeCode, from, stop.Arrival));
        }

        return found.ToImmutable();
    }
}
