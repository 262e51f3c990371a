using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Routing.Model;

namespace Dispatch.Tests.Routing;

/// <summary>Small changes of the four-visit problem and its plan, so that a test says only what differs.</summary>
internal static class FourVisitsChanges
{
    /// <summary>The rider's day in two trips: meal 1 (15-17), reload at the kitchen 27-32, meal 2 (32+20=52, leaves 54), home at 74.</summary>
    public static Route TwoTrips() => new(0,
    [
        new Step(StepKind.Start, 0, 0, 0, 5),
        new Step(StepKind.Activity, 0, 15, 15, 17),
        new Step(StepKind.Load, 0, 27, 27, 32),
        new Step(StepKind.Activity, 1, 52, 52, 54),
        new Step(StepKind.End, -1, 74, 74, 74),
    ]);

    /// <summary>A carer doing care 3 alone: 30-43, home at 43+30=73.</summary>
    public static Route OnlyCare3() => new(1,
        [new Step(StepKind.Start, -1, 0, 0, 0), new Step(StepKind.Activity, 2, 30, 30, 43), new Step(StepKind.End, -1, 73, 73, 73)]);

    /// <summary>A carer doing care 4 alone: 40-63, home at 63+40=103.</summary>
    public static Route OnlyCare4(int vehicle = 1) => new(vehicle,
        [new Step(StepKind.Start, -1, 0, 0, 0), new Step(StepKind.Activity, 3, 40, 40, 63), new Step(StepKind.End, -1, 103, 103, 103)]);

    /// <summary>The carer's day with a step put in before position <paramref name="at"/>, all else unchanged.</summary>
    public static Route CarerWith(int at, Step step)
    {
        var route = FourVisits.CarerRoute();
        return route with { Steps = route.Steps.Insert(at, step) };
    }

    /// <summary>The carer's day with one step replaced.</summary>
    public static Route CarerAt(int at, Step step)
    {
        var route = FourVisits.CarerRoute();
        return route with { Steps = route.Steps.SetItem(at, step) };
    }

    /// <summary>A solution of the rider's plan and this route of a carer, with requests left out for want of room.</summary>
    public static Solution RiderAnd(Route carer, params ImmutableArray<int> unserved) => Of([FourVisits.RiderRoute(), carer], unserved);

    /// <summary>A solution of these routes, with requests left out for want of room.</summary>
    public static Solution Of(ImmutableArray<Route> routes, params ImmutableArray<int> unserved) =>
        new(routes, [.. unserved.Select(r => new UnservedRequest(r, UnservedReason.Of(UnservedCodes.NoRoom)))]);

    /// <summary>The problem with one activity changed.</summary>
    public static Problem Activity(int index, Func<Activity, Activity> change) => FourVisits.Draft().Activity(index, change);

    /// <summary>A draft with one activity changed.</summary>
    public static Problem Activity(this Problem draft, int index, Func<Activity, Activity> change) =>
        draft with { Activities = draft.Activities.SetItem(index, change(draft.Activities[index])) };

    /// <summary>A draft with one vehicle changed.</summary>
    public static Problem Vehicle(this Problem draft, int index, Func<Vehicle, Vehicle> change) =>
        draft with { Vehicles = draft.Vehicles.SetItem(index, change(draft.Vehicles[index])) };

    /// <summary>A draft with the first role of one request changed.</summary>
    public static Problem Role(this Problem draft, int request, Func<Role, Role> change)
    {
        var old = draft.Requests[request];
        return draft with { Requests = draft.Requests.SetItem(request, old with { Roles = old.Roles.SetItem(0, change(old.Roles[0])) }) };
    }

    /// <summary>A draft with the depot changed.</summary>
    public static Problem Depot(this Problem draft, Func<Depot, Depot> change) => draft with { Depots = [change(draft.Depots[0])] };

    /// <summary>Care 3 and care 4 as one request: these roles, without skills.</summary>
    public static Problem Joined(params ImmutableArray<Role> roles)
    {
        var draft = FourVisits.Draft();
        var joined = new Request { Id = "joined", Roles = roles, UnservedPenalty = FourVisits.Penalty };
        return draft with { Requests = [draft.Requests[0], draft.Requests[1], joined] };
    }

    /// <summary>Meal 1 picks two portions up and meal 2 brings them: a shipment of the rider.</summary>
    public static Problem Shipment()
    {
        var draft = FourVisits.Draft()
            .Activity(0, a => a with { Delivery = [], Pickup = [2], SourceDepot = null })
            .Activity(1, a => a with { Delivery = [2], SourceDepot = null });
        var shipment = new Request { Id = "shipment", Roles = [new Role { Activities = [0, 1], Contiguous = false }], UnservedPenalty = FourVisits.Penalty };
        return draft with { Requests = [shipment, draft.Requests[2], draft.Requests[3]] };
    }

    /// <summary>The problem with no way from place 3 to place 4.</summary>
    public static Problem Cut()
    {
        var (durations, distances) = (FourVisits.Line(5).Durations.ToArray(), FourVisits.Line(5).Distances.ToArray());
        (durations[19], distances[19]) = (TravelMatrix.Unreachable, TravelMatrix.Unreachable); // row 3, column 4
        return FourVisits.Draft() with { Profiles = [new TravelMatrix(5, durations, distances)] };
    }
}
