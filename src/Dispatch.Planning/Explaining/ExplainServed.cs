using System.Collections.Immutable;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;

namespace Dispatch.Planning.Explaining;

/// <summary>Why a visit is done by whom it is done: its price with this person, and with the next best ones, everything else as it is.</summary>
/// <param name="day">The plan.</param>
/// <param name="solver">The search; it only puts in.</param>
/// <param name="clock">Its clock.</param>
/// <param name="options">How far to look.</param>
internal sealed class ExplainServed(ExplainedDay day, ISolver solver, TimeProvider clock, ExplainOptions options)
{
    private const long Wanted = 1_000_000_000_000;

    /// <summary>The answer for a request that the plan serves.</summary>
    public ServedAnswer Of(string itemId, int request)
    {
        var quotes = day.Ask(request);
        var roles = day.Problem.Requests[request].Roles;
        return new ServedAnswer(itemId, day.IsCurrent, [.. Enumerable.Range(0, roles.Length).Select(role => Role(request, role, [.. quotes.Where(q => q.Role == role)]))]);
    }

    private ServedRole Role(int request, int role, ImmutableArray<VehicleQuote> quotes)
    {
        var (chosen, start) = day.VehicleOf[day.Problem.Requests[request].Roles[role].Activities[0]];
        var others = Nearness.Ordered(quotes.Where(q => q.Vehicle != chosen)).ToList();
        List<int> near = day.IsCurrent ? [.. others.Where(q => q.Code is null).Take(options.RunnersUp).Select(q => q.Vehicle)] : [];
        var region = Nearness.People(day.Problem, [.. quotes.Where(q => q.Vehicle == chosen || near.Contains(q.Vehicle))], int.MaxValue);
        region.UnionWith(day.Problem.Requests[request].Roles.Select(r => day.VehicleOf[r.Activities[0]].Vehicle));
        var staff = day.Built.Index.Vehicles[chosen].Staff;
        var empty = new Price(0, []);
        if (!day.IsCurrent)
            return new ServedRole(role, new PricedPerson(staff.Id, staff.Name, start, empty), [], day.People(others));
        var without = Without(region, request);
        var slice = ProblemSlice.Of(day.Problem, region, [.. Doing(region), request], day.Plan);
        var price = Price.Between(without, SolutionChecker.Check(Problem.Create(slice.Problem), slice.Inside(day.Plan)).Cost);
        var priced = near.Select(v => With(region, (request, role, v), without)).OfType<PricedPerson>().OrderBy(p => p.Price.CostMilliFen);
        return new ServedRole(role, new PricedPerson(staff.Id, staff.Name, start, price), [.. priced], day.People(others));
    }

    /// <summary>What some people's routes cost without the request.</summary>
    private CostTerms Without(HashSet<int> region, int request)
    {
        var slice = ProblemSlice.Of(day.Problem, region, Doing(region).Where(r => r != request), Taken(request));
        var part = Problem.Create(slice.Problem);
        return SolutionChecker.Check(part, PutIn(part, slice.Inside(Taken(request)))).Cost;
    }

    /// <summary>The price with somebody else in the role. Null: no place after all.</summary>
    private PricedPerson? With(HashSet<int> region, (int Request, int Role, int Vehicle) asked, CostTerms without)
    {
        var roles = day.Problem.Requests[asked.Request].Roles;
        ImmutableArray<Role> told = [.. roles.Select((r, i) => r with { AllowedVehicles = [i == asked.Role ? asked.Vehicle : day.VehicleOf[r.Activities[0]].Vehicle] })];
        var changed = day.Problem with { Requests = day.Problem.Requests.SetItem(asked.Request, day.Problem.Requests[asked.Request] with { Roles = told, UnservedPenalty = Wanted }) };
        var slice = ProblemSlice.Of(changed, region, [.. Doing(region), asked.Request], Taken(asked.Request));
        if (!slice.Requests.Contains(asked.Request))
            return null;
        var part = Problem.Create(slice.Problem);
        var plan = PutIn(part, slice.Inside(Taken(asked.Request)));
        var judged = SolutionChecker.Check(part, plan);
        if (!judged.Feasible || !plan.Unserved.IsEmpty)
            return null;
        var staff = day.Built.Index.Vehicles[asked.Vehicle].Staff;
        var start = plan.Routes.SelectMany(r => r.Steps).First(s => s.Kind == StepKind.Activity && slice.Activities[s.Index] == roles[asked.Role].Activities[0]).Start;
        return new PricedPerson(staff.Id, staff.Name, start, Price.Between(without, judged.Cost));
    }

    /// <summary>The plan with the request taken out; clocks are not made anew.</summary>
    private Solution Taken(int request)
    {
        var gone = day.Problem.Requests[request].Roles.SelectMany(r => r.Activities).ToHashSet();
        var routes = day.Plan.Routes.Select(r => r with { Steps = RouteSteps.Without(r.Steps, gone.Contains) }).Where(r => r.Steps.Any(s => s.Kind == StepKind.Activity));
        return new Solution([.. routes], [.. day.Plan.Unserved.Append(new UnservedRequest(request, UnservedReason.Of(UnservedCodes.NotStated))).OrderBy(u => u.Request)]);
    }

    private Solution PutIn(Problem part, Solution start) => solver.Solve(part, new SolveOptions { Start = start, IterationLimit = 0, Clock = clock });

    private IEnumerable<int> Doing(HashSet<int> region) => day.Plan.Routes.Where(r => region.Contains(r.Vehicle)).SelectMany(r => r.Steps).Where(s => s.Kind == StepKind.Activity)
        .Select(s => day.Built.Index.Activities[s.Index].Request).Distinct();
}
