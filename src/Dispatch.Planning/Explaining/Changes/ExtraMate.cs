using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining.Changes;

/// <summary>
/// One more person for one role of this request alone: a second attendant at the door, a rider at the canteen. Priced and equipped like somebody of the day.
/// Size: 300 and the minutes of the work.
/// </summary>
/// <param name="Request">The request.</param>
/// <param name="Role">Position of the role.</param>
/// <param name="Like">Whose mode, prices, room and equipment it has.</param>
/// <param name="Hours">From when to when, the problem's time units.</param>
/// <param name="WorkMinutes">How long the work of the role is.</param>
public sealed record ExtraMate(int Request, int Role, int Like, TimeWindow Hours, int WorkMinutes) : Change
{
    private const int Base = 300;

    /// <summary>Hours are told in quarters.</summary>
    private const int Quarter = 900;

    /// <inheritdoc/>
    public override int Size => Base + WorkMinutes;

    /// <inheritdoc/>
    public override Problem Apply(Problem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var (mate, role) = (problem.Vehicles.Length, problem.Requests[Request].Roles[Role]);
        return problem with { Vehicles = problem.Vehicles.Add(Person(problem, role)), Requests = [.. problem.Requests.Select((r, i) => Told(r, i, mate))] };
    }

    /// <inheritdoc/>
    public override Change Narrowed(Solution plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var mine = plan.Routes[^1].Steps;
        return this with { Hours = new TimeWindow(mine[0].Start / Quarter * Quarter, Math.Min(Hours.Latest, (mine[^1].Departure + Quarter - 1) / Quarter * Quarter)) };
    }

    private Vehicle Person(Problem problem, Role role)
    {
        var like = problem.Vehicles[Like];
        int? depot = problem.Activities[role.Activities[0]].SourceDepot;
        return like with
        {
            Id = $"+{problem.Requests[Request].Id}.{Role}", Shift = Hours, MaxWork = TimeWindow.Forever, Skills = role.Skills, Crew = null, Breaks = [], LockedPrefix = [], MaxTrips = 1,
            HomeDepot = depot, ReloadDepots = [], StartLocation = depot is { } home ? problem.Depots[home].Location : null, EndLocation = null, MaxActivities = role.Activities.Length,
        };
    }

    /// <summary>The role may be theirs, no other may.</summary>
    private Request Told(Request request, int index, int mate)
    {
        var roles = request.Roles;
        for (var r = 0; r < roles.Length; r++)
        {
            var isTheirs = index == Request && r == Role;
            if (isTheirs && !roles[r].AllowedVehicles.IsEmpty)
                roles = roles.SetItem(r, roles[r] with { AllowedVehicles = roles[r].AllowedVehicles.Add(mate) });
            else if (!isTheirs && roles[r].AllowedVehicles.IsEmpty)
                roles = roles.SetItem(r, roles[r] with { ForbiddenVehicles = roles[r].ForbiddenVehicles.Add(mate) });
        }

        return roles == request.Roles ? request : request with { Roles = roles };
    }
}
