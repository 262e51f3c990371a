using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.Explaining;

/// <summary>Why an order is not served, and the smallest change that would admit it.</summary>
/// <param name="day">The plan.</param>
/// <param name="search">Finds changes.</param>
/// <param name="options">How far to look.</param>
internal sealed class ExplainUnserved(ExplainedDay day, SmallestChange search, ExplainOptions options)
{
    private const int Minute = 60;

    /// <summary>The answer for an order that the plan lists unserved.</summary>
    public UnservedAnswer Of(PlanUnserved told, string itemId, CancellationToken cancel)
    {
        var answer = new UnservedAnswer { ItemId = itemId, ReasonCode = told.ReasonCode, Reason = told.Reason, IsCurrent = day.IsCurrent };
        if (day.RequestOf(itemId) is not { } request || !day.Plan.Unserved.Any(u => u.Request == request))
            return answer;
        var quotes = day.Ask(request);
        var people = Nearness.People(day.Problem, quotes, options.People);
        var found = day.IsCurrent ? search.Find(day.Problem, day.Plan, request, people, cancel) : null;
        return answer with { People = day.People(quotes), Searched = people.Count, Change = found is null ? null : Written(request, found) };
    }

    private ChangeAnswer Written(int request, Proposal found)
    {
        var before = SolutionChecker.Check(day.Problem, day.Plan).Cost;
        var now = found.Plan.Routes.SelectMany(r => r.Steps.Where(s => s.Kind == StepKind.Activity).Select(s => (s.Index, r.Vehicle, s.Start))).ToDictionary(x => x.Index);
        var roles = found.Problem.Requests[request].Roles;
        return new ChangeAnswer(
            ChangeTexts.Kind(found.Change), found.Change.Size, ChangeTexts.Of(found.Change, day.Built),
            [.. roles.Select(r => Mate(now[r.Activities[0]].Vehicle))], now[roles[0].Activities[0]].Start, Price.Between(before, found.Certificate.Cost),
            [.. from moved in now.Values
                where day.VehicleOf.TryGetValue(moved.Index, out var old) && (old.Vehicle != moved.Vehicle || Math.Abs(old.Start - moved.Start) >= Minute)
                orderby moved.Start
                from item in day.Built.Index.Activities[moved.Index].Items
                select new MovedItem(item.Id, Mate(moved.Vehicle).StaffId, Mate(day.VehicleOf[moved.Index].Vehicle).StaffId, day.VehicleOf[moved.Index].Start, moved.Start)]);
    }

    /// <summary>A person of the day; the extra one has no id.</summary>
    private PlanTeamMate Mate(int vehicle) => vehicle < day.Problem.Vehicles.Length
        ? new PlanTeamMate(day.Built.Index.Vehicles[vehicle].Staff.Id, day.Built.Index.Vehicles[vehicle].Staff.Name)
        : new PlanTeamMate("", "增派人员");
}
