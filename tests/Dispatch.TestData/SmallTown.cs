using System.Collections.Immutable;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.TestData;

/// <summary>
/// A made-up district of some small streets, each with a canteen, a station, a rider, a caregiver and elders who want lunch every day and a bath every other
/// one: every day can be planned within milliseconds. No real person.
/// </summary>
internal static class SmallTown
{
    public const string District = "310105";

    public const int EldersAStreet = 6;

    private static readonly DateOnly _from = new(2026, 1, 1);

    /// <summary>Codes of the streets.</summary>
    public static IReadOnlyList<string> Streets(int count) => [.. Enumerable.Range(1, count).Select(i => $"{District}{100 + i}")];

    /// <summary>The registers of a town with so many streets.</summary>
    public static DistrictRegisters Registers(int streets) => Registers(Streets(streets));

    /// <summary>The registers of a town with these streets.</summary>
    public static DistrictRegisters Registers(IReadOnlyList<string> codes)
    {
        return SmallDay.Registers() with
        {
            Streets = [.. codes.Select((code, i) => new Street { Code = code, Name = $"第{i + 1}街道" })],
            Compounds = [.. codes.Select((code, i) => new Compound { Id = "X" + code, Name = $"小区{i + 1}", StreetCode = code, Gate = At(i, 0) })],
            Buildings = [.. codes.Select(code => new Building { CompoundId = "X" + code, Number = "1号", FromGate = new Seconds(60) })],
            Elders = Each(codes, (code, k) => Elder(code, k)),
            Canteens = [.. codes.Select((code, i) => new Canteen { Id = "C" + code, Name = $"食堂{i + 1}", StreetCode = code, Gate = At(i, 0.004), Diets = [Diet.Ordinary] })],
            CanteenSlots = [.. codes.Select(code => Slot("C" + code))],
            Stations = [.. codes.Select((code, i) => new Station { Id = "S" + code, Name = $"服务站{i + 1}", StreetCode = code, Gate = At(i, 0.006) })],
            Staff = [.. codes.SelectMany(Staff)],
            Shifts = [.. codes.SelectMany(Staff).Select(s => SmallDay.Shift(s.Id))],
            Qualifications = [.. codes.Select(code => new Qualification { StaffId = "G" + code, SkillCode = "BATH" })],
            ServiceRoles = [SmallDay.Role("MEAL", 1, StaffKind.Rider), SmallDay.Role("BATH", 1, StaffKind.Caregiver), SmallDay.Role("ESCORT", 1, StaffKind.Escort)],
            Hospitals = [],
            MealOrders = [],
            VisitOrders = [],
            StandingMeals = Each(codes, (code, k) => new StandingMeal
            {
                Id = $"L{code}-{k}", ElderId = Id(code, k), Recurrence = new Recurrence { From = _from }, Terms = new MealTerms { Meal = Meal.Lunch },
            }),
            StandingVisits = Each(codes, (code, k) => new StandingVisit
            {
                Id = $"V{code}-{k}", ElderId = Id(code, k), Recurrence = new Recurrence { From = _from.AddDays(k % 2), EveryDays = 2 },
                Terms = new VisitTerms { ServiceCode = "BATH" },
            }),
        };
    }

    /// <summary>An elder's id.</summary>
    public static string Id(string street, int number) => $"E{street}-{number}";

    private static ImmutableArray<T> Each<T>(IReadOnlyList<string> codes, Func<string, int, T> make) =>
        [.. codes.SelectMany(code => Enumerable.Range(0, EldersAStreet).Select(k => make(code, k)))];

    private static Wgs84Point At(int street, double east) => new(121.40 + (street * 0.02) + east, 31.22);

    private static Elder Elder(string code, int k) =>
        new() { Id = Id(code, k), Name = $"老人{k}", CompoundId = "X" + code, Building = "1号", Floor = k + 1, Gender = Gender.Female };

    private static CanteenSlot Slot(string canteen) => new()
    {
        CanteenId = canteen, Meal = Meal.Lunch, Loading = new TimeWindow(36_000, 43_200), Promised = new TimeWindow(37_800, 43_200), Capacity = new Portions(100),
    };

    private static IEnumerable<StaffMember> Staff(string code) =>
    [
        Person("R" + code, StaffKind.Rider, "C" + code, TravelMode.EBike) with { HotCapacity = new Portions(20), ColdCapacity = new Portions(5) },
        Person("G" + code, StaffKind.Caregiver, "S" + code, TravelMode.Bicycle),
    ];

    private static StaffMember Person(string id, StaffKind kind, string baseId, TravelMode mode) =>
        new() { Id = id, Name = "人员" + id, Kind = kind, Gender = Gender.Female, BaseId = baseId, Mode = mode, CostPerHour = Fen.Yuan(40) };
}
