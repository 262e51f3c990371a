using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats;

/// <summary>A stop of a route of which only the order is given, and perhaps when it must start.</summary>
/// <param name="Kind">Load, Activity or Break; Start only to say when the route must begin, and only as the first.</param>
/// <param name="Index">Depot, activity, or the break's position in the vehicle's list.</param>
/// <param name="Start">Must start within, closed; null: whenever its own windows allow.</param>
internal readonly record struct PlannedStop(StepKind Kind, int Index, TimeWindow? Start = null);
