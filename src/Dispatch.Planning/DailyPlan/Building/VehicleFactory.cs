using System.Collections.Immutable;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Makes the vehicles: times, limits, prices, boxes, depots, skills, equipment and breaks of each shift.</summary>
internal sealed class VehicleFactory(BuildContext context, DepotTable depots, EquipmentTable equipment)
{
    private readonly ImmutableArray<TravelMode> _modes =
        [.. context.Fleet.Select(r => r.Mode).Distinct().Order().DefaultIfEmpty(TravelMode.Walk)];

    private readonly FairShares _shares = new(context, context.History);

    /// <summary>The travel modes in use; their positions are the profiles.</summary>
    public ImmutableArray<TravelMode> Modes => _modes;

    public Vehicle Make(int index)
    {
        var (staff, shift, trunk) = (context.Fleet[index].Staff, context.Fleet[index].Shift, context.Fleet[index].Trunk);
        var shifts = context.Registers.ShiftsOn(staff.Id, context.Date).ToList();
        var position = shifts.FindIndex(s => s.Id == shift.Id);
        var hours = shifts.Select(s => s.Hours).ToList();
        var place = PlaceOf(staff, trunk is null ? staff.BaseId : trunk.KitchenId);
        var trips = ShiftShare.Count(trunk?.MaxRuns ?? staff.MaxTrips, position, shifts.Count);
        var loads = trips == 0 ? [] : depots.Of(context.Fleet[index]);
        return new Vehicle
        {
            Id = shifts.Count == 1 ? staff.Id : $"{staff.Id}/{shift.Id}",
            Profile = _modes.IndexOf(context.Fleet[index].Mode),
            StartLocation = place,
            EndLocation = place,
            Shift = shift.Hours,
            RegularEnd = shift.RegularEnd?.Seconds ?? TimeWindow.Forever,
            RegularWork = ShiftShare.Seconds(staff.RegularWork.Value, shift.Hours, hours),
            MaxWork = ShiftShare.Seconds(staff.MaxWork.Value, shift.Hours, hours),
            MaxActivities = staff.MaxVisits is { } most ? ShiftShare.Count(most, position, shifts.Count) : int.MaxValue,
            Capacity = trunk is null ? [staff.HotCapacity.Count, staff.ColdCapacity.Count] : [trunk.Capacity.Count, 0],
            HomeDepot = HomeDepot(loads, place),
            ReloadDepots = loads,
            MaxTrips = Math.Max(1, trips),
            Crew = shifts.Count == 1 ? null : CrewOf(staff),
            Skills = SkillsOf(staff),
            EquipmentPools = equipment.PoolsOf(index),
            Breaks = BreaksOf(staff, shift),
        };
    }

    /// <summary>The vehicle with its prices.</summary>
    public Vehicle Priced(Vehicle vehicle, VehicleRef reference)
    {
        var (staff, options) = (reference.Staff, context.Options);
        var hour = Math.Max(staff.CostPerHour.Amount, options.LeastHour);
        var fare = reference.Trunk is { } trunk ? trunk.CostPerKm.Amount : staff.CostPerKm.Amount;
        return vehicle with
        {
            FixedCost = Prices.Whole(options.PersonUsed),
            TripCost = vehicle.ReloadDepots.IsEmpty ? 0 : Prices.Whole(options.Trip),
            DistanceCost = Prices.PerMetre(fare > 0 ? fare : options.Modes[reference.Mode].FenPerKm),
            TravelTimeCost = Prices.PerSecondOfHour(options.TravelHour),
            CrossingCost = Prices.Whole(options.Crossing),
            WorkCost = Prices.PerSecondOfHour(hour),
            WorkSteps = _shares.Steps(staff, vehicle.RegularWork),
            OvertimeCost = Prices.PerSecondOfHour(staff.OvertimePerHour.Amount > 0 ? staff.OvertimePerHour.Amount : hour * options.OvertimeShare),
        };
    }

    /// <summary>The number of a person with several shifts: that of their first vehicle.</summary>
    private int CrewOf(StaffMember staff)
    {
        var first = 0;
        while (context.Fleet[first].Staff.Id != staff.Id)
            first++;
        return first;
    }

    private int? PlaceOf(StaffMember staff, string baseId) =>
        baseId.Length > 0 ? context.Places.Base(baseId)
        : staff.Home is { } home ? context.Places.Home(staff.Id, home)
        : null;

    /// <summary>The first depot at the person's own door, if any: its boxes are loaded before the person leaves.</summary>
    private int? HomeDepot(ImmutableArray<int> loads, int? place)
    {
        foreach (var depot in loads)
        {
            if (context.Draft.Depots[depot].Location == place)
                return depot;
        }

        return null;
    }

    private ImmutableArray<SkillLevel> SkillsOf(StaffMember staff) =>
        [.. context.Registers.QualificationsOf(staff.Id).Where(q => q.IsValidOn(context.Date))
            .Select(q => new SkillLevel(context.Skills[q.SkillCode], q.Level)).OrderBy(s => s.Skill)];

    /// <summary>The breaks whose whole range of starts lies in the shift.</summary>
    private ImmutableArray<Break> BreaksOf(StaffMember staff, Shift shift) =>
        [.. context.Registers.BreaksOn(staff.Id, context.Date)
            .Where(b => b.Starts.Earliest >= shift.Hours.Earliest && b.Starts.Latest + b.Length.Value <= shift.Hours.Latest)
            .Select(b => new Break($"{staff.Id}/{b.Number}", [b.Starts], b.Length.Value))];
}
