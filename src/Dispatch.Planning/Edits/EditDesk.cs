using System.Collections.Immutable;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Edits;

/// <summary>
/// Tries edits by hand on one plan at one instant: prepared once, then each takes a moment. Changes nothing. What it tells is the checker's word on the people concerned.
/// Safe to share between threads.
/// </summary>
public sealed class EditDesk
{
    private readonly DayNow _now;
    private readonly EditState _untouched;
    private readonly EditMoves _moves;
    private readonly EditTelling _telling;
    private readonly Dictionary<string, int> _requestOf = new(StringComparer.Ordinal);
    private readonly ILookup<string, int> _vehiclesOf;
    private readonly ILookup<string, ItemLock> _locks;

    /// <summary>Prepares the desk.</summary>
    /// <param name="live">The plan that is edited.</param>
    /// <param name="facts">What is known.</param>
    /// <param name="options">What stays; what changes cost.</param>
    public EditDesk(LiveDay live, DayFacts facts, ReplanOptions options)
    {
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        // Locks are told, not written into the problem: a dispatcher may move what another locked only after taking the lock away.
        _now = DayNowBuilder.Build(live, facts with { Locks = [] }, options);
        _untouched = new EditState(_now, _now.Plan, []);
        (_moves, _telling) = (new EditMoves(_now), new EditTelling(_now, _untouched));
        for (var r = 0; r < _now.Built.Index.Requests.Length; r++)
        {
            foreach (var item in _now.Built.Index.Requests[r].Items)
                _requestOf.TryAdd(item.Id, r);
        }

        _vehiclesOf = Enumerable.Range(0, _now.Built.Index.Vehicles.Length).ToLookup(v => _now.Built.Index.Vehicles[v].Staff.Id, StringComparer.Ordinal);
        _locks = facts.Locks.ToLookup(l => l.ItemId, StringComparer.Ordinal);
    }

    private EditDesk(EditDesk desk, IEnumerable<ItemLock> locks)
    {
        (_now, _untouched, _moves, _telling, _requestOf, _vehiclesOf) = (desk._now, desk._untouched, desk._moves, desk._telling, desk._requestOf, desk._vehiclesOf);
        _locks = locks.ToLookup(l => l.ItemId, StringComparer.Ordinal);
    }

    /// <summary>The day, for whoever writes the edited plan.</summary>
    internal DayNow Now => _now;

    /// <summary>The same desk with other locks; takes no time.</summary>
    public EditDesk With(IEnumerable<ItemLock> locks) => new(this, locks);

    /// <summary>What the edits would do, one after the other.</summary>
    public EditPreview Preview(IReadOnlyList<PlanEdit> edits) => Try(edits).Preview;

    /// <summary>The edits carried out.</summary>
    internal EditOutcome Try(IReadOnlyList<PlanEdit> edits)
    {
        ArgumentNullException.ThrowIfNull(edits);
        var state = _untouched;
        var edited = new HashSet<int>();
        var unlocked = edits.Where(e => e.Kind == PlanEditKind.Unlock).Select(e => e.ItemId).ToHashSet(StringComparer.Ordinal);
        foreach (var edit in edits)
        {
            var (next, fault) = Carry(state, edit, unlocked);
            if (fault is not null)
                return new EditOutcome(new EditPreview { Faults = [fault] }, _now.Plan, [], false);
            state = next!;
            edited.UnionWith(((string?[])[edit.ItemId, edit.OtherItemId]).OfType<string>().Select(id => _requestOf[id]));
        }

        var changed = !ReferenceEquals(state.Plan, _now.Plan);
        return new EditOutcome(changed ? _telling.Of(state, edited) : new EditPreview(), state.Plan, [.. state.Called.Order()], changed);
    }

