using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Orders;

/// <summary>What is to be delivered: the part a standing meal and a day's meal order share.</summary>
public sealed record MealTerms
{
    /// <summary>Lunch or dinner.</summary>
    public required Meal Meal { get; init; }

    /// <summary>Diet; null = the elder's usual one.</summary>
    public Diet? Diet { get; init; }

    /// <summary>Portions, 1 or more. Default 1.</summary>
    public Portions Portions { get; init; } = new(1);

    /// <summary>Id of the canteen that must cook it; empty = any that can.</summary>
    public string CanteenId { get; init; } = "";

    /// <summary>Promised door window, hard; null = the canteen slot's.</summary>
    public TimeWindow? Window { get; init; }

    /// <summary>Wished-for door window inside the promised one (soft); null = none.</summary>
    public TimeWindow? Wished { get; init; }

    /// <summary>Hot food: the freshness limit holds. Default yes; no = cold box.</summary>
    public bool Hot { get; init; } = true;

    /// <summary>Who pays; null = the elder's usual source.</summary>
    public SubsidySource? Subsidy { get; init; }

    /// <summary>Staff id of the only person who may bring it; empty = anybody.</summary>
    public string FixedStaffId { get; init; } = "";

    /// <summary>Notes for the rider. Default empty.</summary>
    public string Notes { get; init; } = "";
}
