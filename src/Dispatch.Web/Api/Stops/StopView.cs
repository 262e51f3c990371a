using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Geo;

namespace Dispatch.Web.Api.Stops;

/// <summary>A stop of a day's plan with how far it is.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="StaffId">Who comes.</param>
/// <param name="StaffName">Their name.</param>
/// <param name="Sequence">Position in the route, 0 = start.</param>
/// <param name="Kind">What happens there.</param>
/// <param name="PlaceId">Compound, canteen or station. Null: none.</param>
/// <param name="PlaceName">Its name. Null: none.</param>
/// <param name="Point">Where, WGS-84. Null: nowhere of its own.</param>
/// <param name="Arrival">Planned arrival, seconds after local midnight.</param>
/// <param name="Start">Planned begin of the work, seconds after local midnight.</param>
/// <param name="Departure">Planned departure, seconds after local midnight.</param>
/// <param name="Items">Orders and visits served there.</param>
internal sealed record StopView(
    Guid PlanId,
    string StaffId,
    string StaffName,
    int Sequence,
    PlanStopKind Kind,
    string? PlaceId,
    string? PlaceName,
    Wgs84Point? Point,
    int Arrival,
    int Start,
    int Departure,
    ImmutableArray<StopItemView> Items);
