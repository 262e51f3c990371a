using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing;

/// <summary>The generator of random problems keeps what it promises to the property tests.</summary>
public sealed class RandomProblemsTests
{
    /// <summary>The same seed gives the same problem, another seed another one.</summary>
    [Fact]
    public void Same_seed_same_problem()
    {
        PlanHash.Of(RandomProblems.Create(7)).ShouldBe(PlanHash.Of(RandomProblems.Create(7)));
        PlanHash.Of(RandomProblems.Create(7)).ShouldNotBe(PlanHash.Of(RandomProblems.Create(8)));
    }

    /// <summary>Every problem has a solution: the locked visit alone is feasible.</summary>
    [Fact]
    public void Locked_visit_alone_is_feasible()
    {
        for (var seed = 0UL; seed < 300; seed++)
        {
            var problem = RandomProblems.Create(seed);
            var certificate = SolutionChecker.Check(problem, RandomProblems.LockedOnly(problem));
            certificate.Violations.ShouldBeEmpty($"seed {seed}");
            certificate.Served.ShouldBe(1);
        }
    }

    /// <summary>Sizes are as asked for.</summary>
    [Fact]
    public void Sizes_are_kept()
    {
        var problem = RandomProblems.Create(3, new RandomProblemOptions { Vehicles = 2, Requests = 5, Depots = 3 });
        (problem.Vehicles.Length, problem.Requests.Length, problem.Depots.Length).ShouldBe((2, 5, 3));
    }

    /// <summary>Every rule turns up somewhere in forty problems.</summary>
    [Fact]
    public void Every_rule_turns_up()
    {
        var problems = Enumerable.Range(0, 40).Select(seed => RandomProblems.Create((ulong)seed)).ToList();
        var vehicles = problems.SelectMany(p => p.Vehicles).ToList();
        var activities = problems.SelectMany(p => p.Activities).ToList();
        var roles = problems.SelectMany(p => p.Requests).SelectMany(r => r.Roles).ToList();
        var links = problems.SelectMany(p => p.Links).ToList();

        problems.ShouldContain(p => p.Conflicts.Length > 1);
        vehicles.ShouldContain(v => v.Crew != null);
        vehicles.ShouldContain(v => v.WorkSteps.Length == 2);
        vehicles.ShouldContain(v => v.CrossingCost > 0);
        roles.ShouldContain(r => r.Published != null && r.Published.MovedCost > 0);
        vehicles.ShouldContain(v => v.StartLocation == null);
        vehicles.ShouldContain(v => v.EndLocation == null);
        vehicles.ShouldContain(v => v.HomeDepot != null && v.MaxTrips > 1 && !v.ReloadDepots.IsEmpty);
        vehicles.ShouldContain(v => v.Breaks.Length == 2);
        vehicles.ShouldContain(v => v.MaxWork < TimeWindow.Forever);
        vehicles.ShouldContain(v => v.MaxDistance < long.MaxValue);
        activities.ShouldContain(a => a.Windows.Length == 2);
        activities.ShouldContain(a => a.Release > 0);
        activities.ShouldContain(a => a.MaxSinceDepot != null && a.SoftSinceDepot != null);
        activities.ShouldContain(a => a.SoftEarliest > 0 && a.EarlyCost > 0 && a.LateCost > 0);
        roles.ShouldContain(r => r.Contiguous && r.Activities.Length == 3);
        roles.ShouldContain(r => !r.Contiguous && r.Activities.Length == 2);
        roles.ShouldContain(r => r.Skills.Any(s => s.Level > 1));
        roles.ShouldContain(r => r.Equipment.Length > 0);
        roles.ShouldContain(r => r.AllowedVehicles.Length == 1);
        roles.ShouldContain(r => r.ForbiddenVehicles.Length == 1);
        roles.ShouldContain(r => r.Preferences.Length == 2);
        problems.SelectMany(p => p.Requests).Select(r => r.Roles.Length).Distinct().Order().ShouldBe([1, 2, 3, 4]);
        links.ShouldContain(l => l.MinGap == 0 && l.MaxGap == 0);
        links.ShouldContain(l => l.MinGap < 0 && l.MaxGap < TimeWindow.Forever);
        problems.ShouldContain(p => HasIsland(p));
    }

    private static bool HasIsland(Problem problem) => problem.Profiles[1].First.Durations.Contains(TravelMatrix.Unreachable);
}
