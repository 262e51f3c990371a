namespace Dispatch.Cli.DayPlans;

/// <summary>One part of a city's day that is planned by itself: a district, or a street of one.</summary>
/// <param name="Database">Where its registers lie and its plan goes. Null: the configured database.</param>
/// <param name="DistrictCode">The district.</param>
/// <param name="StreetCode">The street; null = the whole district.</param>
internal sealed record CityShard(FileInfo? Database, string DistrictCode, string? StreetCode)
{
    /// <summary>Database and code, for people.</summary>
    public string Name => Database is null ? StreetCode ?? DistrictCode : $"{Path.GetFileNameWithoutExtension(Database.Name)}/{StreetCode ?? DistrictCode}";
}
