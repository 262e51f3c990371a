using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Choices;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>
/// Decides who cooks for whom: the greedy answer, moved to a better one as a flow, then CP-SAT hinted with it, part by part. The cheapest by the
/// evaluator stands, so the result never costs more than the greedy one. Nothing is asked of CP-SAT where an answer is as cheap as any could be.
/// </summary>
internal sealed class AssignmentChooser
{
    private readonly AssignmentProblem _problem;
    private readonly ChoiceTools _tools;
    private readonly DrawClasses _classes;
    private readonly AssignmentEvaluator _evaluator;
    private CpFault? _fault;
    private bool _lost;
    private bool _byOrTools;

    private AssignmentChooser(AssignmentProblem problem, ChoiceTools tools)
    {
        (_problem, _tools, _classes) = (problem, tools, DrawClasses.Of(problem));
        _evaluator = new AssignmentEvaluator(problem, _classes);
    }

    /// <summary>Decides.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="work">Units of OR-Tools' deterministic clock over all parts.</param>
    /// <param name="tools">OR-Tools and the clock.</param>
    public static Decided<CanteenAssignment> Choose(AssignmentProblem problem, double work, ChoiceTools tools) =>
        new AssignmentChooser(problem, tools).Choose(work);

    private Decided<CanteenAssignment> Choose(double work)
    {
        var started = _tools.Clock.GetTimestamp();
        var greedy = GreedyAssignment.Assign(_problem, _classes);
        var greedyCost = _evaluator.Price(greedy)!.Value.Total;
        var (plain, plainCost) = Cheaper((greedy, greedyCost), FlowAssignment.Improve(_problem, _classes, greedy));
        var (found, bound) = Improve(plain, work);
        var (best, cost) = Cheaper((plain, plainCost), found);
        var decision = new PlanDecision
        {
            By = _byOrTools && !_lost ? PlanDecider.OrTools : PlanDecider.Greedy,
            CostFen = cost,
            BoundFen = Math.Min(bound, cost),
            GreedyCostFen = greedyCost,
            Seconds = Math.Round(_tools.Clock.GetElapsedTime(started).TotalSeconds, 3),
        };
        return new Decided<CanteenAssignment>(best, decision, _fault);
    }

    /// <summary>The second where it breaks no rule and costs less, else the first.</summary>
    private (CanteenAssignment Assignment, long Cost) Cheaper((CanteenAssignment Assignment, long Cost) first, CanteenAssignment second) =>
        _evaluator.Price(second) is { } price && price.Total < first.Cost ? (second, price.Total) : first;

    /// <summary>Solves part by part; the work is shared out by the number of choices.</summary>
    private (CanteenAssignment Best, long Bound) Improve(CanteenAssignment plain, double work)
    {
        var orders = plain.Orders.Select(o => o.ToArray()).ToArray();
        var draws = _evaluator.Draws(plain)!;
        var parts = AssignmentParts.Of(_problem);
        var bound = _problem.Groups.Where(g => g.Choices.IsEmpty).Sum(g => g.Orders * g.Unassigned);
        var open = parts.Where(p => CostOf(p, plain) > _evaluator.Floor(p)).ToList();
        bound += parts.Except(open).Sum(p => _evaluator.Floor(p));
        var choices = (double)open.Sum(p => p.Sum(g => _problem.Groups[g].Choices.Length));
        foreach (var part in open)
            bound += Solve(part, work * part.Sum(g => _problem.Groups[g].Choices.Length) / choices, (plain, draws), orders);
        return (new CanteenAssignment([.. orders.Select(o => o.ToImmutableArray())]), bound);
    }

    private long CostOf(ImmutableArray<int> part, CanteenAssignment greedy)
    {
        var own = part.ToHashSet();
        var only = new CanteenAssignment([.. greedy.Orders.Select((o, g) => own.Contains(g) ? o : [.. new int[o.Length]])]);
        var others = Enumerable.Range(0, _problem.Groups.Length).Where(g => !own.Contains(g)).Sum(g => _problem.Groups[g].Orders * _problem.Groups[g].Unassigned);
        return _evaluator.Price(only)!.Value.Total - others;
    }

    /// <summary>Solves one part, where nothing failed before; returns a bound of its cost.</summary>
    private long Solve(ImmutableArray<int> part, double work, (CanteenAssignment Greedy, BatchDraw[] Draws) hint, int[][] orders)
    {
        var floor = _evaluator.Floor(part);
        if (_lost)
            return floor;
        var model = AssignmentModel.Of(_problem, _classes, part);
        model.Builder.Hint(model.Values(hint.Greedy, hint.Draws));
        var (result, fault) = _tools.Solve(model.Builder, work);
        (_fault, _lost) = (fault, result is null);
        if (result is null)
            return floor;
        model.Read(result, orders);
        if (_evaluator.Draws(new CanteenAssignment([.. orders.Select(o => o.ToImmutableArray())])) is not null)
        {
            _byOrTools = true;
            return Math.Max(floor, ChoiceTools.Bound(result));
        }

        (_fault, _lost) = (new CpFault(CpCodes.Garbled, "the answer breaks a rule of the model"), true);
        foreach (var g in part)
            orders[g] = [.. hint.Greedy.Orders[g]];
        return floor;
    }
}
