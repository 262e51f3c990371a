namespace Dispatch.Cli.Benchmarks;

/// <summary>The benchmark sets, by name. A new set is a line here.</summary>
internal static class BenchSets
{
    // The district's files have no published best. These are the best results of the VROOM engine that are written down beside them (README):
    // meals at exploration level 5; visits with everybody served.
    private const double MealsByVroom = 141_409;
    private const double VisitsByVroom = 169_937;

    /// <summary>The set in which every instance is solved twice: without and with OR-Tools choosing routes.</summary>
    public const string OrToolsShare = "ortools-share";

    /// <summary>All sets.</summary>
    public static IReadOnlyDictionary<string, Func<string, IEnumerable<BenchCase>>> All { get; } = new Dictionary<string, Func<string, IEnumerable<BenchCase>>>(StringComparer.Ordinal)
    {
        ["vrptw"] = data => Vrplib(data, "vrptw", "*.vrp", 1),
        ["mdvrptw"] = data => Vrplib(data, "mdvrptw", "*.vrp", 1000),
        ["mtvrptwr"] = data => Vrplib(data, "mtvrptwr", "*.vrp", 10),
        ["mankowska"] = data => HomeCare(data, "mankowska", "*.json"),
        ["italian"] = data => HomeCare(data, "italian", "*.json"),
        ["vroom-district"] = District,
        ["part1"] = data =>
        [
            .. Vrplib(data, "vrptw", "R1_10_1.vrp", 1),
            .. Vrplib(data, "mdvrptw", "PR12A.vrp", 1000),
            .. Vrplib(data, "mtvrptwr", "C2_2_01R0.25.vrp", 10),
            .. HomeCare(data, "mankowska", "InstanzVNS_HCSRP_100_1.json"),
            .. HomeCare(data, "mankowska", "InstanzVNS_HCSRP_300_1.json"),
            .. HomeCare(data, "italian", "instance_002-*.json"),
            .. District(data),
        ],
        [OrToolsShare] = data =>
        [
            .. Vrplib(data, "vrptw", "C1_10_7.vrp", 1),
            .. Vrplib(data, "vrptw", "R1_10_1.vrp", 1),
            .. Vrplib(data, "vrptw", "RC2_10_4.vrp", 1),
            .. Vrplib(data, "mtvrptwr", "C2_2_01R0.25.vrp", 10),
            .. Vrplib(data, "mtvrptwr", "R201R0.5.vrp", 10),
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

    private static IEnumerable<BenchCase> District(string data) =>
    [
        .. Files(Path.Combine(data, "district"), "meals_vroom_fixed.json").Select(f => new BenchCase("district", f, MealsByVroom)),
        .. Files(Path.Combine(data, "district"), "visits_vroom.json").Select(f => new BenchCase("district", f, VisitsByVroom)),
    ];

    private static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.Exists(folder) ? Directory.GetFiles(folder, pattern).Order(StringComparer.Ordinal) : [];
}