    private (EditState? State, EditFinding? Fault) Carry(EditState state, PlanEdit edit, HashSet<string> unlocked)
    {
        if (!_requestOf.TryGetValue(edit.ItemId, out var request))
            return (null, EditTexts.Fault(EditCodes.NoItem, edit.ItemId));
        if (edit.StaffId is { } staff && !_vehiclesOf.Contains(staff))
            return (null, EditTexts.Fault(EditCodes.NoStaff, staff));
        if (edit.Kind is PlanEditKind.Lock or PlanEditKind.Unlock)
            return (state, null);
        if (_now.Built.Index.Requests[request].Items.SelectMany(i => _locks[i.Id]).Any(l => !unlocked.Contains(l.ItemId) && (edit.StaffId is null || l.StaffId != edit.StaffId)))
            return (null, EditTexts.Fault(EditCodes.Locked, edit.ItemId));
        var roles = _now.Built.Problem.Requests[request].Roles;
        if (roles.Any(state.IsBegun))
            return (null, EditTexts.Fault(EditCodes.Begun, edit.ItemId));
        return edit.Kind switch
        {
            PlanEditKind.Unassign => roles.Any(r => state.VehicleOf(r) >= 0) ? (_moves.Unassign(state, request), null) : (null, EditTexts.Fault(EditCodes.NotPlanned, edit.ItemId)),
            PlanEditKind.Swap => Swap(state, request, edit),
            _ => Move(state, request, edit),
        };
    }

    private (EditState? State, EditFinding? Fault) Move(EditState state, int request, PlanEdit edit)
    {
        var roles = _now.Built.Problem.Requests[request].Roles;
        var part = edit.FromStaffId is { } from ? roles.ToList().FindIndex(r => _vehiclesOf[from].Contains(state.VehicleOf(r))) : 0;
        if (part < 0)
            return (null, EditTexts.Fault(EditCodes.NotPlanned, edit.ItemId));
        var holder = state.VehicleOf(roles[part]);
        if (edit.Kind == PlanEditKind.Reorder && holder < 0)
            return (null, EditTexts.Fault(EditCodes.NotPlanned, edit.ItemId));
        if (edit.Kind == PlanEditKind.Move && edit.StaffId is null)
            return (null, EditTexts.Fault(EditCodes.NoStaff, ""));
        IReadOnlyList<int> vehicles = edit.Kind == PlanEditKind.Reorder ? [holder] : [.. _vehiclesOf[edit.StaffId!]];
        if (edit.BeforeItemId is { Length: > 0 } mark && !_requestOf.ContainsKey(mark))
            return (null, EditTexts.Fault(EditCodes.NoItem, mark));
        Predicate<int>? before = edit.BeforeItemId is { Length: > 0 } id ? a => _now.Built.Index.Activities[a].Items.Any(i => i.Id == id) : null;
        var moved = _moves.Move(state, request, part, vehicles, before, edit.BeforeItemId is { Length: 0 } || (edit.Kind == PlanEditKind.Reorder && before is null));
        return moved is null ? (null, EditTexts.Fault(EditCodes.NoPlace, edit.BeforeItemId ?? "")) : (holder < 0 ? _moves.Complete(moved, request) : moved, null);
    }

    private (EditState? State, EditFinding? Fault) Swap(EditState state, int request, PlanEdit edit)
    {
        if (edit.OtherItemId is not { } other || !_requestOf.TryGetValue(other, out var second))
            return (null, EditTexts.Fault(EditCodes.NoItem, edit.OtherItemId ?? ""));
        var (one, two) = (_now.Built.Problem.Requests[request].Roles[0], _now.Built.Problem.Requests[second].Roles[0]);
        if (state.VehicleOf(one) < 0 || state.VehicleOf(two) < 0 || request == second)
            return (null, EditTexts.Fault(EditCodes.NotPlanned, other));
        return state.IsBegun(two) ? (null, EditTexts.Fault(EditCodes.Begun, other)) : (_moves.Swap(state, (request, one), (second, two)), null);
    }
}
