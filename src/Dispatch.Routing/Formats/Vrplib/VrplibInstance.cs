using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>
/// A VRPLIB instance. Solutions are "Route #k: …" lines of locations counted from 0, depots first; a depot inside a route is a reload.
/// Where vehicles differ k is the vehicle's number, otherwise only a count.
/// </summary>
internal sealed partial class VrplibInstance(VrplibFormat format, Problem problem, VrplibData data) : Instance(format, problem)
{
    /// <inheritdoc/>
    public override int CostDecimals => data.Precision.Scale switch { 1 => 0, 10 => 1, _ => 3 };

    /// <inheritdoc/>
    public override void WriteSolution(Solution solution, long cost, Stream target)
    {
        ArgumentNullException.ThrowIfNull(solution);
        using var writer = new StreamWriter(target, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var number = 0;
        foreach (var route in solution.Routes)
        {
            number = data.IsUniform ? number + 1 : route.Vehicle + 1;
            writer.Write($"Route #{number}:");
            foreach (var step in route.Steps)
            {
                if (step.Kind is StepKind.Activity or StepKind.Load)
                    writer.Write($" {(step.Kind == StepKind.Load ? step.Index : step.Index + data.Depots)}");
            }
            writer.WriteLine();
        }
        writer.WriteLine(data.Precision.CostAsWhole
            ? string.Create(CultureInfo.InvariantCulture, $"Cost: {cost}")
            : string.Create(CultureInfo.InvariantCulture, $"Cost {NativeCost(cost):F1}"));
    }

    /// <inheritdoc/>
    public override Solution? ReadSolution(ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(issues);
        var routes = new SortedDictionary<int, Route>();
        var line = 0;
        foreach (var raw in Encoding.UTF8.GetString(Utf8.SkipMark(content).Span).EnumerateLines())
        {
            line++;
            var match = RouteLine().Match(raw.ToString());
            if (match.Success)
                TakeRoute(match.Groups[1].Value, match.Groups[2].Value, line, routes, issues);
            else if (raw.TrimStart().StartsWith("Route", StringComparison.OrdinalIgnoreCase))
                issues.Error(FormatCodes.Syntax, VrplibText.At(line), raw.ToString(), "应为「Route #1: 3 5 8」", "Expected \"Route #1: 3 5 8\"");
        }
        if (routes.Count == 0 && !issues.HasErrors)
            issues.Error(FormatCodes.Missing, "", "", "没有任何「Route #k:」行", "There is no \"Route #k:\" line");
        return issues.HasErrors ? null : new Solution([.. routes.Values], UnservedRest.Of(Problem, routes.Values));
    }

    private void TakeRoute(string number, string stops, int line, SortedDictionary<int, Route> routes, FormatIssues issues)
    {
        var place = VrplibText.At(line);
        if (!int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var k) || k < 1 || k > Problem.Vehicles.Length)
        {
            issues.Error(FormatCodes.Reference, place, number, $"路线编号应在 1 到 {Problem.Vehicles.Length}", $"Route numbers lie between 1 and {Problem.Vehicles.Length}");
            return;
        }
        var order = new List<(StepKind Kind, int Index)>();
        foreach (var word in stops.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        {
            if (!int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var location) || location >= data.Size)
                issues.Error(FormatCodes.Reference, place, word, $"地点应在 0 到 {data.Size - 1}", $"Locations lie between 0 and {data.Size - 1}");
            else if (location < data.Depots && Problem.Depots.IsEmpty)
                issues.Error(FormatCodes.Reference, place, word, "此题不允许中途回站点装载", "This problem has no reloading at depots");
            else
                order.Add(location < data.Depots ? (StepKind.Load, location) : (StepKind.Activity, location - data.Depots));
        }
        if (order.Exists(o => o.Kind == StepKind.Activity) && !routes.TryAdd(k - 1, RouteTimes.Of(Problem, k - 1, WithoutIdleLoads(order))))
            issues.Error(FormatCodes.Duplicate, place, number, "路线编号重复", "The route number appears twice");
    }

    // A load that is followed by another load or by the end carries nothing.
    private static List<(StepKind Kind, int Index)> WithoutIdleLoads(List<(StepKind Kind, int Index)> order) =>
        [.. order.Where((o, i) => o.Kind == StepKind.Activity || (i + 1 < order.Count && order[i + 1].Kind == StepKind.Activity))];

    [GeneratedRegex(@"^\s*Route\s*#?\s*(\d+)\s*:?(.*)$", RegexOptions.IgnoreCase)]
    private static partial Regex RouteLine();
}
