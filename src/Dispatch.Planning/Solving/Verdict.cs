using System.Collections.Immutable;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Solving;

/// <summary>The checker's word on a plan in the problem's own names and units, as the interface gives it.</summary>
/// <param name="Feasible">No hard rule is broken.</param>
/// <param name="Cost">Cost in the problem's own unit, penalties of what is not served left out.</param>
/// <param name="Terms">The cost by term, those of 0 left out; with "unserved", the penalties.</param>
/// <param name="Served">Requests served.</param>
/// <param name="Unserved">Requests not served.</param>
/// <param name="Vehicles">Vehicles with work.</param>
/// <param name="Distance">The problem's own distance units.</param>
/// <param name="TravelTime">The problem's own time units.</param>
/// <param name="Violations">Every broken hard rule.</param>
/// <param name="SoftViolations">Every soft limit passed.</param>
/// <param name="ProblemHash">SHA-256 of the problem judged.</param>
/// <param name="SolutionHash">SHA-256 of the solution judged.</param>
public sealed record Verdict(
    bool Feasible,
    double Cost,
    ImmutableSortedDictionary<string, double> Terms,
    int Served,
    int Unserved,
    int Vehicles,
    double Distance,
    double TravelTime,
    ImmutableArray<VerdictFinding> Violations,
    ImmutableArray<VerdictFinding> SoftViolations,
    string ProblemHash,
    string SolutionHash)
{
    /// <summary>The word on a solved problem.</summary>
    public static Verdict Of(SolvedProblem solved)
    {
        ArgumentNullException.ThrowIfNull(solved);
        var (c, units) = (solved.Certificate, solved.Instance.Problem.Units);
        return new Verdict(
            c.Feasible, solved.Cost / units.Cost,
            c.Cost.Named().Where(t => t.Cost != 0).ToImmutableSortedDictionary(t => t.Key, t => t.Cost / units.Cost, StringComparer.Ordinal),
            c.Served, c.Unserved, c.Vehicles, c.Distance / units.Distance, c.TravelTime / units.Time,
            [.. c.Violations.Select(v => Finding(v, solved.Instance.Problem))], [.. c.SoftViolations.Select(v => Finding(v, solved.Instance.Problem))],
            c.ProblemHash, c.SolutionHash);
    }

    private static VerdictFinding Finding(Violation violation, Problem problem)
    {
        var text = ViolationText.Of(violation, problem);
        var vehicle = (uint)violation.Vehicle < (uint)problem.Vehicles.Length ? problem.Vehicles[violation.Vehicle].Id : null;
        return new VerdictFinding(
            violation.Code, vehicle, violation.Step < 0 ? null : violation.Step, violation.Value, violation.Limit, violation.Cost / problem.Units.Cost, new(text.Zh, text.En));
    }
}
