using System.Collections.Immutable;

namespace Dispatch.Routing.Checking;

/// <summary>What the independent checker says of a solution. Stored with every plan; a plan without a feasible one is never saved.</summary>
/// <param name="Feasible">No hard rule is broken.</param>
/// <param name="Violations">Every broken hard rule.</param>
/// <param name="SoftViolations">Every soft limit passed (lateness, earliness, staleness, overtime), with its cost.</param>
/// <param name="Cost">The total and its terms, cost units; the terms add up to the total exactly.</param>
/// <param name="Served">Requests served.</param>
/// <param name="Unserved">Requests not served.</param>
/// <param name="Vehicles">Vehicles with at least one activity.</param>
/// <param name="Trips">Trips with at least one activity.</param>
/// <param name="Distance">Total distance, distance units.</param>
/// <param name="TravelTime">Total travel time, time units.</param>
public sealed record Certificate(
    bool Feasible,
    ImmutableArray<Violation> Violations,
    ImmutableArray<Violation> SoftViolations,
    CostTerms Cost,
    int Served,
    int Unserved,
    int Vehicles,
    int Trips,
    long Distance,
    long TravelTime)
{
    /// <summary>Content hash of the problem judged (see <see cref="PlanHash"/>): 64 lower-case hexadecimal digits. Empty when unknown.</summary>
    public string ProblemHash { get; init; } = "";

    /// <summary>Content hash of the solution judged: 64 lower-case hexadecimal digits. Empty when unknown.</summary>
    public string SolutionHash { get; init; } = "";

    /// <summary>The cost of each route and step, in the solution's order; with <see cref="UnservedCosts"/> they add up to <see cref="Cost"/> exactly.</summary>
    public ImmutableArray<RouteCosts> Routes { get; init; } = [];

    /// <summary>The cost of each unserved request, ascending.</summary>
    public ImmutableArray<RequestCost> UnservedCosts { get; init; } = [];

    /// <summary>The certificate in words: verdict, figures, cost split, violations.</summary>
    /// <exception cref="ArgumentNullException">The problem is null.</exception>
    public ImmutableArray<CertificateLine> Describe(Model.Problem problem) => CertificateLines.Of(this, problem);
}
