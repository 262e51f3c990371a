using System.Text.Json.Serialization;
using Dispatch.Core.Domain.Plans;

namespace Dispatch.Planning.OnTheRoad;

/// <summary>A way into a map app from the phone page.</summary>
/// <param name="Id">A short word.</param>
/// <param name="Name">What people call it.</param>
/// <param name="System">The coordinate system it wants: "wgs84", "gcj02" or "bd09".</param>
/// <param name="Template">Its address; {lng}, {lat} and {name} are filled in by the page, {mode} here.</param>
/// <param name="Modes">Its words for going on foot, by bicycle or e-bike, by public transport, by car.</param>
public sealed record MapLink(string Id, PlanText Name, string System, string Template, [property: JsonIgnore] MapModes Modes)
{
    /// <summary>The same for somebody who travels in the given way.</summary>
    /// <param name="travelMode">Travel mode code of the plan, as in "ebike".</param>
    public MapLink For(string? travelMode) => this with { Template = Template.Replace("{mode}", Modes.Of(travelMode), StringComparison.Ordinal) };
}
