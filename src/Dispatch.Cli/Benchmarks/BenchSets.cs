namespace Dispatch.Cli.Benchmarks;

/// <summary>The benchmark sets, by name. A new set is a line here.</summary>
internal static class BenchSets
{
    // The district's files have no published best. These are the best results of the VROOM engine that are written down beside them (README):
    // meals at exploration level 5; visits with everybody served.
    private const double MealsByVroom = 141_409;
    private const double VisitsByVroom = 169_937;

    private const string MealRuns100 = "mtvrptwr-100";
    private const string MealRuns200 = "mtvrptwr-200";

    /// <summary>The set in which every instance is solved twice: without and with OR-Tools choosing routes.</summary>
    public const string OrToolsShare = "ortools-share";

    /// <summary>All sets.</summary>
    public static IReadOnlyDictionary<string, Func<string, IEnumerable<BenchCase>>> All { get; } = new Dictionary<string, Func<string, IEnumerable<BenchCase>>>(StringComparer.Ordinal)
    {
        ["vrptw"] = data => Vrptw(data, "*.vrp"),
        ["vrptw-6"] = data => new[] { "C1", "C2", "R1", "R2", "RC1", "RC2" }.SelectMany(kind => Vrptw(data, kind + "_*.vrp").Take(1)),
        ["mdvrptw"] = data => Vrplib(data, "mdvrptw", "*.vrp", 1000),
        ["mdvrptw-small"] = data => [.. Vrplib(data, "mdvrptw", "PR12*.vrp", 1000), .. Vrplib(data, "mdvrptw", "PR14*.vrp", 1000)],
        ["mtvrptwr"] = data => MealRuns(data, "*.vrp"),
        ["mtvrptwr-100"] = data => MealRuns(data, "*.vrp").Where(c => c.Family == MealRuns100),
        ["mtvrptwr-200"] = data => MealRuns(data, "*.vrp").Where(c => c.Family == MealRuns200),
        ["mtvrptwr-small"] = data => MealRuns(data, "*01R0.5.vrp"),
        ["mankowska"] = data => HomeCare(data, "mankowska", "*.json"),
        ["mankowska-small"] = data => HomeCare(data, "mankowska", "InstanzCPLEX_*.json"),
        ["mankowska-large"] = data => HomeCare(data, "mankowska", "InstanzVNS_*.json"),
        ["italian"] = data => HomeCare(data, "italian", "*.json"),
        ["italian-small"] = data => [.. HomeCare(data, "italian", "*-p76-*.json"), .. HomeCare(data, "italian", "*-p78-*.json"), .. HomeCare(data, "italian", "*-p130-*.json")],
        ["vroom-district"] = District,
        ["meals"] = data => Meals(data),
        ["visits"] = data => Visits(data),
        ["district"] = data => [.. District(data), .. VisitTeams(data)],
        ["visits-teams"] = data => VisitTeams(data),
        ["part1"] = data =>
        [
            .. Vrptw(data, "R1_10_1.vrp"),
            .. Vrplib(data, "mdvrptw", "PR12A.vrp", 1000),
            .. MealRuns(data, "C2_2_01R0.25.vrp"),
            .. HomeCare(data, "mankowska", "InstanzVNS_HCSRP_100_1.json"),
            .. HomeCare(data, "mankowska", "InstanzVNS_HCSRP_300_1.json"),
            .. HomeCare(data, "italian", "instance_002-*.json"),
            .. District(data),
        ],
        [OrToolsShare] = data =>
        [
            .. Vrptw(data, "C1_10_7.vrp"),
            .. Vrptw(data, "R1_10_1.vrp"),
            .. Vrptw(data, "RC2_10_4.vrp"),
            .. MealRuns(data, "C2_2_01R0.25.vrp"),
            .. MealRuns(data, "R201R0.5.vrp"),
            .. Vrplib(data, "mdvrptw", "PR12A.vrp", 1000),
            .. HomeCare(data, "mankowska", "InstanzVNS_HCSRP_100_1.json"),
            .. HomeCare(data, "italian", "instance_002-*.json"),
            .. District(data),
        ],
    };

    private static IEnumerable<BenchCase> Vrplib(string data, string folder, string pattern, double scale) =>
        Files(Path.Combine(data, folder), pattern).Select(f => new BenchCase(folder, f, BestKnown.OfSolution(Path.ChangeExtension(f, ".sol"), scale)));

    private static IEnumerable<BenchCase> HomeCare(string data, string folder, string pattern)
    {
        var best = BestKnown.OfTable(Path.Combine(data, "hhcrsp", folder + "-best.csv"));
        return Files(Path.Combine(data, "hhcrsp", folder), pattern)
            .Select(f => new BenchCase(folder, f, best.TryGetValue(Path.GetFileName(f), out var cost) ? cost : null));
    }

    private static IEnumerable<BenchCase> Vrptw(string data, string pattern) => Vrplib(data, "vrptw", pattern, 1);

    // Instances of 200 customers have two underscores in their names.
    private static IEnumerable<BenchCase> MealRuns(string data, string pattern) =>
        Vrplib(data, "mtvrptwr", pattern, 10).Select(c => c with { Family = c.Name.Contains('_', StringComparison.Ordinal) ? MealRuns200 : MealRuns100 });

    private static IEnumerable<BenchCase> District(string data) => [.. Meals(data), .. Visits(data)];

    private static IEnumerable<BenchCase> Meals(string data) => ByVroom(data, "meals_vroom_fixed.json", MealsByVroom);

    private static IEnumerable<BenchCase> Visits(string data) => ByVroom(data, "visits_vroom.json", VisitsByVroom);

    // The same visits with the two people of a bath as a team, measured against what VROOM needs for them as strangers.
    private static IEnumerable<BenchCase> VisitTeams(string data) => ByVroom(data, "district.json", VisitsByVroom).Select(c => c with { Name = "visits_teams" });

    private static IEnumerable<BenchCase> ByVroom(string data, string name, double best) =>
        Files(Path.Combine(data, "district"), name).Select(f => new BenchCase("district", f, best) { Published = false });

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
}
