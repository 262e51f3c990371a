using System.Collections.Immutable;
using Dispatch.Core.Units;

namespace Dispatch.Core.Domain.Plans.Differences;

/// <summary>Compares two plans of one day and area, order by order.</summary>
public sealed class PlanComparison
{
    private const int Minute = 60;
    private readonly DayPlan _before;
    private readonly DayPlan _after;
    private readonly int _tolerance;
    private readonly Dictionary<string, Done> _old;
    private readonly Dictionary<string, Done> _new;

    private PlanComparison(DayPlan before, DayPlan after, int tolerance)
    {
        (_before, _after, _tolerance) = (before, after, tolerance);
        (_old, _new) = (Read(before), Read(after));
    }

    /// <summary>The differences.</summary>
    /// <param name="before">The earlier plan; checked.</param>
    /// <param name="after">The later plan; checked.</param>
    /// <param name="tolerance">How far a start may move before the elder is to be phoned, seconds.</param>
    public static PlanDiff Of(DayPlan before, DayPlan after, int tolerance)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        return new PlanComparison(before, after, tolerance).Compare();
    }

    private PlanDiff Compare()
    {
        var moves = _old.Keys.Union(_new.Keys).Order(StringComparer.Ordinal).Select(MoveOf).OfType<PlanMove>().ToImmutableArray();
        var undone = _before.Unserved.SelectMany(u => u.Ids).ToHashSet(StringComparer.Ordinal);
        var unserved = _after.Unserved.Where(u => u.Ids.Any(id => !undone.Contains(id))).ToImmutableArray();
        var shared = _old.Keys.Where(_new.ContainsKey).ToList();
        return new PlanDiff
        {
            Moves = moves,
            Elders = [.. Calls(moves, unserved)],
            Staff = [.. StaffCalls(moves)],
            Unserved = unserved,
            Shared = shared.Sum(id => _old[id].Staff.Length),
            Unchanged = shared.Sum(id => _old[id].Staff.Count(s => _new[id].Staff.Any(n => n.StaffId == s.StaffId))),
            Before = _before.Certificate?.Cost ?? new PlanCost(),
            After = _after.Certificate?.Cost ?? new PlanCost(),
        };
    }

    private PlanMove? MoveOf(string id)
    {
        var (was, now) = (_old.GetValueOrDefault(id), _new.GetValueOrDefault(id));
        var item = (now ?? was)!.Item;
        var move = new PlanMove
        {
            ItemId = id, ElderId = item.ElderId, ElderName = item.ElderName, ServiceCode = item.ServiceCode, From = was?.Staff ?? [], To = now?.Staff ?? [],
            OldStart = was?.Start, NewStart = now?.Start,
        };
        var moved = was is null || now is null || Math.Abs(was.Start - now.Start) >= Minute;
        return moved || move.OtherPeople ? move : null;
    }

    private IEnumerable<PhoneCall> Calls(ImmutableArray<PlanMove> moves, ImmutableArray<PlanUnserved> unserved)
    {
        var lost = unserved.SelectMany(u => u.Ids).ToHashSet(StringComparer.Ordinal);
        foreach (var move in moves.Where(m => m.ElderId is not null))
        {
            var (name, service) = (move.ElderName ?? move.ElderId!, NameOf(move.ServiceCode));
            if (move.To.IsEmpty)
            {
                if (lost.Contains(move.ItemId))
                    yield return new PhoneCall(move.ElderId!, name, new PlanText($"{service.Zh}今天无法安排。", $"{service.En} cannot be served today."));
            }
            else if (move.OldStart is { } old && move.NewStart is { } start && Math.Abs(start - old) > _tolerance)
            {
                yield return new PhoneCall(move.ElderId!, name, new PlanText(
                    $"{service.Zh}由 {Clock(old)} 改到 {Clock(start)},{Names(move.To)} 上门。", $"{service.En} moves from {Clock(old)} to {Clock(start)}; {Names(move.To)} comes."));
            }
            else if (move.OtherPeople && !move.From.IsEmpty && IsVisit(move.ItemId))
            {
                yield return new PhoneCall(move.ElderId!, name, new PlanText($"{service.Zh}改由 {Names(move.To)} 上门,时间不变。", $"{service.En}: {Names(move.To)} comes instead, at the same time."));
            }
            else if (move.From.IsEmpty)
            {
                yield return new PhoneCall(move.ElderId!, name, new PlanText(
                    $"{service.Zh}安排在 {Clock(move.NewStart!.Value)},{Names(move.To)} 上门。", $"{service.En} at {Clock(move.NewStart!.Value)}; {Names(move.To)} comes."));
            }
        }
    }

    /// <summary>People who lose or gain something, or whose times move by more than tolerated.</summary>
    private IEnumerable<PhoneCall> StaffCalls(ImmutableArray<PlanMove> moves)
    {
        var changes = new SortedDictionary<string, (string Name, int Lost, int Gained, int Moved)>(StringComparer.Ordinal);
        foreach (var move in moves)
        {
            foreach (var staff in move.From.Where(f => move.To.All(t => t.StaffId != f.StaffId)))
                Count(staff, (c) => c with { Lost = c.Lost + 1 });
            foreach (var staff in move.To.Where(t => move.From.All(f => f.StaffId != t.StaffId)))
                Count(staff, (c) => c with { Gained = c.Gained + 1 });
            foreach (var staff in move.To.Where(t => move.From.Any(f => f.StaffId == t.StaffId) && Math.Abs(move.NewStart!.Value - move.OldStart!.Value) > _tolerance))
                Count(staff, (c) => c with { Moved = c.Moved + 1 });
        }

        return changes.Select(c => new PhoneCall(c.Key, c.Value.Name, new PlanText(
            $"路线有变:减 {c.Value.Lost} 单,加 {c.Value.Gained} 单,改时间 {c.Value.Moved} 单。",
            $"The route changes: {c.Value.Lost} less, {c.Value.Gained} more, {c.Value.Moved} at another time.")));

        void Count(PlanTeamMate staff, Func<(string Name, int Lost, int Gained, int Moved), (string, int, int, int)> change) =>
            changes[staff.StaffId] = change(changes.TryGetValue(staff.StaffId, out var known) ? known : (staff.Name, 0, 0, 0));
    }

    private bool IsVisit(string id) => _new[id].IsVisit;

    private PlanText NameOf(string code) => _after.Services.Concat(_before.Services).FirstOrDefault(s => s.Code == code)?.Name ?? new PlanText(code, code);

    private static string Names(ImmutableArray<PlanTeamMate> staff) => string.Join("、", staff.Select(s => s.Name));

    private static string Clock(int seconds) => new DayTime(Math.Clamp(seconds / Minute * Minute, 0, DayTime.MaxSeconds)).ToString();

    /// <summary>Who does each order and when its first part begins.</summary>
    private static Dictionary<string, Done> Read(DayPlan plan)
    {
        var stops = from route in plan.Routes
                    from stop in route.Stops
                    where stop.Kind is PlanStopKind.MealDrop or PlanStopKind.TrunkDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup
                    from item in stop.Items
                    select (item, stop, Staff: new PlanTeamMate(route.Staff.Id, route.Staff.Name));
        return stops.GroupBy(s => s.item.Id, StringComparer.Ordinal).ToDictionary(g => g.Key, g => new Done(
            g.First().item, g.Min(s => s.stop.Start), [.. g.Select(s => s.Staff).DistinctBy(s => s.StaffId).OrderBy(s => s.StaffId, StringComparer.Ordinal)],
            g.First().stop.Kind is PlanStopKind.Visit or PlanStopKind.EscortPickup), StringComparer.Ordinal);
    }

    private sealed record Done(PlanItem Item, int Start, ImmutableArray<PlanTeamMate> Staff, bool IsVisit);
}
