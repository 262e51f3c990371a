using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.Explaining;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Model;
using Dispatch.Routing.Search;
using Dispatch.Tests.Planning.LiveDays;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Explaining;

/// <summary>Questions about a street's day.</summary>
public sealed class ExplainedStreetTests
{
    private static readonly ExplainedDay _day = new(LiveStreet.Day);
    private static readonly RuinRecreateSolver _solver = new();

    /// <summary>The stored plan, read back, keeps the rules.</summary>
    [Fact]
    public void A_stored_plan_is_read_back_whole() => _day.IsCurrent.ShouldBeTrue();

    /// <summary>For visits all over the day: the price adds up, the others are sorted by theirs, and everybody says something.</summary>
    [Fact]
    public void Every_served_visit_has_its_price_and_its_runners_up()
    {
        var items = LiveStreet.Day.Plan.Routes.SelectMany(r => r.Stops).Where(s => s.Items.Length == 1 && s.Kind == PlanStopKind.Visit).Select(s => s.Items[0].Id).Distinct().Where((_, i) => i % 25 == 0).ToList();
        items.Count.ShouldBeGreaterThan(1);
        var priced = 0;
        foreach (var item in items)
        {
            var answer = new ExplainServed(_day, _solver, TimeProvider.System, new ExplainOptions()).Of(item, _day.RequestOf(item)!.Value);
            foreach (var role in answer.Roles)
            {
                role.RunnersUp.Select(p => p.Price.CostMilliFen).ShouldBeInOrder();
                foreach (var person in role.RunnersUp.Append(role.Chosen))
                    person.Price.Terms.Sum(t => t.CostMilliFen).ShouldBe(person.Price.CostMilliFen);
                role.People.Length.ShouldBe(_day.Problem.Vehicles.Length - 1);
                role.People.ShouldAllBe(p => p.Text.Zh.Length > 0 && p.Text.En.Length > 0);
                priced += role.RunnersUp.Length;
            }
        }

        priced.ShouldBeGreaterThan(1);
    }

    /// <summary>Visits taken out of the day as if nobody could do them: the people's answers and a proven change, mostly none at all.</summary>
    [Fact]
    public void An_unserved_visit_is_explained_with_a_proven_change()
    {
        var items = LiveStreet.Day.Plan.Unserved.Where(u => _day.RequestOf(u.Ids[0]) is { } r && _day.Plan.Unserved.Any(x => x.Request == r)).Take(1).ToList();
        foreach (var told in items)
        {
            var answer = new ExplainUnserved(_day, new SmallestChange(_solver, TimeProvider.System, new ExplainOptions()), new ExplainOptions()).Of(told, told.Ids[0], CancellationToken.None);
            answer.People.ShouldNotBeEmpty();
            answer.Change?.Staff.ShouldNotBeEmpty();
        }

        var (request, people) = (_day.Plan.Routes[0].Steps.First(s => s.Kind == StepKind.Activity).Index, Nearest());
        var without = Without(_day.Built.Index.Activities[request].Request);
        var found = new SmallestChange(_solver, TimeProvider.System, new ExplainOptions()).Find(_day.Problem, without, _day.Built.Index.Activities[request].Request, people, TestContext.Current.CancellationToken);
        found.ShouldNotBeNull().Change.Size.ShouldBe(0);
        found.Certificate.Feasible.ShouldBeTrue();
    }

    private static HashSet<int> Nearest() => [.. _day.Plan.Routes.Take(6).Select(r => r.Vehicle)];

    /// <summary>The plan solved once more without room for one request, so that it is left out.</summary>
    private static Solution Without(int request)
    {
        var changed = _day.Problem with { Requests = _day.Problem.Requests.SetItem(request, _day.Problem.Requests[request] with { UnservedPenalty = 0 }) };
        var gone = changed.Requests[request].Roles.SelectMany(r => r.Activities).ToHashSet();
        var routes = _day.Plan.Routes.Select(r => r with { Steps = RouteSteps.Without(r.Steps, gone.Contains) }).Where(r => r.Steps.Any(s => s.Kind == StepKind.Activity));
        var rest = ProblemWithout(changed, request);
        return _solver.Solve(rest, new SolveOptions { Start = new Solution([.. routes], _day.Plan.Unserved), IterationLimit = 0 });
    }

    /// <summary>Nobody may do the request.</summary>
    private static Problem ProblemWithout(Problem problem, int request) => Problem.Create(problem with
    {
        Requests = problem.Requests.SetItem(request, problem.Requests[request] with
        {
            Roles = [.. problem.Requests[request].Roles.Select(r => r with { ForbiddenVehicles = [.. Enumerable.Range(0, problem.Vehicles.Length)] })],
        }),
    });
}
