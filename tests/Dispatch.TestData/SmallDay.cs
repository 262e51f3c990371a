using System.Collections.Immutable;
using Dispatch.Core.Domain.Areas;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Hospitals;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Stations;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.TestData;

/// <summary>
/// A made-up day small enough to work out by hand: one street, a canteen, a station, a hospital, one compound of two buildings; three lunches behind
/// one gate, a bath by two people and a hospital trip. No real person.
/// </summary>
internal static class SmallDay
{
    public const string Street = "310105102";

    public static readonly DateOnly Date = new(2026, 11, 24);

    /// <summary>The area of the whole street.</summary>
    public static DistrictRegisters Registers() => new()
    {
        Districts = [new District { Code = "310105", Name = "长宁区" }],
        Streets = [new Street { Code = Street, Name = "江苏路街道" }],
        Compounds = [new Compound { Id = "X1", Name = "和平新村", StreetCode = Street, Gate = new Wgs84Point(121.42, 31.22) }],
        Buildings =
        [
            new Building { CompoundId = "X1", Number = "1号", FromGate = new Seconds(60) },
            new Building { CompoundId = "X1", Number = "2号", FromGate = new Seconds(90), HasLift = true },
        ],
        Elders =
        [
            Elder("E1", "1号", 1, Gender.Female), Elder("E2", "1号", 3, Gender.Male), Elder("E3", "2号", 5, Gender.Female),
        ],
        Canteens = [new Canteen { Id = "C1", Name = "一食堂", StreetCode = Street, Gate = new Wgs84Point(121.425, 31.22), Diets = [Diet.Ordinary, Diet.Soft] }],
        CanteenSlots =
        [
            new CanteenSlot
            {
                CanteenId = "C1", Meal = Meal.Lunch, Loading = new TimeWindow(36_000, 43_200), Promised = new TimeWindow(37_800, 43_200), Capacity = new Portions(10),
            },
        ],
        Stations = [new Station { Id = "S1", Name = "一站", StreetCode = Street, Gate = new Wgs84Point(121.42, 31.225) }],
        Hospitals = [new Hospital { Id = "H1", Name = "一院", Gate = new Wgs84Point(121.44, 31.22) }],
        Skills = [new Skill { Code = "BATH", Name = "助浴" }],
        Services = Services(),
        ServiceRoles =
        [
            Role("MEAL", 1, StaffKind.Rider), Role("BATH", 1, StaffKind.Caregiver) with { Skills = [new SkillNeed("BATH", 1)], Gender = GenderRule.RequireSame },
            Role("BATH", 2, StaffKind.Caregiver), Role("ESCORT", 1, StaffKind.Escort),
        ],
        SpacingRules = [new SpacingRule { ServiceCode = "BATH", AfterCode = "MEAL", MinGap = new Seconds(3_600) }],
        Staff =
        [
            Person("R1", StaffKind.Rider, Gender.Male, "C1", TravelMode.EBike) with { HotCapacity = new Portions(20), ColdCapacity = new Portions(5) },
            Person("G1", StaffKind.Caregiver, Gender.Female, "S1", TravelMode.Bicycle), Person("G2", StaffKind.Caregiver, Gender.Male, "S1", TravelMode.Bicycle),
            Person("K1", StaffKind.Escort, Gender.Female, "S1", TravelMode.Car),
        ],
        Shifts = [Shift("R1"), Shift("G1"), Shift("G2"), Shift("K1")],
        Qualifications =
        [
            new Qualification { StaffId = "G1", SkillCode = "BATH" }, new Qualification { StaffId = "G2", SkillCode = "BATH", ValidUntil = new DateOnly(2026, 11, 23) },
        ],
        MealOrders = [Lunch("M1", "E1"), Lunch("M2", "E2"), Lunch("M3", "E3")],
        VisitOrders =
        [
            Visit("V1", "E1", new VisitTerms { ServiceCode = "BATH" }),
            Visit("V2", "E3", new VisitTerms { ServiceCode = "ESCORT", HospitalId = "H1", Appointment = DayTime.At(14) }),
        ],
    };

    /// <summary>The same with a service that either caregiver can give: a call on an elder.</summary>
    public static DistrictRegisters WithCalls()
    {
        var day = Registers();
        var call = new Service { Code = "CALL", Name = "上门探访", NameEn = "Friendly call", BaseTime = new Seconds(1_200), Windows = [new TimeWindow(28_800, 61_200)] };
        return day with { Services = [.. day.Services, call], ServiceRoles = [.. day.ServiceRoles, Role("CALL", 1, StaffKind.Caregiver)] };
    }

    public static MealOrder Lunch(string id, string elder, Diet? diet = null, int portions = 1) => new()
    {
        Id = id, ElderId = elder, Date = Date, Terms = new MealTerms { Meal = Meal.Lunch, Diet = diet, Portions = new Portions(portions) },
    };

    public static VisitOrder Visit(string id, string elder, VisitTerms terms) => new() { Id = id, ElderId = elder, Date = Date, Terms = terms };

    public static ServiceRole Role(string service, int number, params ImmutableArray<StaffKind> kinds) =>
        new() { ServiceCode = service, Number = number, Name = "岗位", Kinds = kinds };

    public static Shift Shift(string staff) => new() { Id = "H-" + staff, StaffId = staff, Hours = new TimeWindow(28_800, 64_800) };

    private static Elder Elder(string id, string building, int floor, Gender gender) =>
        new() { Id = id, Name = "老人" + id, CompoundId = "X1", Building = building, Floor = floor, Gender = gender };

    private static StaffMember Person(string id, StaffKind kind, Gender gender, string baseId, TravelMode mode) =>
        new() { Id = id, Name = "人员" + id, Kind = kind, Gender = gender, BaseId = baseId, Mode = mode, CostPerHour = Fen.Yuan(40) };

    private static ImmutableArray<Service> Services() =>
    [
        new Service
        {
            Code = "MEAL", Name = "助餐送餐", NameEn = "Meal delivery", Place = ServicePlace.MealDelivery, BaseTime = new Seconds(120), TimePerFloor = new Seconds(30), Windows = [],
        },
        new Service { Code = "BATH", Name = "上门助浴", NameEn = "Home bathing", BaseTime = new Seconds(3_600), Windows = [new TimeWindow(28_800, 61_200)], Priority = 8 },
        new Service
        {
            Code = "ESCORT", Name = "助医陪诊", NameEn = "Hospital escort", Place = ServicePlace.HospitalTrip, BaseTime = new Seconds(600),
            HospitalStay = new Seconds(3_600), Windows = [new TimeWindow(25_200, 61_200)],
        },
    ];
}
