using System.Collections.Frozen;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Providers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Registers;

/// <summary>
/// Finds things in a snapshot by id. Built once per snapshot (linear time); immutable after that. Dictionaries throw on unknown ids,
/// which an imported snapshot never names; lists of unknown owners are empty.
/// </summary>
public sealed class RegisterLookup
{
    private readonly FrozenDictionary<(string, string), Building> _buildings;
    private readonly ILookup<string, CanteenSlot> _slots;
    private readonly ILookup<string, Batch> _batches;
    private readonly ILookup<string, Shift> _shifts;
    private readonly ILookup<string, StaffBreak> _breaks;
    private readonly ILookup<string, Qualification> _qualifications;
    private readonly ILookup<string, Absence> _absences;
    private readonly ILookup<string, StaffRelation> _relations;
    private readonly ILookup<string, ServiceRole> _roles;
    private readonly FrozenDictionary<string, Wgs84Point> _bases;

    /// <summary>Indexes a snapshot.</summary>
    /// <exception cref="ArgumentException">An id occurs twice.</exception>
    public RegisterLookup(DistrictRegisters registers)
    {
        ArgumentNullException.ThrowIfNull(registers);
        Registers = registers;
        Streets = registers.Streets.ToFrozenDictionary(x => x.Code);
        Compounds = registers.Compounds.ToFrozenDictionary(x => x.Id);
        Elders = registers.Elders.ToFrozenDictionary(x => x.Id);
        Providers = registers.Providers.ToFrozenDictionary(x => x.Id);
        Kitchens = registers.Kitchens.ToFrozenDictionary(x => x.Id);
        Canteens = registers.Canteens.ToFrozenDictionary(x => x.Id);
        Stations = registers.Stations.ToFrozenDictionary(x => x.Id);
        Hospitals = registers.Hospitals.ToFrozenDictionary(x => x.Id);
        Skills = registers.Skills.ToFrozenDictionary(x => x.Code);
        Services = registers.Services.ToFrozenDictionary(x => x.Code);
        Staff = registers.Staff.ToFrozenDictionary(x => x.Id);
        _buildings = registers.Buildings.ToFrozenDictionary(x => (x.CompoundId, x.Number));
        _slots = registers.CanteenSlots.OrderBy(x => x.Meal).ToLookup(x => x.CanteenId);
        _batches = registers.Batches.OrderBy(x => x.Meal).ThenBy(x => x.ReadyAt).ThenBy(x => x.Number).ToLookup(x => x.CanteenId);
        _shifts = registers.Shifts.OrderBy(x => x.Hours.Earliest).ThenBy(x => x.Id, StringComparer.Ordinal).ToLookup(x => x.StaffId);
        _breaks = registers.Breaks.OrderBy(x => x.Number).ToLookup(x => x.StaffId);
        _qualifications = registers.Qualifications.OrderBy(x => x.SkillCode, StringComparer.Ordinal).ToLookup(x => x.StaffId);
        _absences = registers.Absences.OrderBy(x => x.From).ToLookup(x => x.StaffId);
        _relations = registers.Relations.OrderBy(x => x.StaffId, StringComparer.Ordinal).ToLookup(x => x.ElderId);
        _roles = registers.ServiceRoles.OrderBy(x => x.Number).ToLookup(x => x.ServiceCode);
        _bases = registers.Canteens.Select(x => (x.Id, x.Gate)).Concat(registers.Kitchens.Select(x => (x.Id, x.Gate)))
            .Concat(registers.Stations.Select(x => (x.Id, x.Gate))).ToFrozenDictionary(x => x.Id, x => x.Gate);
    }

    /// <summary>The snapshot this indexes.</summary>
    public DistrictRegisters Registers { get; }

    /// <summary>Streets by code.</summary>
    public FrozenDictionary<string, Street> Streets { get; }

    /// <summary>Compounds by id.</summary>
    public FrozenDictionary<string, Compound> Compounds { get; }

    /// <summary>Elders by id.</summary>
    public FrozenDictionary<string, Elder> Elders { get; }

    /// <summary>Providers by id.</summary>
    public FrozenDictionary<string, Provider> Providers { get; }

    /// <summary>Central kitchens by id.</summary>
    public FrozenDictionary<string, Kitchen> Kitchens { get; }

    /// <summary>Canteens by id.</summary>
    public FrozenDictionary<string, Canteen> Canteens { get; }

    /// <summary>Stations by id.</summary>
    public FrozenDictionary<string, Station> Stations { get; }

    /// <summary>Hospitals by id.</summary>
    public FrozenDictionary<string, Hospital> Hospitals { get; }

    /// <summary>Skills by code.</summary>
    public FrozenDictionary<string, Skill> Skills { get; }

    /// <summary>Services by code.</summary>
    public FrozenDictionary<string, Service> Services { get; }

    /// <summary>Staff by id.</summary>
    public FrozenDictionary<string, StaffMember> Staff { get; }

    /// <summary>The elder's building; null when none is recorded.</summary>
    public Building? BuildingOf(Elder elder)
    {
        ArgumentNullException.ThrowIfNull(elder);
        return _buildings.GetValueOrDefault((elder.CompoundId, elder.Building));
    }

    /// <summary>Floors climbed to the elder's door, one way: 0 on the ground floor, with a lift, or when the building is unknown.</summary>
    public int FloorsToClimb(Elder elder)
    {
        ArgumentNullException.ThrowIfNull(elder);
        return BuildingOf(elder) is { HasLift: false } ? Math.Max(0, elder.Floor - 1) : 0;
    }

    /// <summary>Meal slots of a canteen, lunch first.</summary>
    public IEnumerable<CanteenSlot> SlotsOf(string canteenId) => _slots[canteenId];

    /// <summary>Cooking batches of a canteen's slot, by time ready.</summary>
    public IEnumerable<Batch> BatchesOf(string canteenId, Meal meal) => _batches[canteenId].Where(b => b.Meal == meal);

    /// <summary>Roles of a service by number.</summary>
    public IEnumerable<ServiceRole> RolesOf(string serviceCode) => _roles[serviceCode];

    /// <summary>Relations of an elder to staff.</summary>
    public IEnumerable<StaffRelation> RelationsOf(string elderId) => _relations[elderId];

    /// <summary>All qualifications of a person, expired ones too.</summary>
    public IEnumerable<Qualification> QualificationsOf(string staffId) => _qualifications[staffId];

    /// <summary>Shifts worked on a day by start: none when absent; dated shifts replace the weekly ones.</summary>
    public IEnumerable<Shift> ShiftsOn(string staffId, DateOnly day)
    {
        if (_absences[staffId].Any(a => a.From <= day && day <= a.To))
            return [];
        var dated = _shifts[staffId].Where(s => s.Date == day).ToList();
        return dated.Count > 0 ? dated : _shifts[staffId].Where(s => s.Date is null && s.Days.Includes(day));
    }

    /// <summary>Breaks of a person on a day by number (whether a shift covers them is for the caller).</summary>
    public IEnumerable<StaffBreak> BreaksOn(string staffId, DateOnly day) => _breaks[staffId].Where(b => b.Days.Includes(day));

    /// <summary>Where a canteen, kitchen or station is; null when there is none of that id.</summary>
    public Wgs84Point? BasePoint(string baseId) => _bases.TryGetValue(baseId, out var point) ? point : null;
}
