namespace Dispatch.IntegrationTests.Web.Access;

/// <summary>
/// One line of access-matrix.txt: <c>METHOD route?query | own/foreign | roles | body</c>. The two statuses are what the roles named get for an object of their own and for
/// somebody else's (no second one: the route names no object); "role=own/foreign" states another answer; whoever is not named gets 403. "all" names everybody; the
/// operator is always named and everything is their own. The body may be left out.
/// </summary>
internal sealed record MatrixRow(string Method, string Route, string Query, string Statuses, IReadOnlyDictionary<string, string> Others, IReadOnlySet<string> Roles, string? Body)
{
    private const string Everybody = "all";

    public string Key => $"{Method} {Route}";

    public static IReadOnlyList<MatrixRow> ReadAll()
    {
        using var stream = typeof(MatrixRow).Assembly.GetManifestResourceStream("access-matrix.txt")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Select(l => l.Trim()).Where(l => l.Length > 0 && l[0] != '#').Select(Parse)];
    }

    /// <summary>What a role is to get, as "own/foreign" or "own".</summary>
    public string Expected(string role)
    {
        if (Others.TryGetValue(role, out var other))
            return other;
        if (role == AccessWorld.Operator)
            return Statuses.Split('/')[0];
        if (Roles.Contains(role) || Roles.Contains(Everybody))
            return Statuses;
        return Statuses.Contains('/', StringComparison.Ordinal) ? "403/403" : "403";
    }

    /// <summary>The row as it should be written for these answers.</summary>
    public static string Write(MatrixRow row, IReadOnlyDictionary<string, string> actual)
    {
        var hasForeign = actual.Values.Any(a => a.Contains('/', StringComparison.Ordinal));
        var forbidden = hasForeign ? "403/403" : "403";
        var usual = actual.Where(a => a.Key != AccessWorld.Operator && a.Value != forbidden).GroupBy(a => a.Value).OrderByDescending(g => g.Count()).FirstOrDefault()?.Key ?? forbidden;
        var others = actual.Where(a => a.Key == AccessWorld.Operator ? a.Value != usual.Split('/')[0] : a.Value != forbidden && a.Value != usual).Select(a => $"{a.Key}={a.Value}");
        var roles = actual.Where(a => a.Key != AccessWorld.Operator && a.Value == usual && usual != forbidden).Select(a => a.Key).ToList();
        var named = roles.Count == actual.Count - 1 ? [Everybody] : roles;
        return $"{row.Method} {row.Route}{row.Query} | {usual} | {string.Join(' ', named.Concat(others))}{(row.Body is null ? "" : " | " + row.Body)}";
    }

    private static MatrixRow Parse(string line)
    {
        var parts = line.Split(" | ", 4);
        var address = parts[0].Split(' ', 2);
        var route = address[1].Split('?', 2);
        var words = parts[2].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new MatrixRow(
            address[0], route[0], route.Length > 1 ? "?" + route[1] : "", parts[1], words.Where(w => w.Contains('=', StringComparison.Ordinal)).Select(w => w.Split('=')).ToDictionary(w => w[0], w => w[1]),
            words.Where(w => !w.Contains('=', StringComparison.Ordinal)).ToHashSet(), parts.Length > 3 ? parts[3] : null);
    }
}
