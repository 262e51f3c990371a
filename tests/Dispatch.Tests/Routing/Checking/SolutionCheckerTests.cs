using System.Collections.Immutable;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;
using static Dispatch.Tests.Routing.FourVisitsChanges;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>What the checker allows, and that it gives a certificate for any solution at all.</summary>
public sealed class SolutionCheckerTests
{
    /// <summary>A rider may wait at the kitchen (loaded at 5, leaves at 8), which makes the food younger: meal 2 at 30, 22 after 8.</summary>
    [Fact]
    public void Waiting_after_work_is_allowed()
    {
        var rider = new Route(0,
        [
            new(StepKind.Start, 0, 0, 0, 8), new(StepKind.Activity, 0, 18, 18, 20), new(StepKind.Activity, 1, 30, 30, 32), new(StepKind.End, -1, 52, 52, 52),
        ]);
        Violations(FourVisits.Draft().Activity(1, a => a with { MaxSinceDepot = 22 }), Of([rider, FourVisits.CarerRoute()])).ShouldBeEmpty();
    }

    /// <summary>Set-up counts once behind one gate: care 4 moved to care 3's place needs 20, not 23 (43-63, home at 93).</summary>
    [Fact]
    public void Setup_counts_once_at_one_place()
    {
        var carer = new Route(1, [.. FourVisits.CarerRoute().Steps.Take(2), new(StepKind.Activity, 3, 43, 43, 63), new(StepKind.End, -1, 93, 93, 93)]);
        Violations(FourVisits.Draft().Activity(3, a => a with { Location = 3 }), RiderAnd(carer)).ShouldBeEmpty();
    }

    /// <summary>Also with a break in between: the place stays the same (break 43-48, care 48-68, home at 98).</summary>
    [Fact]
    public void Break_does_not_change_the_place()
    {
        var carer = new Route(1,
        [
            .. FourVisits.CarerRoute().Steps.Take(2), new(StepKind.Break, 0, 43, 43, 48), new(StepKind.Activity, 3, 48, 48, 68), new(StepKind.End, -1, 98, 98, 98),
        ]);
        var draft = FourVisits.Draft().Activity(3, a => a with { Location = 3 }).Vehicle(1, v => v with { Breaks = [new("rest", [new(40, 50)], 5)] });
        Violations(draft, RiderAnd(carer)).ShouldBeEmpty();
    }

    /// <summary>Without start and end places the first way and the last count nothing; set-up at the first stop does (0-13, 23-46).</summary>
    [Fact]
    public void Open_route_counts_inner_ways_only()
    {
        var carer = new Route(1,
        [
            new(StepKind.Start, -1, 0, 0, 0), new(StepKind.Activity, 2, 0, 0, 13), new(StepKind.Activity, 3, 23, 23, 46), new(StepKind.End, -1, 46, 46, 46),
        ]);
        var problem = Problem.Create(FourVisits.Draft().Vehicle(1, v => v with { StartLocation = null, EndLocation = null }));
        var certificate = SolutionChecker.Check(problem, RiderAnd(carer));
        certificate.Violations.ShouldBeEmpty();
        (certificate.Distance, certificate.TravelTime).ShouldBe((500, 50)); // rider 400 and 40, carer 100 and 10
    }

    /// <summary>The first stop's set-up of an open route may not be left out: leaving at 10 is 3 too early.</summary>
    [Fact]
    public void Open_route_needs_its_first_setup()
    {
        var carer = new Route(1, [new(StepKind.Start, -1, 0, 0, 0), new(StepKind.Activity, 2, 0, 0, 10), new(StepKind.End, -1, 10, 10, 10)]);
        Violations(FourVisits.Draft().Vehicle(1, v => v with { StartLocation = null, EndLocation = null }), RiderAnd(carer, 3))
            .ShouldBe([new Violation(ViolationCodes.Departure, 1, 1, 2, 10, 13)]);
    }

    /// <summary>A reload empties the box: with capacity 2 two trips carry what one cannot (1, then 2).</summary>
    [Fact]
    public void Reload_makes_room() =>
        Violations(FourVisits.Draft().Vehicle(0, v => v with { Capacity = [2] }), Of([TwoTrips(), FourVisits.CarerRoute()])).ShouldBeEmpty();

