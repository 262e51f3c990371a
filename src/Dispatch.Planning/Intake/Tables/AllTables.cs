using Dispatch.Planning.Intake.Cells;

namespace Dispatch.Planning.Intake.Tables;

/// <summary>Every import table, in the order in which they are read (catalogue and areas before those who name them).</summary>
internal static class AllTables
{
    /// <summary>The tables.</summary>
    public static readonly IReadOnlyList<Table> List =
    [
        AreaTables.Districts(), AreaTables.Streets(), CatalogueTables.Skills(), CatalogueTables.Services(), CatalogueTables.Roles(), CatalogueTables.Spacing(),
        AreaTables.Compounds(), AreaTables.Buildings(), PlaceTables.Providers(), PlaceTables.Prices(),
        FoodTables.Kitchens(), FoodTables.Canteens(), FoodTables.Slots(), FoodTables.Batches(),
        PlaceTables.Stations(), PlaceTables.Equipment(), PlaceTables.Hospitals(),
        StaffTables.Staff(), FoodTables.TrunkVehicles(), StaffTables.Shifts(), StaffTables.Breaks(), StaffTables.Qualifications(), StaffTables.Absences(),
        ElderTables.Elders(), ElderTables.Relations(), ElderTables.Separations(),
        OrderTables.Holidays(), OrderTables.StandingMeals(), OrderTables.StandingVisits(), OrderTables.Pauses(),
        OrderTables.MealOrders(), OrderTables.VisitOrders(), OrderTables.VisitLinks(),
    ];

    private static readonly Dictionary<string, Table> _byAlias = List.ToDictionary(t => t.Alias);

    /// <summary>The table of an English name.</summary>
    /// <exception cref="KeyNotFoundException">There is none: a mistake in a table definition.</exception>
    public static Table Get(string alias) => _byAlias[alias];

    /// <summary>The table a file or sheet name means: its Chinese or English name, alone or followed by anything that is not a letter (a date, a number, brackets); null = none.</summary>
    public static Table? Match(string name)
    {
        var plain = Texts.Narrow(name).Trim().Replace('_', '-').Replace(' ', '-').ToLowerInvariant();
        return List.FirstOrDefault(t => plain == t.Alias || plain == t.Name)
            ?? List.Where(t => Begins(plain, t.Alias) || Begins(plain, t.Name)).MaxBy(t => Begins(plain, t.Alias) ? t.Alias.Length : t.Name.Length);
    }

    private static bool Begins(string plain, string name) =>
        plain.Length > name.Length && plain.StartsWith(name, StringComparison.Ordinal) && !char.IsLetter(plain[name.Length])
        && !plain[name.Length..].Any(char.IsLetter);
}
