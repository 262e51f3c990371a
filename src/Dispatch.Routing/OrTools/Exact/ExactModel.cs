using Dispatch.Routing.Model;

namespace Dispatch.Routing.OrTools.Exact;

/// <summary>
/// A routing problem as a CP-SAT model, every rule of the <see cref="Checking"/> folder's reading of it: a circuit of optional stops and
/// loads for each vehicle, and one clock per stop. Shares no code with the rules, the evaluation and the search, so that it can judge them.
/// </summary>
internal sealed class ExactModel
{
    /// <summary>The rules, one file each.</summary>
    private static readonly Action<ExactModel>[] _rules =
    [
        Coverage.Add, Circuits.Add, Traffic.Add, Trips.Add, RoleOrder.Add, Teams.Add, Locks.Add, Clocks.Add, Breaks.Add, Depots.Add, Freshness.Add,
        Loads.Add, Gaps.Add, Conflicts.Add, Equipment.Add, RouteLimits.Add, RouteCosts.Add, SoftLimits.Add, FairnessTerm.Add, ChangeTerm.Add,
        CompactnessTerm.Add,
    ];

    public ExactModel(Problem problem)
    {
        Problem = problem;
        Day = DayLength.Of(problem);
        Served = [.. problem.Requests.Select(_ => Cp.AddBool())];
        Roles = AddRoles();
        Visits = AddVisits();
        Routes = [.. Enumerable.Range(0, problem.Vehicles.Length).Select(v => new RouteModelBuilder(this, v).Build())];
        foreach (var add in _rules)
            add(this);
        Cp.Minimise(Cost.Terms);
    }

    /// <summary>The problem.</summary>
    public Problem Problem { get; }

    /// <summary>The model.</summary>
    public CpModelBuilder Cp { get; } = new();

    /// <summary>The instant by which everything is over.</summary>
    public int Day { get; }

    /// <summary>Literal per request: it is served.</summary>
    public IReadOnlyList<int> Served { get; }

    /// <summary>All roles, in the order of the requests.</summary>
    public IReadOnlyList<RoleModel> Roles { get; }

    /// <summary>All activities, by index.</summary>
    public IReadOnlyList<VisitModel> Visits { get; }

    /// <summary>All vehicles, by index.</summary>
    public IReadOnlyList<RouteModel> Routes { get; }

    /// <summary>The cost of the plan; its constant is not part of what CP-SAT is told.</summary>
    public LinearSum Cost { get; } = LinearSum.Zero();

    /// <summary>Whether the vehicle's travel times depend on when it sets out.</summary>
    public bool ChangesWithTheHour(Vehicle vehicle) => Problem.Profiles[vehicle.Profile].Bands.Length > 1;

    private List<RoleModel> AddRoles()
    {
        var roles = new List<RoleModel>();
        for (var r = 0; r < Problem.Requests.Length; r++)
        {
            foreach (var role in Problem.Requests[r].Roles)
            {
                var fills = Enumerable.Range(0, Problem.Vehicles.Length)
                    .Select(v => Suitability.MayFill(Problem, role, v) ? Cp.AddBool() : (int?)null);
                roles.Add(new RoleModel(role, r, [.. fills]));
            }
        }

        return roles;
    }

    private VisitModel[] AddVisits()
    {
        var visits = new VisitModel[Problem.Activities.Length];
        for (var role = 0; role < Roles.Count; role++)
        {
            for (var k = 0; k < Roles[role].Source.Activities.Length; k++)
                visits[Roles[role].Source.Activities[k]] = Visit(role, k);
        }

        return visits;
    }

    private VisitModel Visit(int role, int position)
    {
        var activity = Problem.Activities[Roles[role].Source.Activities[position]];
        var start = Cp.AddInstant(activity.Windows, Day);
        if (start is null)
            Cp.Fix(CpModelBuilder.Not(Served[Roles[role].Request]));
        var begin = start ?? Cp.AddInt(0, 0);
        int? elsewhere = activity.Setup > 0 ? Cp.AddBool() : null;
        var done = LinearSum.Of(begin) + activity.Service;
        if (elsewhere is { } moved)
            done.Add(moved, activity.Setup);
        var lingers = Problem.Vehicles.Where((v, i) => Roles[role].Fills[i] is not null).Any(v => !v.Breaks.IsEmpty || ChangesWithTheHour(v));
        return new VisitModel
        {
            Activity = activity,
            Request = Roles[role].Request,
            Role = role,
            Position = position,
            Start = begin,
            FromElsewhere = elsewhere,
            Done = done,
            Leave = lingers ? LinearSum.Of(Cp.AddInt(0, Day)) : done,
        };
    }
}