    /// <summary>Boxes picked up in the first trip are gone after the reload: 1 then 4 back, then 2.</summary>
    [Fact]
    public void Reload_unloads_what_was_picked_up() =>
        Violations(FourVisits.Draft().Activity(0, a => a with { Pickup = [4] }), Of([TwoTrips(), FourVisits.CarerRoute()])).ShouldBeEmpty();

    /// <summary>A shipment rides only between its ends: 2 on board, never 4.</summary>
    [Fact]
    public void Shipment_is_not_loaded_at_the_depot()
    {
        var solution = FourVisits.Plan();
        Violations(Shipment().Vehicle(0, v => v with { Capacity = [2] }), solution).ShouldBeEmpty();
        Violations(Shipment().Vehicle(0, v => v with { Capacity = [1] }), solution).ShouldBe([new Violation(ViolationCodes.Capacity, 0, 1, 0, 2, 1)]);
    }

    /// <summary>A link holds only when both ends are served; a negative smallest gap is a tolerance.</summary>
    [Fact]
    public void Links_of_unserved_ends_do_not_bind()
    {
        Violations(FourVisits.Draft() with { Links = [new(2, 3, 500, 600)] }, RiderAnd(OnlyCare3(), 3)).ShouldBeEmpty();
        Violations(FourVisits.Draft() with { Links = [new(3, 2, -23, 0)] }, FourVisits.Plan()).ShouldBeEmpty();
        Violations(FourVisits.Draft() with { Links = [new(2, 3, 23, TimeWindow.Forever)] }, FourVisits.Plan()).ShouldBeEmpty();
    }

    /// <summary>Breaks bind used vehicles only, and a locked beginning that is kept is no violation.</summary>
    [Fact]
    public void Unused_vehicles_need_no_break()
    {
        var draft = FourVisits.Draft().Vehicle(1, v => v with { Breaks = [new("rest", [new(40, 50)], 5)] }).Vehicle(0, v => v with { LockedPrefix = [0] });
        Violations(draft, Of([FourVisits.RiderRoute()], 2, 3)).ShouldBeEmpty();
    }

    /// <summary>Missing lists and entries give violations.</summary>
    [Fact]
    public void Missing_parts_are_violations()
    {
        var problem = FourVisits.Create();
        SolutionChecker.Check(problem, new Solution(default, default)).Violations.Select(v => v.Code).Distinct()
            .ShouldBe([ViolationCodes.RouteShape, ViolationCodes.UnservedEntry, ViolationCodes.RequestMissing]);
        SolutionChecker.Check(problem, new Solution([null!, new Route(1, default)], [null!, new UnservedRequest(0, null!)])).Violations.Select(v => v.Code).Distinct()
            .ShouldBe([ViolationCodes.RouteShape, ViolationCodes.UnservedEntry, ViolationCodes.UnservedReason, ViolationCodes.RequestMissing]);
    }

    /// <summary>Absurd clocks overflow nothing: the terms still add up to the total.</summary>
    [Fact]
    public void Absurd_clocks_still_get_a_certificate()
    {
        var rider = new Route(0,
        [
            new(StepKind.Start, 0, int.MaxValue, int.MinValue, int.MaxValue), new(StepKind.Activity, 0, int.MinValue, int.MaxValue, int.MinValue),
            new(StepKind.Activity, 1, int.MaxValue, int.MinValue, int.MaxValue), new(StepKind.End, -1, int.MinValue, int.MaxValue, int.MaxValue),
        ]);
        var draft = FourVisits.Draft()
            .Activity(0, a => a with { LateCost = 1_000_000_000_000_000, SoftLatest = 0 })
            .Vehicle(0, v => v with { WorkCost = 1_000_000_000_000_000 });
        var certificate = SolutionChecker.Check(Problem.Create(draft), Of([rider], 2, 3));
        certificate.Feasible.ShouldBeFalse();
        certificate.Cost.Lateness.ShouldBe(long.MaxValue / 16);
        certificate.Cost.Total.ShouldBeGreaterThan(certificate.Cost.Lateness);
    }

    /// <summary>A null problem or solution is the caller's bug.</summary>
    [Fact]
    public void Null_arguments_throw()
    {
        Should.Throw<ArgumentNullException>(() => SolutionChecker.Check(null!, FourVisits.Plan()));
        Should.Throw<ArgumentNullException>(() => SolutionChecker.Check(FourVisits.Create(), null!));
    }

    private static ImmutableArray<Violation> Violations(Problem draft, Solution solution) =>
        SolutionChecker.Check(Problem.Create(draft), solution).Violations;
}
