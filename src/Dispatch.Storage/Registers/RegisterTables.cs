using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Storage.Registers;

/// <summary>The one list of registers that are stored, in the order of <see cref="DistrictRegisters"/>.</summary>
internal static class RegisterTables
{
    public static ImmutableArray<RegisterTable> All { get; } =
    [
        Table("districts", r => r.Districts, (r, v) => r with { Districts = v }, x => x.Code, new() { Name = x => x.Name }),
        Table("streets", r => r.Streets, (r, v) => r with { Streets = v }, x => x.Code, new() { Name = x => x.Name }),
        Table("compounds", r => r.Compounds, (r, v) => r with { Compounds = v }, x => x.Id, new() { Name = x => x.Name, Street = x => x.StreetCode }),
        Table("buildings", r => r.Buildings, (r, v) => r with { Buildings = v }, x => BuildingKey(x.CompoundId, x.Number), new()),
        Table("elders", r => r.Elders, (r, v) => r with { Elders = v }, x => x.Id, new() { Name = x => x.Name }),
        Table("relations", r => r.Relations, (r, v) => r with { Relations = v }, x => Key(x.ElderId, x.StaffId, x.Kind),
            new() { Elder = x => x.ElderId, Staff = x => x.StaffId }),
        Table("separations", r => r.Separations, (r, v) => r with { Separations = v }, x => Key(x.ElderId, x.OtherElderId), new() { Elder = x => x.ElderId }),
        Table("providers", r => r.Providers, (r, v) => r with { Providers = v }, x => x.Id, new() { Name = x => x.Name }),
        Table("prices", r => r.Prices, (r, v) => r with { Prices = v }, x => Key(x.ProviderId, x.ServiceCode), new() { Service = x => x.ServiceCode }),
        Table("kitchens", r => r.Kitchens, (r, v) => r with { Kitchens = v }, x => x.Id, new() { Name = x => x.Name, Street = x => x.StreetCode }),
        Table("trunk_vehicles", r => r.TrunkVehicles, (r, v) => r with { TrunkVehicles = v }, x => x.Id, new() { Staff = x => x.DriverId }),
        Table("canteens", r => r.Canteens, (r, v) => r with { Canteens = v }, x => x.Id, new() { Name = x => x.Name, Street = x => x.StreetCode }),
        Table("canteen_slots", r => r.CanteenSlots, (r, v) => r with { CanteenSlots = v }, x => Key(x.CanteenId, x.Meal), new()),
        Table("batches", r => r.Batches, (r, v) => r with { Batches = v }, x => Key(x.CanteenId, x.Meal, x.Number), new()),
        Table("stations", r => r.Stations, (r, v) => r with { Stations = v }, x => x.Id, new() { Name = x => x.Name, Street = x => x.StreetCode }),
        Table("equipment", r => r.Equipment, (r, v) => r with { Equipment = v }, x => Key(x.BaseId, x.Kind), new()),
        Table("hospitals", r => r.Hospitals, (r, v) => r with { Hospitals = v }, x => x.Id, new() { Name = x => x.Name }),
        Table("skills", r => r.Skills, (r, v) => r with { Skills = v }, x => x.Code, new() { Name = x => x.Name }),
        Table("services", r => r.Services, (r, v) => r with { Services = v }, x => x.Code, new() { Name = x => x.Name }),
        Table("service_roles", r => r.ServiceRoles, (r, v) => r with { ServiceRoles = v }, x => Key(x.ServiceCode, x.Number),
            new() { Name = x => x.Name, Service = x => x.ServiceCode }),
        Table("spacing_rules", r => r.SpacingRules, (r, v) => r with { SpacingRules = v }, x => Key(x.ServiceCode, x.AfterCode),
            new() { Service = x => x.ServiceCode }),
        Table("staff", r => r.Staff, (r, v) => r with { Staff = v }, x => x.Id, new() { Name = x => x.Name }),
        Table("shifts", r => r.Shifts, (r, v) => r with { Shifts = v }, x => x.Id, new() { Staff = x => x.StaffId, Date = x => x.Date }),
        Table("breaks", r => r.Breaks, (r, v) => r with { Breaks = v }, x => Key(x.StaffId, x.Number), new() { Staff = x => x.StaffId }),
        Table("qualifications", r => r.Qualifications, (r, v) => r with { Qualifications = v }, x => Key(x.StaffId, x.SkillCode, x.Level),
            new() { Staff = x => x.StaffId, Date = x => x.ValidUntil }),
        Table("absences", r => r.Absences, (r, v) => r with { Absences = v }, x => Key(x.StaffId, Day(x.From), Day(x.To)),
            new() { Staff = x => x.StaffId, Date = x => x.To }),
        Table("holidays", r => r.Holidays, (r, v) => r with { Holidays = v }, x => Day(x.Date), new() { Name = x => x.Name, Date = x => x.Date }),
        Table("standing_meals", r => r.StandingMeals, (r, v) => r with { StandingMeals = v }, x => x.Id, new() { Elder = x => x.ElderId }),
        Table("standing_visits", r => r.StandingVisits, (r, v) => r with { StandingVisits = v }, x => x.Id,
            new() { Elder = x => x.ElderId, Service = x => x.Terms.ServiceCode }),
        Table("pauses", r => r.Pauses, (r, v) => r with { Pauses = v }, x => x.Id, new() { Elder = x => x.ElderId, Date = x => x.To }),
        Table("meal_orders", r => r.MealOrders, (r, v) => r with { MealOrders = v }, x => x.Id, new() { Elder = x => x.ElderId, Date = x => x.Date }),
        Table("visit_orders", r => r.VisitOrders, (r, v) => r with { VisitOrders = v }, x => x.Id,
            new() { Elder = x => x.ElderId, Service = x => x.Terms.ServiceCode, Date = x => x.Date }),
        Table("visit_links", r => r.VisitLinks, (r, v) => r with { VisitLinks = v }, x => Key(x.FromId, x.ToId), new()),
    ];

    private static RegisterTable<T> Table<T>(
        string name,
        Func<DistrictRegisters, ImmutableArray<T>> get,
        Func<DistrictRegisters, ImmutableArray<T>, DistrictRegisters> set,
        Func<T, string> key,
        RegisterColumns<T> columns) => new(name, get, set, key, columns);

    /// <summary>Joins ids; a "|" inside one is escaped so that different ids never meet.</summary>
    public static string BuildingKey(string compoundId, string number) => Key(compoundId, number);

    private static string Key(params object[] parts) => string.Join('|', parts.Select(
        p => FormattableString.Invariant($"{p}").Replace("%", "%25", StringComparison.Ordinal).Replace("|", "%7C", StringComparison.Ordinal)));

    private static string Day(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
