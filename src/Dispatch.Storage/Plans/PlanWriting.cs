using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Audit;
using Microsoft.EntityFrameworkCore;

namespace Dispatch.Storage.Plans;

/// <summary>One plan on its way into the tables; can be tried again on a fresh context.</summary>
internal sealed class PlanWriting
{
    private readonly DayPlan _plan;
    private readonly PlanSaving _saving;
    private readonly DateTimeOffset _now;
    private readonly PlanCertificate _certificate;
    private readonly string _scope;
    private byte[]? _packed;
    private int _version;

    /// <exception cref="PlanRefusedException">No certificate, or not feasible.</exception>
    public PlanWriting(DayPlan plan, PlanSaving saving, DateTimeOffset now)
    {
        (_plan, _saving, _now) = (plan, saving, now);
        _certificate = Judged(plan);
        _scope = plan.Scope.Code;
    }

    public async Task<DayPlan> SaveAsync(DispatchDbContext db, CancellationToken cancel)
    {
        await PackInputsAsync(db, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Plans.AnyAsync(p => p.Id == _plan.Id, cancel))
            throw PlanRefusedException.Stored(_plan.Id);
        if (_saving.Base is { } from && !await db.Plans.AnyAsync(p => p.Id == from.Id && p.Revision == from.Revision, cancel))
            throw PlanRefusedException.Outdated(from.Id);
        var last = await db.Plans.Where(p => p.Date == _plan.Date && p.ScopeCode == _scope).MaxAsync(p => (int?)p.Version, cancel) ?? 0;
        _version = last + 1;
        var stored = _plan with { Version = _version };
        await SupersedeAsync(db, cancel);
        Add(db, stored);
        await db.SaveChangesAsync(cancel);
        if (_saving.Within is { } within)
            await within(db, stored, cancel);
        var action = stored.Status == PlanStatus.Published ? AuditActions.PlanPublished : AuditActions.PlanSaved;
        var details = new { stored.Date, ScopeCode = _scope, stored.Version, stored.Status, stored.Origin.InputHash, _certificate.SolutionHash, _saving.ScenarioLabel };
        await AuditChain.AppendAsync(db, [new AuditDeed(_saving.By, action, stored.Id.ToString(), details), .. Further(stored)], _now, cancel);
        stored = await InForceAsync(db, stored, cancel);
        await transaction.CommitAsync(cancel);
        return stored;
    }

    /// <summary>
    /// Whether a save failed because another one was quicker: with a plan of the same day, the same plan, or one made from the same input. Each
    /// time somebody got on, so trying again comes to an end.
    /// </summary>
    public async Task<bool> WasOvertakenAsync(DispatchDbContext db, CancellationToken cancel) =>
        await db.Plans.AnyAsync(p => p.Id == _plan.Id || (p.Date == _plan.Date && p.ScopeCode == _scope && p.Version == _version), cancel)
        || (_packed is not null && await db.PlanInputs.AnyAsync(i => i.InputHash == _plan.Origin.InputHash, cancel));

    /// <summary>Before the transaction, which is to be short: inputs are only ever added, so what is there stays there.</summary>
    private async Task PackInputsAsync(DispatchDbContext db, CancellationToken cancel)
    {
        if (_saving.Inputs is not { } inputs)
            return;
        var isKept = await db.PlanInputs.AnyAsync(i => i.InputHash == _plan.Origin.InputHash, cancel);
        _packed = isKept ? null : _packed ?? PlanInputs.Pack(inputs);
    }

    private IEnumerable<AuditDeed> Further(DayPlan stored) =>
        _saving.Deed is { } deed ? [new AuditDeed(_saving.By, deed.Action, stored.Id.ToString(), deed.Details)] : [];

    /// <summary>A change of the plan in force takes its place.</summary>
    private async Task<DayPlan> InForceAsync(DispatchDbContext db, DayPlan stored, CancellationToken cancel)
    {
        if (_saving.Base is not { IsInForce: true } from)
            return stored;
        await PlanPublishing.ApplyAsync(db, new PlanPublication(stored.Id, PlanRow.FirstRevision, _saving.By, from.Id), _now, cancel);
        return stored with { Status = PlanStatus.Published };
    }

    private void Add(DispatchDbContext db, DayPlan stored)
    {
        var now = _now.UtcDateTime;
        if (_packed is not null)
            db.PlanInputs.Add(new PlanInputRow { InputHash = stored.Origin.InputHash, Registers = _packed, CreatedUtc = now });
        db.Plans.Add(PlanDocuments.Head(stored, _certificate, _saving, now));
        db.PlanRoutes.AddRange(stored.Routes.Select((route, i) => PlanDocuments.Route(stored.Id, route, i)));
        db.PlanUnserved.AddRange(stored.Unserved.Select((unserved, i) => PlanDocuments.Unserved(stored.Id, unserved, i)));
    }

    private async Task SupersedeAsync(DispatchDbContext db, CancellationToken cancel)
    {
        if (_plan.Status == PlanStatus.Scenario)
            return;
        var publishing = _plan.Status == PlanStatus.Published;
        await db.Plans
            .Where(p => p.Date == _plan.Date && p.ScopeCode == _scope)
            .Where(p => p.Status == PlanStatus.Draft || (publishing && p.Status == PlanStatus.Published))
            .ExecuteUpdateAsync(
                set => set.SetProperty(p => p.Status, PlanStatus.Superseded).SetProperty(p => p.Revision, p => p.Revision + 1), cancel);
    }

    private static PlanCertificate Judged(DayPlan plan)
    {
        if (plan.Certificate is not { } certificate)
            throw PlanRefusedException.Unchecked(plan.Id);
        if (certificate.Feasible && certificate.HardViolations.IsEmpty)
            return certificate;
        var rules = string.Join(", ", certificate.HardViolations.Select(v => v.Code).Distinct().Order(StringComparer.Ordinal));
        throw PlanRefusedException.Broken(plan.Id, certificate.HardViolations.Length, rules);
    }
}
