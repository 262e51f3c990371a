using System.Collections.Immutable;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Checking;

/// <summary>What a violation means, in words. Times and amounts are the problem's own numbers; names are the caller's.</summary>
public static class ViolationText
{
    /// <summary>The violation in one line: who, what, the value found, the limit, the cost if soft. Unknown codes are shown as they are.</summary>
    /// <exception cref="ArgumentNullException">The problem is null.</exception>
    public static CertificateLine Of(Violation violation, Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var known = ViolationMeanings.TryGet(violation.Code, out var meaning);
        var (zh, en) = known ? (meaning.Zh, meaning.En) : ("未知代码", "unknown code");
        var who = Join(Vehicle(violation, problem), Subject(known ? meaning.Subject : SubjectKind.None, violation, problem));
        var costs = violation.Cost == 0 ? ("", "") : ($"，成本 {Cost(violation.Cost, problem)}", $", cost {Cost(violation.Cost, problem)}");
        return new CertificateLine(
            $"{violation.Code}{who}：{zh}（实际 {violation.Value}，限值 {violation.Limit}{costs.Item1}）",
            $"{violation.Code}{who}: {en} (is {violation.Value}, limit {violation.Limit}{costs.Item2})");
    }

    /// <summary>What a code means, without names and numbers. Unknown codes are shown as they are.</summary>
    public static CertificateLine Meaning(string code) =>
        ViolationMeanings.TryGet(code, out var meaning) ? new CertificateLine(meaning.Zh, meaning.En) : new CertificateLine(code, code);

    /// <summary>Cost units in the caller's own unit, at most three decimals.</summary>
    internal static string Cost(long cost, Problem problem) =>
        (cost / problem.Units.Cost).ToString("0.###", System.Globalization.CultureInfo.InvariantCulture);

    private static string Join(params ReadOnlySpan<string?> parts)
    {
        var text = "";
        foreach (var part in parts)
            text += string.IsNullOrEmpty(part) ? "" : " " + part;
        return text;
    }

    private static string? Vehicle(Violation violation, Problem problem) =>
        violation.Vehicle < 0 ? null : Name(problem.Vehicles, violation.Vehicle, v => v.Id);

    private static string? Subject(SubjectKind kind, Violation violation, Problem problem) => kind switch
    {
        _ when violation.Subject < 0 => null,
        SubjectKind.Activity => Name(problem.Activities, violation.Subject, a => a.Id),
        SubjectKind.Request => Name(problem.Requests, violation.Subject, r => r.Id),
        SubjectKind.Depot => Name(problem.Depots, violation.Subject, d => d.Id),
        SubjectKind.Pool => Name(problem.EquipmentPools, violation.Subject, p => p.Id),
        SubjectKind.Break when (uint)violation.Vehicle < (uint)problem.Vehicles.Length =>
            Name(problem.Vehicles[violation.Vehicle].Breaks, violation.Subject, b => b.Id),
        SubjectKind.None => null,
        _ => $"#{violation.Subject}",
    };

    private static string Name<T>(ImmutableArray<T> list, int index, Func<T, string> id) =>
        (uint)index < (uint)list.Length ? id(list[index]) : $"#{index}";
}
