using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Planning.Explaining;

/// <summary>A stored plan as the search sees it, prepared for questions. Safe to share between threads.</summary>
internal sealed class ExplainedDay
{
    private readonly Lock _asking = new();
    private readonly PlanQuotes _quotes;
    private readonly Dictionary<string, int> _requestOf;

    public ExplainedDay(LiveDay live)
    {
        (Built, Source) = (live.Day.Built, live.Plan);
        (Plan, _) = PlanRoutes.Of(Built, live.Plan);
        IsCurrent = SolutionChecker.Check(Built.Problem, Plan).Feasible;
        _quotes = new PlanQuotes(Built.Problem, IsCurrent ? Plan : new Solution([], []));
        _requestOf = (from r in Enumerable.Range(0, Built.Index.Requests.Length) from item in Built.Index.Requests[r].Items select (item.Id, r))
            .DistinctBy(x => x.Id).ToDictionary(x => x.Id, x => x.r, StringComparer.Ordinal);
        VehicleOf = Plan.Routes.SelectMany(r => r.Steps.Where(s => s.Kind == StepKind.Activity).Select(s => (s.Index, (r.Vehicle, s.Start)))).ToImmutableDictionary(x => x.Index, x => x.Item2);
    }

    public BuiltProblem Built { get; }

    public Problem Problem => Built.Problem;

    /// <summary>The plan as it is stored.</summary>
    public DayPlan Source { get; }

    /// <summary>The plan as a solution.</summary>
    public Solution Plan { get; }

    /// <summary>Whether the plan keeps the rules of today's registers.</summary>
    public bool IsCurrent { get; }

    /// <summary>Who does an activity, and when it starts.</summary>
    public ImmutableDictionary<int, (int Vehicle, int Start)> VehicleOf { get; }

    /// <summary>The request of an order. Null: it is not in the problem.</summary>
    public int? RequestOf(string itemId) => _requestOf.TryGetValue(itemId, out var request) ? request : null;

    /// <summary>What everybody says to a request; somebody else's question is waited for.</summary>
    public ImmutableArray<VehicleQuote> Ask(int request)
    {
        lock (_asking)
            return _quotes.Of(request);
    }

    /// <summary>What some shifts say, in words; those with room first, then those who come closest.</summary>
    public ImmutableArray<PersonAnswer> People(IEnumerable<VehicleQuote> quotes) => [.. Nearness.Ordered(quotes).Select(Person)];

    private PersonAnswer Person(VehicleQuote quote)
    {
        var (who, shift) = (Built.Index.Vehicles[quote.Vehicle], Problem.Vehicles[quote.Vehicle].Shift);
        return new PersonAnswer(
            who.Staff.Id, who.Staff.Name, quote.Role, shift.Earliest, shift.Latest, quote.Code, quote.Value, quote.Limit, quote.Cost, QuoteTexts.Of(quote, Problem.Vehicles[quote.Vehicle]));
    }
}
