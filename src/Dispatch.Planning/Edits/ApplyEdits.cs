using System.Collections.Immutable;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;
using Dispatch.Storage;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.Edits;

/// <summary>
/// The use case: carry out a dispatcher's edits. Hard rules cannot be overridden; soft ones by their word and a reason. The edited plan passes the checker whole and is stored
/// as the next version, takes the place of the plan in force where that was edited, and comes with its locks and its line of the record: all in one transaction.
/// </summary>
/// <param name="desks">Prepared plans.</param>
/// <param name="plans">Where plans are kept.</param>
/// <param name="locks">Where locks are kept.</param>
/// <param name="clock">Clock of the new version.</param>
public sealed class ApplyEdits(EditDesks desks, PlanStore plans, DayLockStore locks, TimeProvider clock)
{
    /// <summary>Name of the engine in an edited plan's origin.</summary>
    public const string Engine = "hand";

    /// <summary>Carries them out. Null: no such plan.</summary>
    /// <param name="planId">The plan.</param>
    /// <param name="wish">What is wanted.</param>
    /// <param name="cancel">Stops before anything is stored.</param>
    /// <exception cref="PlanRefusedException">The plan was changed or replaced since it was looked at.</exception>
    public async Task<EditResult?> RunAsync(Guid planId, EditWish wish, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (await desks.FindAsync(planId, wish.At, cancel).ConfigureAwait(false) is not var (desk, live))
            return null;
        if (live.Plan.Status is PlanStatus.Superseded or PlanStatus.Scenario || (wish.SeenRevision is { } seen && seen != live.Revision))
            throw PlanRefusedException.Outdated(planId);
        var outcome = desk.Try(wish.Edits);
        if (Refusal(outcome.Preview, wish) is { } refusal)
            return new EditResult(outcome.Preview, refusal, null);
        if (!outcome.Changed)
        {
            await LockAsync(null, live, wish, cancel).ConfigureAwait(false);
            return new EditResult(outcome.Preview, null, null);
        }

        if (EditedPlan.Of(desk.Now, outcome, clock.GetUtcNow()).Plan is not { } plan)
            return new EditResult(outcome.Preview, EditCodes.ReplanFirst, null);
        var saved = await SaveAsync(desk, plan, wish, cancel).ConfigureAwait(false);
        await desks.FollowAsync(live, saved, CancellationToken.None).ConfigureAwait(false);
        return new EditResult(outcome.Preview, null, saved);
    }

    private static string? Refusal(EditPreview preview, EditWish wish)
    {
        if (preview.Faults is [var fault, ..])
            return fault.Code;
        if (!preview.Hard.IsEmpty)
            return EditCodes.HardRules;
        return preview.Soft.IsEmpty || (wish.Override && !string.IsNullOrWhiteSpace(wish.Reason)) ? null : EditCodes.NeedsReason;
    }

    private Task<DayPlan> SaveAsync(EditDesk desk, DayPlan plan, EditWish wish, CancellationToken cancel)
    {
        var live = desk.Now.Live;
        return plans.SaveAsync(plan, new PlanSaving
        {
            By = wish.By,
            Inputs = live.Day.Registers.Registers,
            Settings = new EditRecipe { Day = DayRecipe.Of(live, desk.Now.Facts.Facts, desk.Now.Options), Edits = wish.Edits }.ToJson(),
            Base = new PlanBase(live.Plan.Id, live.Revision, live.Plan.Status == PlanStatus.Published),
            Deed = (AuditActions.PlanEdited, new { Base = live.Plan.Id, wish.Edits, wish.Override, wish.Reason }),
            Within = (db, _, stop) => LockAsync(db, live, wish, stop),
        }, cancel);
    }

    /// <summary>The last word about an order counts; a new lock takes the place of the one before.</summary>
    private Task LockAsync(DispatchDbContext? db, LiveDay live, EditWish wish, CancellationToken cancel)
    {
        var words = wish.Edits.Where(e => e.Kind is PlanEditKind.Lock or PlanEditKind.Unlock).GroupBy(e => e.ItemId, StringComparer.Ordinal).Select(g => g.Last()).ToList();
        ImmutableArray<string> orders = [.. words.Select(w => w.ItemId)];
        ImmutableArray<DayLockRow> rows = [.. words.Where(w => w.Kind == PlanEditKind.Lock).Select(w => Row(live, wish, w))];
        return orders.IsEmpty ? Task.CompletedTask
            : db is null ? locks.ChangeAsync(live.Plan.Date, orders, rows, wish.By, cancel)
            : locks.ChangeWithinAsync(db, live.Plan.Date, orders, rows, wish.By, cancel);
    }

    private DayLockRow Row(LiveDay live, EditWish wish, PlanEdit edit) => new()
    {
        Id = Guid.CreateVersion7(clock.GetUtcNow()), Date = live.Plan.Date, ItemId = edit.ItemId, StaffId = edit.StaffId, Start = edit.Start, LockedBy = wish.By,
        Reason = wish.Reason ?? "", CreatedUtc = clock.GetUtcNow().UtcDateTime,
    };
}
