using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Canteens;

/// <summary>A canteen or meal point from which meals are delivered. Riders are based here by their base id.</summary>
public sealed record Canteen
{
    /// <summary>Unique among canteens, kitchens and stations.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Canteen or meal point. Default canteen.</summary>
    public CanteenKind Kind { get; init; }

    /// <summary>Code of its street (9 digits).</summary>
    public required string StreetCode { get; init; }

    /// <summary>Id of the provider that runs it; empty when none is named.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>
    /// Id of the central kitchen that supplies it. Empty = cooks itself; a slot that names a latest arrival (<see cref="CanteenSlot.SupplyBy"/>) is then
    /// supplied by the kitchen the plan chooses.
    /// </summary>
    public string KitchenId { get; init; } = "";

    /// <summary>Postal address; empty when unknown.</summary>
    public string Address { get; init; } = "";

    /// <summary>Where riders load, WGS-84.</summary>
    public required Wgs84Point Gate { get; init; }

    /// <summary>System the point was surveyed in. Default WGS-84.</summary>
    public CoordinateSystem SurveyedIn { get; init; }

    /// <summary>Diets it can hand out; at least one.</summary>
    public required ImmutableArray<Diet> Diets { get; init; }

    /// <summary>Time to load one trip. Default 300 s.</summary>
    public Seconds LoadTime { get; init; } = new(300);

    /// <summary>Rating as published (as in 双优); empty when none.</summary>
    public string Rating { get; init; } = "";
}
