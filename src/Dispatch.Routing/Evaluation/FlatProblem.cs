using Dispatch.Core.Units;
using Dispatch.Routing.Flat;
using Dispatch.Routing.Model;
using Dispatch.Routing.Rules;

namespace Dispatch.Routing.Evaluation;

/// <summary>
/// The problem unwrapped into flat arrays for the inner loops; made once per solve and shared by all threads. Nodes are numbered:
/// 0 … A−1 activities, A … A+B−1 breaks, then one number per depot for "load a trip here".
/// </summary>
internal sealed class FlatProblem : FlatNodes
{
    public readonly Problem Source;
    public readonly int ActivityCount, BreakCount, DepotCount, VehicleCount, RequestCount, NodeCount;

    /// <summary>Group of linked activities, or −1.</summary>
    public readonly int[] GroupOf;
    public readonly LinkGroup[] Groups;
    public readonly RoleGap[][] RoleGaps;

    // Per role (roles are numbered over all requests).
    public readonly int[] FirstRole;
    public readonly Role[] Roles;
    public readonly int[][] RoleActivities;

    /// <summary>Nothing in the role comes from a depot.</summary>
    public readonly bool[] NeedsNoDepot;

    /// <summary>The vehicle whose locked beginning holds the role, or −1.</summary>
    public readonly int[] LockedVehicle;
    public readonly ulong[][] CompatibleBits;
    public readonly int[][] CompatibleVehicles;

    /// <summary>Continuity, by role and possible vehicle.</summary>
    public readonly PreferenceTable Preferences;

    public readonly FlatVehicle[] Vehicles;

    /// <summary>Number of each vehicle's person; the vehicles of a crew have the same.</summary>
    public readonly int[] PersonOf;
    public readonly long[] UnservedPenalty;
    public readonly RequestTraits Traits;

    /// <summary>Part of a locked beginning: never removed.</summary>
    public readonly bool[] LockedRequest;
    public readonly bool HasPickups, AnyLatenessMax;

    /// <summary>
    /// All routes are plain but for a limit of working time, and all vehicles read the same tables, start and end somewhere, carry one dimension at
    /// most; no set-ups: searched on linked stops.
    /// </summary>
    public readonly bool Uniform;

    /// <summary>Places can be judged by the facts of <see cref="TripTable"/>: see <see cref="TripScope"/>.</summary>
    public readonly bool Tripwise;

    /// <summary>Whether work ties people together, on a day without depots: home care, where a team moves only when all its routes do.</summary>
    public readonly bool Tied;

    /// <summary>All vehicles are alike (<see cref="FlatVehicle.Class"/>).</summary>
    public readonly bool OneClass;

    /// <summary>Who may not be served by one person; null = nobody is in conflict.</summary>
    public readonly ConflictRule? Conflicts;

    /// <summary>Some gap between starts may be stretched (its ends differ, and the longer is finite).</summary>
    public readonly bool LooseGaps;

    public FlatProblem(Problem problem)
        : base(problem.Activities.Length, problem.Vehicles.Sum(v => v.Breaks.Length), problem.Depots.Length, problem.LocationCount, problem.LoadDimensions)
    {
        Source = problem;
        ActivityCount = problem.Activities.Length;
        BreakCount = problem.Vehicles.Sum(v => v.Breaks.Length);
        DepotCount = problem.Depots.Length;
        VehicleCount = problem.Vehicles.Length;
        RequestCount = problem.Requests.Length;
        NodeCount = FirstLoad + DepotCount;
        AnyLatenessMax = problem.MaxLatenessCost > 0;

        PersonOf = [.. problem.Vehicles.Select((v, i) => v.Crew ?? -1 - i)];
        FillActivities();
        FillDepots();

        FirstRole = new int[RequestCount + 1];
        Roles = [.. problem.Requests.SelectMany(r => r.Roles)];
        RoleActivities = [.. Roles.Select(r => r.Activities.ToArray())];
        NeedsNoDepot = [.. Roles.Select(r => r.Activities.All(x => problem.Activities[x].SourceDepot is null && problem.Activities[x].Delivery.All(q => q == 0)))];
        FillRoles();
        LockedRequest = new bool[RequestCount];
        LockedVehicle = [.. Enumerable.Repeat(-1, Roles.Length)];
        FillLocks();
        HasPickups = problem.Activities.Any(x => x.Pickup.Any(q => q > 0));
        LooseGaps = problem.Links.Any(l => l.MinGap != l.MaxGap && l.MaxGap < TimeWindow.Forever);
        (GroupOf, Groups) = LinkGroup.Build(problem);
        RoleGaps = RoleGap.Build(problem, RequestOf, RoleOf, FirstRole);
        Conflicts = problem.Conflicts.Length > 0 ? new ConflictRule(problem, PersonOf) : null;
        FillTraits();
        UnservedPenalty = [.. problem.Requests.Select(r => r.UnservedPenalty)];
        Vehicles = FlatFleet.Build(problem, this);
        (CompatibleBits, CompatibleVehicles) = FillCompatibility();
        Preferences = new PreferenceTable(this);
        Traits = new RequestTraits(this);
        Uniform = Dims <= 1 && VehicleCount > 0 && Vehicles.All(SharesTables) && RoleActivities.All(r => r.Length == 1) && FirstRole[^1] == RequestCount
            && PlainActivity.All(plain => plain) && Setup.All(s => s == 0) && !PricedRole.Any(priced => priced) && Roles.All(r => r.Equipment.Length == 0)
            && SourceDepot.All(d => d < 0 || Vehicles.All(v => v.Home == d));
        Tripwise = !Uniform && TripScope.Covers(this);
        Tied = Groups.Length > 0 && problem.Depots.IsEmpty;
        OneClass = Vehicles.All(v => v.Class == Vehicles[0].Class);
    }

