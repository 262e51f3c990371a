using System.Text;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Planning.Intake;
using Xunit;

namespace Dispatch.Tests.Planning.Intake;

/// <summary>A made-up district with a row or two in every table, consistent and free of warnings on <see cref="Today"/>.</summary>
internal static class SmallDistrict
{
    public static readonly DateOnly Today = new(2026, 11, 23);

    public static readonly ImportOptions Options = new() { Today = Today };

    public static DistrictRegisters Registers { get; } = Orders(People(Places(DefaultCatalogue.AddTo(DistrictRegisters.Empty))));

    public static IReadOnlyList<ImportFile> Csv => RegisterFiles.Make(Registers);

    public static ImportResult Import(IReadOnlyList<ImportFile> files, DistrictRegisters current, MissingRows missing = MissingRows.Keep) =>
        ImportRegisters.Run(files, current, Options with { MissingRows = missing }, TestContext.Current.CancellationToken);

    /// <summary>A csv file of the small district with other text.</summary>
    public static ImportFile With(string table, Func<string, string> change)
    {
        var file = Csv.Single(f => f.Name == table + ".csv");
        return new ImportFile(file.Name, Encoding.UTF8.GetBytes(change(Encoding.UTF8.GetString(file.Content).TrimStart('\uFEFF'))));
    }

    private static DistrictRegisters Places(DistrictRegisters empty) => empty with
    {
        Districts = [new() { Code = "310105", Name = "长宁区", Bounds = new(121.3, 31.1, 121.5, 31.3) }],
        Streets = [new() { Code = "310105006", Name = "天山路街道" }, new() { Code = "310105102", Name = "新泾镇" }],
        Compounds =
        [
            new() { Id = "C1", Name = "春风小区", StreetCode = "310105006", Address = "春风路1号", Gate = new(121.4012345, 31.2112345), SurveyedIn = CoordinateSystem.Gcj02, Notes = "北门, \"小门\"\n夜间关闭" },
            new() { Id = "C2", Name = "夏雨苑", StreetCode = "310105102", Gate = new(121.38, 31.215), GateTime = new(90) },
        ],
        Buildings =
        [
            new() { CompoundId = "C1", Number = "1号", Floors = 6, FromGate = new(100) },
            new() { CompoundId = "C1", Number = "2号", Floors = 18, HasLift = true },
            new() { CompoundId = "C2", Number = "1号" },
        ],
        Providers = [new() { Id = "P1", Name = "示例养老服务社", Phone = "021-00000000", StreetCodes = ["310105006", "310105102"] }],
        Prices = [new() { ProviderId = "P1", ServiceCode = "BATH", Price = new(12_050) }],
        Kitchens = [new() { Id = "K1", Name = "示例中央厨房", StreetCode = "310105102", Gate = new(121.37, 31.22), Loading = Window(8, 16), DailyCapacity = new(3000) }],
        TrunkVehicles = [new() { Id = "V1", KitchenId = "K1", DriverId = "S5", Capacity = new(400), CostPerKm = new(150) }],
        Canteens =
        [
            new() { Id = "CT1", Name = "示例食堂", StreetCode = "310105006", ProviderId = "P1", Gate = new(121.405, 31.213), SurveyedIn = CoordinateSystem.Bd09, Diets = [Diet.Ordinary, Diet.Soft], Rating = "双优" },
            new() { Id = "CT2", Name = "示例助餐点", Kind = CanteenKind.MealPoint, StreetCode = "310105102", KitchenId = "K1", Gate = new(121.379, 31.216), Diets = [Diet.Ordinary] },
        ],
        CanteenSlots =
        [
            new() { CanteenId = "CT1", Meal = Meal.Lunch, Loading = Window(9, 13), Promised = Window(10, 12), Capacity = new(100) },
            new() { CanteenId = "CT1", Meal = Meal.Dinner, Loading = Window(15, 18), Promised = Window(16, 18), Capacity = new(60) },
            new() { CanteenId = "CT2", Meal = Meal.Lunch, Loading = Window(9, 13), Promised = Window(10, 12), Capacity = new(50), SupplyBy = DayTime.At(10), Supplied = new(50) },
        ],
        Batches =
        [
            new() { CanteenId = "CT1", Meal = Meal.Lunch, Number = 1, ReadyAt = DayTime.At(9, 45), Portions = new(60) },
            new() { CanteenId = "CT1", Meal = Meal.Lunch, Number = 2, ReadyAt = DayTime.At(10, 30), Portions = new(40), Diets = [Diet.Soft] },
        ],
        Stations = [new() { Id = "ST1", Name = "示例综合为老服务中心", StreetCode = "310105006", ProviderId = "P1", Gate = new(121.402, 31.212) }],
        Equipment = [new() { BaseId = "ST1", Kind = "移动浴缸", Units = 1 }, new() { BaseId = "ST1", Kind = "爬楼机", Units = 2 }],
        Hospitals = [new() { Id = "H1", Name = "示例医院", Gate = new(121.41, 31.22), CheckIn = new(1200) }],
    };

