namespace Dispatch.Planning.Coverage;

/// <summary>The services of coverage that are no row of the catalogue.</summary>
public static class CoverageServices
{
    /// <summary>On foot to a canteen or meal point.</summary>
    public const string WalkToCanteen = "walk-canteen";

    /// <summary>On foot to a service station (家门口服务站).</summary>
    public const string WalkToStation = "walk-station";

    /// <summary>On foot to a centre (综合为老服务中心): a station whose name says so.</summary>
    public const string WalkToCentre = "walk-centre";

    /// <summary>A hot meal of the elder's diet could be brought in time; all elders, capacity aside.</summary>
    public const string HotMeal = "hot-meal";

    /// <summary>The day's lunch orders, capacity included.</summary>
    public const string Lunch = "lunch";

    /// <summary>The day's dinner orders, capacity included.</summary>
    public const string Dinner = "dinner";

    /// <summary>What a station's name holds when it is a centre.</summary>
    internal const string CentreWord = "中心";

    private static readonly string[] _first = [WalkToCanteen, WalkToStation, WalkToCentre, HotMeal, Lunch, Dinner];

    /// <summary>Whether elders walk there themselves, so that their speed counts.</summary>
    internal static bool IsWalk(string service) => service is WalkToCanteen or WalkToStation or WalkToCentre;

    /// <summary>Its place in tables: walks, meals, then the services of the catalogue.</summary>
    internal static int Rank(string service) => Array.IndexOf(_first, service) is >= 0 and var at ? at : _first.Length;

    /// <summary>What one of these is called in Chinese; null: it is a service of the catalogue.</summary>
    internal static string? NameOf(string service) => service switch
    {
        WalkToCanteen => "步行到食堂",
        WalkToStation => "步行到服务站",
        WalkToCentre => "步行到中心",
        HotMeal => "热餐可送达",
        Lunch => "当日午餐",
        Dinner => "当日晚餐",
        _ => null,
    };
}