    /// <summary>First activity of a request's first role.</summary>
    public int FirstActivity(int request) => RoleActivities[FirstRole[request]][0];

    /// <summary>Number of leading nodes of the route up to its last locked activity: no other activity may be put before.</summary>
    public int LockedCount(RouteRecord r)
    {
        var locked = Source.Vehicles[r.Vehicle].LockedPrefix;
        if (locked.Length == 0)
            return 0;
        var count = 0;
        for (var i = 0; i < r.Count; i++)
        {
            if (IsActivity(r.Nodes[i]) && locked.Contains(r.Nodes[i]))
                count = i + 1;
        }

        return count;
    }

    /// <summary>What it costs that the vehicle fills the role: <see cref="PreferenceTerm"/> and <see cref="ChangeTerm"/>.</summary>
    public long PreferenceCost(int role, int vehicle) =>
        PreferenceTerm.Cost(Roles[role], vehicle) + ChangeTerm.OfPerson(Roles[role], vehicle, PersonOf);

    /// <summary>The same for anybody whom the role names nowhere.</summary>
    public long StrangerCost(int role) => Roles[role].OtherVehicleCost + (Roles[role].Published?.OtherCost ?? 0);

    /// <inheritdoc cref="WindowRule.Open"/>
    public int Open(int node, int time) => WindowRule.Open(this, node, time);

    /// <inheritdoc cref="WindowRule.LastOpen"/>
    public int LastOpen(int node, int time) => WindowRule.LastOpen(this, node, time);

    /// <inheritdoc cref="WindowRule.End"/>
    public int WindowEnd(int node, int start) => WindowRule.End(this, node, start);

    private bool SharesTables(FlatVehicle v) =>
        v.PlainButWork && v.EdgeCost == Vehicles[0].EdgeCost && v.Duration == Vehicles[0].Duration && v.Start >= 0 && v.End >= 0;

    private void FillLocks()
    {
        for (var v = 0; v < VehicleCount; v++)
        {
            foreach (var locked in Source.Vehicles[v].LockedPrefix)
            {
                LockedVehicle[RoleOf[locked]] = v;
                LockedRequest[RequestOf[locked]] = true;
            }
        }
    }

    private void FillActivities()
    {
        for (var i = 0; i < ActivityCount; i++)
        {
            var x = Source.Activities[i];
            Location[i] = x.Location;
            SetWindows(i, x.Windows);
            Service[i] = x.Service;
            Setup[i] = x.Setup;
            SoftEarliest[i] = x.EarlyCost > 0 ? x.SoftEarliest : 0;
            SoftLatest[i] = x.SoftLatest;
            PlannedLatest[i] = int.MaxValue;
            Release[i] = x.Release;
            MaxSinceDepot[i] = x.MaxSinceDepot ?? int.MaxValue;
            SoftSinceDepot[i] = x.StaleCost > 0 ? x.SoftSinceDepot ?? int.MaxValue : int.MaxValue;
            SourceDepot[i] = x.SourceDepot ?? -1;
            EarlyCost[i] = x.EarlyCost;
            LateCost[i] = x.LateCost;
            StaleCost[i] = x.StaleCost;
        }

        var at = FirstBreak;
        foreach (var pause in Source.Vehicles.SelectMany(v => v.Breaks))
        {
            Location[at] = -1;
            SetWindows(at, pause.Windows);
            Service[at++] = pause.Duration;
        }
    }