    private static DistrictRegisters People(DistrictRegisters places) => places with
    {
        Staff =
        [
            new() { Id = "S1", Name = "骑手甲", Gender = Gender.Male, Kind = StaffKind.Rider, ProviderId = "P1", BaseId = "CT1", Mode = TravelMode.EBike, HotCapacity = new(20), ColdCapacity = new(5), CostPerHour = new(3550) },
            new() { Id = "S2", Name = "护理甲", Gender = Gender.Female, Kind = StaffKind.Caregiver, ProviderId = "P1", BaseId = "ST1", Mode = TravelMode.Bicycle, MaxVisits = 8, Phone = "13800000000" },
            new() { Id = "S3", Name = "护理乙", Gender = Gender.Male, Kind = StaffKind.Caregiver, Mode = TravelMode.Walk, Home = new(121.399, 31.21), SurveyedIn = CoordinateSystem.Gcj02, Equipment = ["手推车"] },
            new() { Id = "S4", Name = "陪诊甲", Gender = Gender.Female, Kind = StaffKind.Escort, BaseId = "ST1", Mode = TravelMode.Car },
            new() { Id = "S5", Name = "司机甲", Kind = StaffKind.Driver, BaseId = "K1", Mode = TravelMode.Car },
        ],
        Shifts =
        [
            new() { Id = "SH1", StaffId = "S1", Hours = Window(9, 19), RegularEnd = DayTime.At(18) },
            new() { Id = "SH2", StaffId = "S2", Days = Weekdays.Monday | Weekdays.Wednesday, Hours = Window(8, 17) },
            new() { Id = "SH3", StaffId = "S3", Days = Weekdays.WorkingDays, Hours = Window(8, 17) },
            new() { Id = "SH4", StaffId = "S3", Date = Today, Hours = new(DayTime.At(12).Seconds, DayTime.At(26, 30).Seconds) },
        ],
        Breaks = [new() { StaffId = "S1", Number = 1, Starts = Window(13, 15), Length = Seconds.FromMinutes(30) }],
        Qualifications =
        [
            new() { StaffId = "S2", SkillCode = "BATH", Level = 2, ValidUntil = new(2027, 6, 30), Certificate = "ZS-1" },
            new() { StaffId = "S3", SkillCode = "BATH" },
            new() { StaffId = "S3", SkillCode = "CARE", Level = 3 },
            new() { StaffId = "S4", SkillCode = "ESCORT" },
        ],
        Absences = [new() { StaffId = "S4", From = new(2026, 12, 1), To = new(2026, 12, 2), Reason = "培训" }],
        Elders =
        [
            new() { Id = "E1", Name = "老人甲", Gender = Gender.Female, BirthYear = 1940, CompoundId = "C1", Building = "1号", Floor = 4, Room = "402", Diet = Diet.Soft, LivesAlone = true, AccessNotes = "=门铃坏了" },
            new() { Id = "E2", Name = "老人乙", Gender = Gender.Male, CompoundId = "C1", Building = "2号", Floor = 15, Wheelchair = true, Subsidy = SubsidySource.LowIncomeFree },
            new() { Id = "E3", Name = "老人丙", CompoundId = "C2", Dementia = true, StaffGender = GenderRule.PreferSame },
        ],
        Relations =
        [
            new() { ElderId = "E1", StaffId = "S2", Kind = RelationKind.Preferred, RecentVisits = 4, LastVisit = new(2026, 11, 20) },
            new() { ElderId = "E3", StaffId = "S1", Kind = RelationKind.Refused },
        ],
        Separations = [new() { ElderId = "E1", OtherElderId = "E3", Reason = "两户有纠纷" }],
    };

    private static DistrictRegisters Orders(DistrictRegisters people) => people with
    {
        Holidays = [new() { Date = new(2027, 1, 1), Name = "元旦" }],
        StandingMeals =
        [
            new() { Id = "SM1", ElderId = "E1", Recurrence = new() { From = new(2026, 1, 5), Days = Weekdays.WorkingDays, OnHolidays = false }, Terms = new() { Meal = Meal.Lunch, Portions = new(2), CanteenId = "CT1" } },
            new() { Id = "SM2", ElderId = "E2", Recurrence = new() { From = new(2026, 1, 5), To = new(2027, 1, 4) }, Terms = new() { Meal = Meal.Dinner, Diet = Diet.Ordinary, Hot = false } },
        ],
        StandingVisits =
        [
            new() { Id = "SV1", ElderId = "E3", Recurrence = new() { From = new(2026, 11, 2), EveryDays = 7 }, Terms = new() { ServiceCode = "CARE", Duration = Seconds.FromMinutes(90), FixedStaffIds = ["S3"] } },
        ],
        Pauses = [new() { Id = "PA1", ElderId = "E1", StandingId = "SM1", From = new(2026, 12, 1), To = new(2026, 12, 5), Reason = "住院" }],
        MealOrders =
        [
            new() { Id = "M1", ElderId = "E3", Date = Today, Terms = new() { Meal = Meal.Lunch, Window = Window(11, 12), Wished = new(DayTime.At(11, 15).Seconds, DayTime.At(11, 45).Seconds), Notes = "少油" } },
        ],
        VisitOrders =
        [
            new() { Id = "V1", ElderId = "E1", Date = Today, Terms = new() { ServiceCode = "BATH", Windows = [Window(9, 11), Window(14, 16)], Wished = Window(9, 10), Gender = GenderRule.RequireSame } },
            new() { Id = "V2", ElderId = "E2", Date = Today, Terms = new() { ServiceCode = "ESCORT", HospitalId = "H1", Appointment = DayTime.At(9, 30), Stay = Seconds.FromMinutes(100), Wheelchair = true, Priority = 9, Subsidy = SubsidySource.LongTermCare } },
        ],
        VisitLinks = [new() { FromId = "M1", ToId = "SV1", MinGap = Seconds.FromMinutes(60), MaxGap = Seconds.FromMinutes(240) }],
    };

    private static TimeWindow Window(int from, int to) => new(from * 3600, to * 3600);
}
