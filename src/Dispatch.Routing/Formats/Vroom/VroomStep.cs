using System.Collections.Immutable;

namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A step of a route that the file itself states for a vehicle. Ends of routes say nothing and are left out, so do starts without a time.</summary>
/// <param name="Type">"start", "job", "pickup", "delivery" or "break".</param>
/// <param name="Id">Id of the task or break.</param>
/// <param name="Start">When service must start (service_at, service_after, service_before), in the file's clock; null: whenever the task allows.</param>
/// <param name="Pointer">Where it stands in the file.</param>
internal sealed record VroomStep(string Type, long Id, VroomWindow? Start, string Pointer)
{
    /// <summary>The types that are known.</summary>
    public static ImmutableArray<string> Types { get; } = ["start", "job", "pickup", "delivery", "break", "end"];
}
