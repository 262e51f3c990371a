using System.Collections.Immutable;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Staff;

/// <summary>A caregiver, rider, escort, volunteer, driver … Their times stand in <see cref="Shift"/>, <see cref="StaffBreak"/> and <see cref="Absence"/>.</summary>
public sealed record StaffMember
{
    /// <summary>Unique id.</summary>
    public required string Id { get; init; }

    /// <summary>Name.</summary>
    public required string Name { get; init; }

    /// <summary>Gender. Default unknown; cannot fill a role with a gender rule.</summary>
    public Gender Gender { get; init; }

    /// <summary>What the person is employed as.</summary>
    public required StaffKind Kind { get; init; }

    /// <summary>Id of the provider; empty when none is named.</summary>
    public string ProviderId { get; init; } = "";

    /// <summary>Id of the canteen, kitchen or station where the day starts and ends; empty = starts at the first stop (or at <see cref="Home"/>).</summary>
    public string BaseId { get; init; } = "";

    /// <summary>Telephone; empty when unknown.</summary>
    public string Phone { get; init; } = "";

    /// <summary>How the person travels.</summary>
    public required TravelMode Mode { get; init; }

    /// <summary>Hot boxes carried at once, portions. Default 0: carries no meals.</summary>
    public Portions HotCapacity { get; init; }

    /// <summary>Cold boxes carried at once, portions. Default 0.</summary>
    public Portions ColdCapacity { get; init; }

    /// <summary>Most trips from the kitchen a day. Default 6; 0 is meaningless and refused at import.</summary>
    public int MaxTrips { get; init; } = 6;

    /// <summary>Equipment kinds the person keeps and always has along. Default none.</summary>
    public ImmutableArray<string> Equipment { get; init; } = [];

    /// <summary>Most working time a day, waiting and breaks included. Default 10 h.</summary>
    public Seconds MaxWork { get; init; } = Seconds.FromMinutes(600);

    /// <summary>Working time a day beyond which overtime is paid. Default 8 h.</summary>
    public Seconds RegularWork { get; init; } = Seconds.FromMinutes(480);

    /// <summary>Working time of the 28 days before, as the payroll knows it; null (default): what the published plans of those days say.</summary>
    public Seconds? RecentWork { get; init; }

    /// <summary>Most visits or drops a day; null = no limit.</summary>
    public int? MaxVisits { get; init; }

    /// <summary>Cost of an hour of working time. Default 0 (volunteers).</summary>
    public Fen CostPerHour { get; init; }

    /// <summary>Extra cost of an hour of overtime, on top. Default 0.</summary>
    public Fen OvertimePerHour { get; init; }

    /// <summary>Cost per kilometre. Default 0.</summary>
    public Fen CostPerKm { get; init; }

    /// <summary>Where the day starts and ends when not at a base, WGS-84; null = unknown.</summary>
    public Wgs84Point? Home { get; init; }

    /// <summary>System the home point was surveyed in. Default WGS-84.</summary>
    public CoordinateSystem SurveyedIn { get; init; }
}
