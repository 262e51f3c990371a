using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.DailyPlan.Writing;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Storage.Audit;
using Dispatch.Storage.Locks;
using Dispatch.Storage.Plans;

namespace Dispatch.Planning.Edits;

/// <summary>
/// The use case: carry out a dispatcher's edits. Hard rules cannot be overridden; soft ones by their word and a reason. The edited plan passes the checker whole, is stored
/// as the next version, and takes the place of the plan in force where that was edited. Everything is put on record.
/// </summary>
/// <param name="desks">Prepared plans.</param>
/// <param name="plans">Where plans are kept.</param>
/// <param name="locks">Where locks are kept.</param>
/// <param name="audit">The record.</param>
/// <param name="clock">Clock of the new version.</param>
public sealed class ApplyEdits(EditDesks desks, PlanStore plans, DayLockStore locks, AuditLog audit, TimeProvider clock)
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
            await LockAsync(live, wish, cancel).ConfigureAwait(false);
            return new EditResult(outcome.Preview, null, null);
        }

        if (Written(desk.Now, outcome) is not { } plan)
            return new EditResult(outcome.Preview, EditCodes.ReplanFirst, null);
        var saved = await SaveAsync(live, plan, wish, cancel).ConfigureAwait(false);
        await LockAsync(live, wish, CancellationToken.None).ConfigureAwait(false);
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

    /// <summary>The plan whole, with the checker's word on all of it. Null: a rule is broken that the edits did not break.</summary>
    private DayPlan? Written(DayNow now, EditOutcome outcome)
    {
        var problem = now.With(outcome.Called);
        var certificate = SolutionChecker.Check(problem, outcome.Plan);
        if (!certificate.Feasible)
            return null;
        var before = now.Live.Plan;
        var origin = before.Origin with
        {
            InputHash = now.Live.InputHash, Engine = Engine, EngineVersion = typeof(ApplyEdits).Assembly.GetName().Version?.ToString(3) ?? "0", Threads = 1, IterationLimit = null,
            TimeLimitSeconds = null, Iterations = null, LowerBound = null, OrTools = null, StoppedBy = PlanStoppedBy.Finished, SolveSeconds = 0,
            PublishedPlan = before.Status == PlanStatus.Published ? before.Id : before.Origin.PublishedPlan,
        };
        var head = new PlanHead(before.Date, before.Scope, clock.GetUtcNow().UtcDateTime, origin);
        return PlanBuilder.Build(now.Built with { Problem = problem }, outcome.Plan, certificate, now.Live.Day.Registers.Registers, head);
    }

    private async Task<DayPlan> SaveAsync(LiveDay live, DayPlan plan, EditWish wish, CancellationToken cancel)
    {
        var saved = await plans.SaveAsync(plan, new PlanSaving { By = wish.By, Inputs = live.Day.Registers.Registers }, cancel).ConfigureAwait(false);
        var details = new { Base = live.Plan.Id, saved.Version, wish.Edits, wish.Override, wish.Reason };
        await audit.AppendAsync(new AuditDeed(wish.By, AuditActions.PlanEdited, saved.Id.ToString(), details), CancellationToken.None).ConfigureAwait(false);
        if (live.Plan.Status != PlanStatus.Published)
            return saved;
        var line = (await plans.FindAsync(saved.Id, CancellationToken.None).ConfigureAwait(false))!;
        await plans.PublishAsync(new PlanPublication(saved.Id, line.Revision, wish.By, live.Plan.Id), CancellationToken.None).ConfigureAwait(false);
        return saved with { Status = PlanStatus.Published };
    }

    private async Task LockAsync(LiveDay live, EditWish wish, CancellationToken cancel)
    {
        var set = await locks.ListAsync(live.Plan.Date, cancel).ConfigureAwait(false);
        foreach (var edit in wish.Edits.Where(e => e.Kind is PlanEditKind.Lock or PlanEditKind.Unlock))
        {
            // A new lock takes the place of the one before.
            foreach (var old in set.Where(l => l.ItemId == edit.ItemId))
                await locks.RemoveAsync(old.Id, wish.By, cancel).ConfigureAwait(false);
            if (edit.Kind == PlanEditKind.Lock)
            {
                await locks.SetAsync(new DayLockRow
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()), Date = live.Plan.Date, ItemId = edit.ItemId, StaffId = edit.StaffId, Start = edit.Start, LockedBy = wish.By,
                    Reason = wish.Reason ?? "", CreatedUtc = clock.GetUtcNow().UtcDateTime,
                }, cancel).ConfigureAwait(false);
            }
        }
    }
}
