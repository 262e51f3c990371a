using Dispatch.Core.Units;
using Dispatch.Routing.Evaluation;
using Dispatch.Routing.Search;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Routing.Search;

/// <summary>The constant-time bounds of places.</summary>
public sealed class PlaceScanTests
{
    /// <summary>
    /// Without ties, hours of traffic and wishes for later or fresher food no place costs less than its bound; where it is settled, the bound is the
    /// cost.
    /// </summary>
    [Fact]
    public void No_place_costs_less_than_its_bound()
    {
        var (priced, settled) = (0, 0);
        for (ulong seed = 1; seed <= 120; seed++)
        {
            var problem = new FlatProblem(RandomProblems.Create(seed));
            var rng = new Rng(seed);
            var state = new PlanState(problem);
            var recreate = new Recreate(state);
            var scan = new PlaceScan(problem);
            for (var step = 0; step < 40; step++)
            {
                state.Begin();
                var request = rng.Next(problem.RequestCount);
                if (state.Served(request) && !problem.LockedRequest[request] && rng.Chance(0.3))
                    state.Remove([request], recreate.Buffer);
                if (state.Served(request))
                    continue;
                Judge(problem, state, scan, request, ref priced, ref settled, $"seed {seed} step {step}");
                recreate.InsertOne(request, 0.2, rng);
            }
        }

        priced.ShouldBeGreaterThan(100);
    }

    private static void Judge(FlatProblem problem, PlanState state, PlaceScan scan, int request, ref int priced, ref int settled, string where)
    {
        for (var role = problem.FirstRole[request]; role < problem.FirstRole[request + 1]; role++)
        {
            var activities = problem.RoleActivities[role];
            if (activities.Any(a => problem.GroupOf[a] >= 0 || problem.ShiftMatters[a]))
                continue;
            scan.Turn(role);
            for (var k = 0; k < problem.CompatibleVehicles[role].Length; k++)
            {
                var r = state.Route(problem.CompatibleVehicles[role][k]);
                if (r.HasLinks || r.ShiftMatters)
                    continue;
                var places = new List<Candidate>();
                scan.Scan(r, problem.Preferences.Of(role, k), long.MaxValue / 8, plain: false, places);
                foreach (var c in places)
                {
                    var buffer = new int[r.Count + activities.Length + 2];
                    var n = Sequences.Inserted(problem, r, c.Place, activities, buffer);
                    if (state.TrySingle(r.Vehicle, buffer.AsSpan(0, n)) is not { } cost)
                        continue;
                    c.Bound.ShouldBeLessThanOrEqualTo(cost, $"{where} {c.Place}");
                    priced++;
                    if (!c.Settled)
                        continue;
                    c.Bound.ShouldBe(cost, $"{where} {c.Place}");
                    settled++;
                }
            }
        }
    }
}
