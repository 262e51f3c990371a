using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Kitchens;

/// <summary>
/// Decides which kitchen supplies which canteen: the plain rule first (large needs choose first, the cheapest way counting portions beyond the room),
/// then CP-SAT hinted with it. The cheaper one stands.
/// </summary>
internal static class KitchenChooser
{
    /// <summary>Decides.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="work">Units of OR-Tools' deterministic clock.</param>
    /// <param name="tools">OR-Tools and the clock.</param>
    /// <returns>For each canteen the position of its way.</returns>
    public static Decided<ImmutableArray<int>> Choose(KitchenProblem problem, double work, ChoiceTools tools)
    {
        var started = tools.Clock.GetTimestamp();
        var greedy = Greedy(problem);
        var (cost, bound) = (problem.Price(greedy), problem.Floor());
        var (choice, fault, by) = (greedy, (CpFault?)null, PlanDecider.Greedy);
        if (cost > bound)
        {
            var model = new KitchenModel(problem);
            model.Builder.Hint(model.Values(greedy));
            (var result, fault) = tools.Solve(model.Builder, work);
            if (result is not null)
            {
                var found = model.Read(result);
                (by, bound) = (PlanDecider.OrTools, Math.Max(bound, ChoiceTools.Bound(result)));
                if (problem.Price(found) < cost)
                    choice = found;
            }
        }

        var decision = new PlanDecision
        {
            By = by,
            CostFen = problem.Price(choice),
            BoundFen = Math.Min(bound, problem.Price(choice)),
            GreedyCostFen = cost,
            Seconds = Math.Round(tools.Clock.GetElapsedTime(started).TotalSeconds, 3),
        };
        return new Decided<ImmutableArray<int>>(choice, decision, fault);
    }

    private static ImmutableArray<int> Greedy(KitchenProblem problem)
    {
        var (room, choice) = (problem.Room.ToArray(), new int[problem.Canteens.Length]);
        foreach (var c in Enumerable.Range(0, choice.Length).OrderByDescending(c => problem.Canteens[c].Portions).ThenBy(c => c))
        {
            var canteen = problem.Canteens[c];
            long Cost(KitchenWay way) => way.Cost + (Math.Clamp(canteen.Portions - (long)room[way.Kitchen], 0, canteen.Portions) * problem.ShortPrice);
            choice[c] = Enumerable.Range(0, canteen.Ways.Length).MinBy(w => Cost(canteen.Ways[w]));
            room[canteen.Ways[choice[c]].Kitchen] -= canteen.Portions;
        }

        return [.. choice];
    }
}