    private void FillTraits()
    {
        for (var i = 0; i < ActivityCount; i++)
        {
            FillPublished(i, Roles[RoleOf[i]]);
            PlainActivity[i] = IsPlain(i);
            var role = Roles[RoleOf[i]];
            PricedRole[i] = role.Activities[0] == i && (role.OtherVehicleCost > 0 || role.Preferences.Length > 0 || role.Published is { OtherCost: > 0 });
            ShiftMatters[i] = EarlyCost[i] > 0 || StaleCost[i] > 0 || MovedCost[i] > 0;
            WaitUntil[i] = Math.Max(SoftEarliest[i], MovedCost[i] > 0 ? PlannedEarliest[i] : 0);
        }
    }

    private void FillPublished(int activity, Role role)
    {
        if (role.Published is not { MovedCost: > 0 } published || role.Activities[0] != activity)
            return;
        PlannedEarliest[activity] = published.Start - published.Tolerance;
        PlannedLatest[activity] = published.Start + published.Tolerance;
        MovedCost[activity] = published.MovedCost;
    }

    private bool IsPlain(int a) =>
        Windows[a] is null && EarlyCost[a] == 0 && (LateCost[a] == 0 && !AnyLatenessMax || SoftLatest[a] >= Latest[a])
        && Release[a] == 0 && MaxSinceDepot[a] == int.MaxValue && SoftSinceDepot[a] == int.MaxValue && GroupOf[a] < 0 && MovedCost[a] == 0
        && Conflicts?.Concerns(RequestOf[a]) != true;

    private void SetWindows(int node, System.Collections.Immutable.ImmutableArray<TimeWindow> windows)
    {
        Earliest[node] = windows[0].Earliest;
        Latest[node] = windows[^1].Latest;
        Windows[node] = windows.Length > 1 ? [.. windows] : null;
    }

    private void FillDepots()
    {
        for (var d = 0; d < DepotCount; d++)
        {
            var depot = Source.Depots[d];
            Location[FirstLoad + d] = depot.Location;
            Earliest[FirstLoad + d] = depot.Window.Earliest;
            Latest[FirstLoad + d] = depot.Window.Latest;
            Service[FirstLoad + d] = depot.LoadTime;
        }
    }

    private void FillRoles()
    {
        var role = 0;
        for (var r = 0; r < RequestCount; r++)
        {
            FirstRole[r] = role;
            foreach (var part in Source.Requests[r].Roles)
            {
                var pickedUp = -1;
                for (var k = 0; k < part.Activities.Length; k++)
                {
                    var a = part.Activities[k];
                    RequestOf[a] = r;
                    RoleOf[a] = role;
                    Glued[a] = part.Contiguous && k > 0;
                    SetLoads(a, pickedUp);
                    if (Source.Activities[a].Pickup.Any(q => q > 0))
                        pickedUp = a;
                }

                role++;
            }
        }

        FirstRole[RequestCount] = role;
    }

    private void SetLoads(int activity, int pickedUpAt)
    {
        var x = Source.Activities[activity];
        TakenUpAt[activity] = x.Delivery.Any(q => q > 0) ? pickedUpAt : -1;
        for (var d = 0; d < Dims; d++)
        {
            var delivery = d < x.Delivery.Length ? x.Delivery[d] : 0;
            var pickup = d < x.Pickup.Length ? x.Pickup[d] : 0;
            FromDepot[(activity * Dims) + d] = pickedUpAt >= 0 ? 0 : delivery;
            LoadChange[(activity * Dims) + d] = pickup - delivery;
        }
    }

    private (ulong[][] Bits, int[][] Lists) FillCompatibility()
    {
        var bits = new ulong[Roles.Length][];
        var lists = new int[Roles.Length][];
        var shared = new Dictionary<string, (ulong[], int[])>();
        for (var r = 0; r < Roles.Length; r++)
        {
            var key = CompatibilityKey(Roles[r]);
            if (!shared.TryGetValue(key, out var found))
                shared[key] = found = CompatibleWith(Roles[r]);
            (bits[r], lists[r]) = found;
        }

        return (bits, lists);
    }

    /// <summary>Roles that ask for the same have the same answer; most of a day's roles do.</summary>
    private string CompatibilityKey(Role role) => string.Join('|',
        string.Join(',', role.Skills),
        string.Join(',', role.Equipment),
        string.Join(',', role.AllowedVehicles),
        string.Join(',', role.ForbiddenVehicles),
        string.Join(',', role.Activities.Select(a => $"{Location[a]}:{SourceDepot[a]}:{string.Join('.', Source.Activities[a].Delivery)}:{string.Join('.', Source.Activities[a].Pickup)}")));

    private (ulong[] Bits, int[] List) CompatibleWith(Role role)
    {
        var bits = VehicleBits.None(VehicleCount);
        var list = new List<int>();
        for (var v = 0; v < VehicleCount; v++)
        {
            if (!VehicleRules.All.All(rule => rule.Judge(Source, role, v).Allowed))
                continue;
            VehicleBits.Put(bits, v, true);
            list.Add(v);
        }

        return (bits, [.. list]);
    }
}
