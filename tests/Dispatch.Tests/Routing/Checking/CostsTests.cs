using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;
using static Dispatch.Tests.Routing.FourVisitsChanges;

namespace Dispatch.Tests.Routing.Checking;

/// <summary>Every cost term and soft violation, added up by hand.</summary>
public sealed class CostsTests
{
    /// <summary>
    /// The rider's two trips with every price set, both care visits unserved. Ways 0-1-0-2-0: 600 distance, 60 travel; work 0 to 74.
    /// </summary>
    [Fact]
    public void Every_term_by_hand()
    {
        var certificate = SolutionChecker.Check(Priced(), Of([TwoTrips()], 2, 3));
        certificate.Violations.ShouldBeEmpty();
        certificate.Cost.ShouldBe(new CostTerms
        {
            Fixed = 100,
            Trips = 20, // 2 × 10
            Distance = 600, // 600 × 1
            TravelTime = 120, // 60 × 2
            Work = 222, // 74 × 3
            Overtime = 136, // max(74 - 40, 74 - 45) = 34, × 4
            Lateness = 10, // meal 2: 52 - 50 = 2, × 5
            Earliness = 30, // meal 1: 20 - 15 = 5, × 6
            Staleness = 72, // meal 2: 52 - 32 = 20, 8 beyond 12, × 9
            Preference = 18, // meal 1: named 7; meal 2: a stranger 11
            MaxLateness = 200, // 2 × 100
            Unserved = 2000, // 2 × 1000
        });
        certificate.Cost.Total.ShouldBe(3528); // 100+20+600+120+222+136+10+30+72+18+200+2000
    }

    /// <summary>The soft limits passed stand in the certificate one by one, and their costs are the terms.</summary>
    [Fact]
    public void Soft_violations_by_hand() =>
        SolutionChecker.Check(Priced(), Of([TwoTrips()], 2, 3)).SoftViolations.ShouldBe(
        [
            new Violation(ViolationCodes.Early, 0, 1, 0, 15, 20, 30),
            new Violation(ViolationCodes.Late, 0, 3, 1, 52, 50, 10),
            new Violation(ViolationCodes.Stale, 0, 3, 1, 20, 12, 72),
            new Violation(ViolationCodes.Overtime, 0, 4, -1, 34, 0, 136),
        ]);

    /// <summary>A route without any depot counts as one trip: 1 × 10 for the carer.</summary>
    [Fact]
    public void Route_without_depot_is_one_trip() =>
        SolutionChecker.Check(Problem.Create(FourVisits.Draft().Vehicle(1, v => v with { TripCost = 10 })), FourVisits.Plan())
            .Cost.ShouldBe(new CostTerms { Trips = 10 });

    /// <summary>Exactly on a soft limit costs nothing and is not reported.</summary>
    [Fact]
    public void On_the_limit_is_not_beyond()
    {
        var problem = Problem.Create(FourVisits.Draft()
            .Activity(2, a => a with { SoftEarliest = 30, SoftLatest = 30, EarlyCost = 1, LateCost = 1 })
            .Activity(1, a => a with { SoftSinceDepot = 22, StaleCost = 1 })
            .Vehicle(1, v => v with { RegularEnd = 116, RegularWork = 116, OvertimeCost = 1 }));
        var certificate = SolutionChecker.Check(problem, FourVisits.Plan());
        certificate.SoftViolations.ShouldBeEmpty();
        certificate.Cost.Total.ShouldBe(0);
    }

    /// <summary>Lateness without a price is still reported and counts for the largest lateness: 30 - 25 = 5, × 7.</summary>
    [Fact]
    public void Unpriced_lateness_counts_for_the_largest()
    {
        var problem = Problem.Create(FourVisits.Draft().Activity(2, a => a with { SoftLatest = 25 }) with { MaxLatenessCost = 7 });
        var certificate = SolutionChecker.Check(problem, FourVisits.Plan());
        certificate.SoftViolations.ShouldBe([new Violation(ViolationCodes.Late, 1, 1, 2, 30, 25)]);
        certificate.Cost.ShouldBe(new CostTerms { MaxLateness = 35 });
    }

    private static Problem Priced()
    {
        var draft = FourVisits.Draft()
            .Vehicle(0, v => v with
            {
                FixedCost = 100, TripCost = 10, DistanceCost = 1, TravelTimeCost = 2, WorkCost = 3, OvertimeCost = 4, RegularEnd = 40, RegularWork = 45,
            })
            .Activity(0, a => a with { SoftEarliest = 20, EarlyCost = 6 })
            .Activity(1, a => a with { SoftLatest = 50, LateCost = 5, SoftSinceDepot = 12, StaleCost = 9 })
            .Role(0, r => r with { Preferences = [new(0, 7)], OtherVehicleCost = 50 })
            .Role(1, r => r with { Preferences = [new(1, 5)], OtherVehicleCost = 11 });
        return Problem.Create(draft with { MaxLatenessCost = 100 });
    }
}
