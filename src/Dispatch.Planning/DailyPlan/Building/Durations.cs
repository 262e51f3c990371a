using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>The duration model of the service catalogue.</summary>
internal static class Durations
{
    /// <summary>(base + floors × per floor + items × per item) × planning factor, seconds, rounded up.</summary>
    public static int Planned(Service service, Seconds baseTime, int floors, int items) => (int)Math.Ceiling(
        (baseTime.Value + ((long)floors * service.TimePerFloor.Value) + ((long)items * service.TimePerItem.Value)) * service.PlanningFactor);
}
