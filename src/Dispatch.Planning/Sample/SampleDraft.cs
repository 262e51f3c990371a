using System.Globalization;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Providers;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>The registers while they are being made: lists that the makers fill one after another.</summary>
internal sealed class SampleDraft
{
    /// <summary>Starts with nothing but the roads.</summary>
    public SampleDraft(SampleOptions options)
    {
        Options = options;
        Scale = SampleScale.Of(options.Size);
        Grid = new StreetGrid(Scale.Area, Stream(SampleStream.Roads));
        Holidays = [.. HolidayCalendar.Of(options.Day.Year).Concat(HolidayCalendar.Of(options.Day.Year + 1))];
        DayIsHoliday = Holidays.Any(h => h.Date == options.Day);
    }

    public SampleOptions Options { get; }

    public DateOnly Day => Options.Day;

    public bool DayIsHoliday { get; }

    public SampleScale Scale { get; }

    public StreetGrid Grid { get; }

    /// <summary>Where places are, by id of compound, canteen, kitchen, station or hospital.</summary>
    public Dictionary<string, LocalPoint> Where { get; } = [];

    /// <summary>Meals ordered for the day by canteen: how many portions each is likely to hand out.</summary>
    public Dictionary<(string CanteenId, Meal Meal), int> Demand { get; } = [];

    /// <summary>The halal meals among <see cref="Demand"/>.</summary>
    public Dictionary<(string CanteenId, Meal Meal), int> HalalDemand { get; } = [];

    public List<Compound> Compounds { get; } = [];

    public List<Building> Buildings { get; } = [];

    public List<Elder> Elders { get; } = [];

    public List<StaffRelation> Relations { get; } = [];

    public List<Provider> Providers { get; } = [];

    public List<ProviderPrice> Prices { get; } = [];

    public List<Kitchen> Kitchens { get; } = [];

    public List<TrunkVehicle> TrunkVehicles { get; } = [];

    public List<Canteen> Canteens { get; } = [];

    public List<CanteenSlot> CanteenSlots { get; } = [];

    public List<Batch> Batches { get; } = [];

    public List<Station> Stations { get; } = [];

    public List<EquipmentStock> Equipment { get; } = [];

    public List<Hospital> Hospitals { get; } = [];

    public List<StaffMember> Staff { get; } = [];

    public List<Shift> Shifts { get; } = [];

    public List<StaffBreak> Breaks { get; } = [];

    public List<Qualification> Qualifications { get; } = [];

    public List<Absence> Absences { get; } = [];

    public List<Holiday> Holidays { get; }

    public List<StandingMeal> StandingMeals { get; } = [];

    public List<StandingVisit> StandingVisits { get; } = [];

    public List<OrderPause> Pauses { get; } = [];

    public List<MealOrder> MealOrders { get; } = [];

    public List<VisitOrder> VisitOrders { get; } = [];

    public List<VisitLink> VisitLinks { get; } = [];

    /// <summary>An independent sequence for each maker, so that a change in one leaves the others' results alone.</summary>
    public Rng Stream(SampleStream stream) => new Rng(Options.Seed).Fork((ulong)stream);

    /// <summary>An id of a prefix and a number with leading zeros.</summary>
    public static string Id(string prefix, int number, int digits) =>
        prefix + number.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');

    /// <summary>The days of the week of somebody with one free day, never the day of the sample; a fifth have none.</summary>
    public Weekdays RestDay(Rng rng)
    {
        if (rng.Chance(0.2))
            return Weekdays.EveryDay;
        var free = Day.AddDays(rng.Next(1, 7)).DayOfWeek;
        return Weekdays.EveryDay & ~WeekdaysExtensions.Of(free);
    }

    /// <summary>The street a place lies in.</summary>
    public Street StreetOf(LocalPoint point) => Scale.Area.Streets[Scale.Area.StreetAt(point)];

    /// <summary>The finished snapshot, with the service catalogue handed in.</summary>
    public DistrictRegisters ToRegisters(DistrictRegisters catalogue) => new()
    {
        Districts = [new District { Code = Scale.Area.District.Code, Name = Scale.Area.District.Name, Bounds = Scale.Area.Bounds }],
        Streets = Scale.Area.Streets,
        Compounds = [.. Compounds],
        Buildings = [.. Buildings],
        Elders = [.. Elders],
        Relations = [.. Relations],
        Providers = [.. Providers],
        Prices = [.. Prices],
        Kitchens = [.. Kitchens],
        TrunkVehicles = [.. TrunkVehicles],
        Canteens = [.. Canteens],
        CanteenSlots = [.. CanteenSlots],
        Batches = [.. Batches],
        Stations = [.. Stations],
        Equipment = [.. Equipment],
        Hospitals = [.. Hospitals],
        Skills = catalogue.Skills,
        Services = catalogue.Services,
        ServiceRoles = catalogue.ServiceRoles,
        SpacingRules = catalogue.SpacingRules,
        Staff = [.. Staff],
        Shifts = [.. Shifts],
        Breaks = [.. Breaks],
        Qualifications = [.. Qualifications],
        Absences = [.. Absences],
        Holidays = [.. Holidays],
        StandingMeals = [.. StandingMeals],
        StandingVisits = [.. StandingVisits],
        Pauses = [.. Pauses],
        MealOrders = [.. MealOrders],
        VisitOrders = [.. VisitOrders],
        VisitLinks = [.. VisitLinks],
    };
}
