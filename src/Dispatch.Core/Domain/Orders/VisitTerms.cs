using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Orders;

/// <summary>What is to be done at a visit: the part a standing visit and a day's visit order share.</summary>
public sealed record VisitTerms
{
    /// <summary>Code of the service in the catalogue.</summary>
    public required string ServiceCode { get; init; }

    /// <summary>Hard windows for the start, ascending; empty = the service's.</summary>
    public ImmutableArray<TimeWindow> Windows { get; init; } = [];

    /// <summary>Wished-for start inside them (soft, early and late); null = none.</summary>
    public TimeWindow? Wished { get; init; }

    /// <summary>Time of the work, over the catalogue's model; null = the model.</summary>
    public Seconds? Duration { get; init; }

    /// <summary>Items (rooms to clean, machines to bring …) for the duration model. Default 1.</summary>
    public int Items { get; init; } = 1;

    /// <summary>Importance 1 to 10; null = the service's.</summary>
    public int? Priority { get; init; }

    /// <summary>Lowest skill level over the roles' own (a heavy case needs a senior caregiver); null = the roles'.</summary>
    public int? MinLevel { get; init; }

    /// <summary>Gender rule over the service's own; the stricter holds. Default none.</summary>
    public GenderRule Gender { get; init; }

    /// <summary>Hospital trips: id of the hospital; empty otherwise.</summary>
    public string HospitalId { get; init; } = "";

    /// <summary>Hospital trips: time of the appointment; null otherwise.</summary>
    public DayTime? Appointment { get; init; }

    /// <summary>Hospital trips: time at the hospital from the appointment on; null = the service's.</summary>
    public Seconds? Stay { get; init; }

    /// <summary>Wheelchair transport needed; null = as recorded for the elder.</summary>
    public bool? Wheelchair { get; init; }

    /// <summary>Id of the provider that must do it; empty = any.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Lock: staff ids by role (first = role 1); fewer than the roles = the rest is free. Default none.</summary>
    public ImmutableArray<string> FixedStaffIds { get; init; } = [];

    /// <summary>Lock: starts exactly then; null = free inside the windows.</summary>
    public DayTime? FixedStart { get; init; }

    /// <summary>Who pays; null = the elder's usual source.</summary>
    public SubsidySource? Subsidy { get; init; }

    /// <summary>Notes for the staff. Default empty.</summary>
    public string Notes { get; init; } = "";
}
