using System.Collections.Immutable;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;
using static Dispatch.Tests.Routing.FourVisitsChanges;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Hashes name content: equal content, equal hash; any changed field, another hash.</summary>
public sealed class PlanHashTests
{
    /// <summary>The certificate carries the hashes of what it judged.</summary>
    [Fact]
    public void Certificate_names_what_it_judged()
    {
        var certificate = SolutionChecker.Check(FourVisits.Create(), FourVisits.Plan());
        certificate.ProblemHash.ShouldBe(PlanHash.Of(FourVisits.Create()));
        certificate.SolutionHash.ShouldBe(PlanHash.Of(FourVisits.Plan()));
        certificate.ProblemHash.ShouldMatch("^[0-9a-f]{64}$");
    }

    /// <summary>Every kind of change of a problem changes its hash.</summary>
    [Fact]
    public void Every_change_of_a_problem_shows()
    {
        var draft = FourVisits.Draft();
        Problem[] changed =
        [
            draft with { Name = "other" },
            draft with { Units = new(Cost: 10) },
            draft with { MaxLatenessCost = 1 },
            draft with { Profiles = [FourVisits.Line(6)] },
            draft with { Profiles = [Bands(50)] },
            draft with { Profiles = [Bands(60)] },
            draft with { Profiles = [FourVisits.Line(5), FourVisits.Line(5)] },
            draft with { Links = [new(0, 1, 0, 1)] },
            draft with { Conflicts = [new(0, 1)] },
            draft with { Zones = [0, 1, 1, 2, 2] },
            draft.Vehicle(0, v => v with { CrossingCost = 3 }),
            draft.Vehicle(0, v => v with { WorkSteps = [new(3, 1)] }),
            draft.Role(0, r => r with { Published = new() { Vehicle = 0, Start = 4 } }),
            draft.Role(0, r => r with { Published = new() { Vehicle = 0, Start = 4, Tolerance = 2 } }),
            draft.Vehicle(0, v => v with { Crew = 0 }),
            draft with { EquipmentPools = [new("p", 1, 1)] },
            draft.Depot(d => d with { LoadTime = 6 }),
            draft.Vehicle(0, v => v with { EndLocation = null }),
            draft.Vehicle(0, v => v with { MaxDistance = 7 }),
            draft.Vehicle(1, v => v with { Breaks = [new("b", [new(1, 2)], 1)] }),
            draft.Vehicle(1, v => v with { Skills = [new(1, 3)] }),
            draft.Activity(0, a => a with { Delivery = [2] }),
            draft.Activity(0, a => a with { Delivery = [], Pickup = [1] }),
            draft.Activity(0, a => a with { MaxSinceDepot = 0 }),
            draft.Role(0, r => r with { Contiguous = false }),
            draft.Role(0, r => r with { AllowedVehicles = [0] }),
            draft.Role(0, r => r with { ForbiddenVehicles = [0] }),
            draft.Role(0, r => r with { Preferences = [new(0, 1)] }),
            draft,
        ];
        changed.Select(PlanHash.Of).ShouldBeUnique();
    }

    /// <summary>Every kind of change of a solution changes its hash, the reasons of unserved requests included.</summary>
    [Fact]
    public void Every_change_of_a_solution_shows()
    {
        var reason = UnservedReason.Of(UnservedCodes.Skill);
        Solution[] changed =
        [
            FourVisits.Plan(),
            Of([FourVisits.CarerRoute(), FourVisits.RiderRoute()]),
            RiderAnd(CarerAt(1, new(StepKind.Activity, 2, 30, 30, 44))),
            RiderAnd(OnlyCare3(), 3),
            RiderAnd(OnlyCare3()) with { Unserved = [new UnservedRequest(3, reason)] },
            RiderAnd(OnlyCare3()) with { Unserved = [new UnservedRequest(3, reason with { BlockedBy = ImmutableSortedDictionary<string, int>.Empty.Add("skill", 2) })] },
        ];
        changed.Select(PlanHash.Of).ShouldBeUnique();
    }

    /// <summary>One band says the same as its matrix, whenever it begins.</summary>
    [Fact]
    public void One_band_is_the_matrix_alone() =>
        PlanHash.Of(FourVisits.Draft() with { Profiles = [new TravelProfile([new(70, FourVisits.Line(5))])] }).ShouldBe(PlanHash.Of(FourVisits.Draft()));

    private static TravelProfile Bands(int from) => new([new(0, FourVisits.Line(5)), new(from, FourVisits.Line(5))]);

    /// <summary>A solution with missing parts has a hash too.</summary>
    [Fact]
    public void Missing_parts_have_a_hash() =>
        PlanHash.Of(new Solution([null!, new Route(0, default)], [null!, new UnservedRequest(1, null!)])).Length.ShouldBe(64);
}
