using Dispatch.Core.Units;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools.Exact;
using Dispatch.TestData;
using Dispatch.Tests.Routing;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.OrTools;

/// <summary>Without a rule or a price nobody is worse off: the proven optimum of a small case never rises when one is taken away.</summary>
public sealed class RemovedRuleTests
{
    private static readonly int[] _cases = [5, 10, 40, 45];

    private static readonly (string Name, Func<Problem, Problem> Without)[] _rules =
    [
        ("conflicts", p => p with { Conflicts = [] }),
        ("gaps", p => p with { Links = [.. p.Links.Where(l => l is { MinGap: 0, MaxGap: 0 })] }),
        ("windows", p => p with { Activities = [.. p.Activities.Select(a => a with { Windows = [new TimeWindow(0, 800)] })] }),
        ("freshness", p => p with { Activities = [.. p.Activities.Select(a => a with { MaxSinceDepot = null })] }),
        ("release", p => p with { Activities = [.. p.Activities.Select(a => a with { Release = 0 })] }),
        ("skills", p => Roles(p, r => r with { Skills = [] })),
        ("people", p => Roles(p, r => r with { AllowedVehicles = [], ForbiddenVehicles = [] })),
        ("equipment", p => Roles(p, r => r with { Equipment = [] })),
        ("capacity", p => Vehicles(p, v => v with { Capacity = [] })),
        ("breaks", p => Vehicles(p, v => v with { Breaks = [] })),
        ("limits", p => Vehicles(p, v => v with { MaxWork = TimeWindow.Forever, MaxDistance = long.MaxValue, MaxTravelTime = TimeWindow.Forever, MaxActivities = int.MaxValue })),
        ("fairness", p => Vehicles(p, v => v with { WorkSteps = [] })),
        ("change", p => Roles(p, r => r with { Published = null })),
        ("compactness", p => p with { Zones = [] }),
    ];

    /// <summary>Cases of four requests, each proven with all rules and without each one.</summary>
    [Fact]
    public void Removing_a_rule_never_makes_the_best_cost_worse()
    {
        using var cp = CpWorkers.RealSolver();
        var exact = new ExactSolver(cp);
        foreach (var number in _cases)
        {
            var problem = SmallCases.Create(number);
            var all = Optimum(exact, problem);
            foreach (var (name, without) in _rules)
                Optimum(exact, Problem.Create(without(problem))).ShouldBeLessThanOrEqualTo(all, $"case {number} without {name}");
        }
    }

    private static long Optimum(ExactSolver exact, Problem problem)
    {
        var result = exact.Solve(problem, new ExactOptions { TimeLimit = TimeSpan.FromSeconds(60) }, TestContext.Current.CancellationToken);
        result.Status.ShouldBe(ExactStatus.Optimal, problem.Name);
        return result.Cost!.Value;
    }

    private static Problem Vehicles(Problem problem, Func<Vehicle, Vehicle> change) => problem with { Vehicles = [.. problem.Vehicles.Select(change)] };

    private static Problem Roles(Problem problem, Func<Role, Role> change) =>
        problem with { Requests = [.. problem.Requests.Select(r => r with { Roles = [.. r.Roles.Select(change)] })] };
}
