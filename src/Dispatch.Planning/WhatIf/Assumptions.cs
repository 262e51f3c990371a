using System.Collections.Immutable;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Planning.Fulfilment;

namespace Dispatch.Planning.WhatIf;

/// <summary>Puts assumptions into a copy of registers and options. The originals stay as they are.</summary>
internal sealed class Assumptions(DistrictRegisters registers, DateOnly date, PlanningOptions options)
{
    private readonly List<PlanWarning> _faults = [];

    public DistrictRegisters Registers { get; private set; } = registers;

    public PlanningOptions Options { get; private set; } = options;

    /// <summary>What is wrong with the assumptions, all at once.</summary>
    public ImmutableArray<PlanWarning> Faults => [.. _faults];

    public void Apply(WhatIfChange change)
    {
        switch (change)
        {
            case CloseCanteen closed: Close(closed); break;
            case LoseStaff lost: Lose(lost); break;
            case MoveWindow moved: Move(moved); break;
            case HeatPlan heat: Heat(heat); break;
        }
    }

    /// <summary>One line that names the assumptions: Chinese, a slash between blanks, English.</summary>
    public static string LabelOf(IEnumerable<WhatIfChange> changes)
    {
        var texts = changes.Select(TextOf).ToList();
        return $"{string.Join(';', texts.Select(t => t.Zh))} / {string.Join("; ", texts.Select(t => t.En))}";
    }

    private static PlanText TextOf(WhatIfChange change) => change switch
    {
        CloseCanteen closed => new($"食堂 {closed.CanteenId} 停供", $"canteen {closed.CanteenId} closed"),
        LoseStaff { Kind: { } kind, Share: var share } => new($"{KindNames.ChineseOf(CodeOf(kind))}减少 {share:P0}", $"{share:P0} fewer of kind {CodeOf(kind)}"),
        LoseStaff lost => new($"人员减少 {lost.Share:P0}", $"{lost.Share:P0} fewer staff"),
        MoveWindow moved => new($"{moved.ServiceCode} 时段移动 {moved.Minutes} 分钟", $"windows of {moved.ServiceCode} moved by {moved.Minutes} min"),
        HeatPlan heat => new($"高温预案 {new DayTime(heat.From)}–{new DayTime(heat.To)}", $"heat plan {new DayTime(heat.From)}–{new DayTime(heat.To)}"),
        _ => new($"{change}", $"{change}"),
    };

    private static string CodeOf(StaffKind kind) => kind.ToString().ToLowerInvariant();

    private void Close(CloseCanteen change)
    {
        if (Registers.Canteens.All(c => c.Id != change.CanteenId))
        {
            Fault(WhatIfErrors.Unknown, change.CanteenId, $"没有食堂 {change.CanteenId};请核对编号。", $"There is no canteen {change.CanteenId}; check the id.");
            return;
        }

        Registers = Registers with
        {
            CanteenSlots = [.. Registers.CanteenSlots.Where(s => s.CanteenId != change.CanteenId)],
            Batches = [.. Registers.Batches.Where(b => b.CanteenId != change.CanteenId)],
            MealOrders = [.. Registers.MealOrders.Select(o => o.Terms.CanteenId == change.CanteenId ? o with { Terms = o.Terms with { CanteenId = "" } } : o)],
            StandingMeals = [.. Registers.StandingMeals.Select(o => o.Terms.CanteenId == change.CanteenId ? o with { Terms = o.Terms with { CanteenId = "" } } : o)],
        };
    }

    private void Lose(LoseStaff change)
    {
        if (!(change.Share is >= 0 and <= 1))
        {
            Fault(WhatIfErrors.Number, "share", "减少的比例应在 0 到 1 之间。", "The share lost must be 0 to 1.");
            return;
        }

        var lookup = new RegisterLookup(Registers);
        var people = Registers.Staff.Where(s => (change.Kind is null || s.Kind == change.Kind) && lookup.ShiftsOn(s.Id, date).Any())
            .Select(s => s.Id).Order(StringComparer.Ordinal).ToArray();
        new Rng(change.Seed).Shuffle(people.AsSpan());
        var gone = people.Take((int)Math.Round(people.Length * change.Share, MidpointRounding.AwayFromZero)).Order(StringComparer.Ordinal);
        Registers = Registers with { Absences = [.. Registers.Absences, .. gone.Select(id => new Absence { StaffId = id, From = date, To = date })] };
    }

    private void Move(MoveWindow change)
    {
        if (Registers.Services.FirstOrDefault(s => s.Code == change.ServiceCode) is not { } service)
        {
            Fault(WhatIfErrors.Unknown, change.ServiceCode, $"服务目录中没有 {change.ServiceCode}。", $"{change.ServiceCode} is not in the catalogue.");
            return;
        }

        if (Math.Abs((long)change.Minutes) > 720 || change.Wider is < 0 or > 720)
        {
            Fault(WhatIfErrors.Number, "minutes", "移动应在 −720 到 720 分钟之间,延长应在 0 到 720 分钟之间。", "Move by −720 to 720 minutes, widen by 0 to 720.");
            return;
        }

        TimeWindow Moved(TimeWindow w) => new(
            Math.Clamp(w.Earliest + (change.Minutes * 60), 0, DayTime.MaxSeconds), Math.Clamp(w.Latest + ((change.Minutes + change.Wider) * 60), 0, DayTime.MaxSeconds));
        Registers = service.Place == ServicePlace.MealDelivery
            ? Registers with { CanteenSlots = [.. Registers.CanteenSlots.Select(s => s with { Promised = Moved(s.Promised), Loading = s.Loading with { Latest = Moved(s.Loading).Latest } })] }
            : Registers with { Services = [.. Registers.Services.Select(s => s.Code == change.ServiceCode ? s with { Windows = [.. s.Windows.Select(Moved)] } : s)] };
    }

    private void Heat(HeatPlan change)
    {
        if (change.From < 0 || change.To <= change.From || change.To > DayTime.MaxSeconds || change.FreshnessMinutes is < 10 or > 120)
        {
            Fault(WhatIfErrors.Number, "heat", "高温时段的结束应晚于开始,保鲜时限应在 10 到 120 分钟之间。", "The hot hours end after they begin; food keeps 10 to 120 minutes.");
            return;
        }

        var hot = new TimeWindow(change.From, change.To);
        var trips = Registers.Services.Where(s => s.Place == ServicePlace.HospitalTrip).Select(s => s.Code).ToHashSet(StringComparer.Ordinal);
        Registers = Registers with
        {
            Services = [.. Registers.Services.Select(s => s.Place == ServicePlace.MealDelivery ? Faster(s, change.FreshnessMinutes * 60)
                : change.Outdoor.Contains(s.Code) ? s with { Windows = Windows.Without(s.Windows, hot.Earliest, hot.Latest) } : s)],
            VisitOrders = [.. Registers.VisitOrders.Where(o => !IsHot(o.Terms.ServiceCode, o.Terms.Appointment)).Select(o => o with { Terms = Cooler(o.Terms) })],
            StandingVisits = [.. Registers.StandingVisits.Where(o => !IsHot(o.Terms.ServiceCode, o.Terms.Appointment)).Select(o => o with { Terms = Cooler(o.Terms) })],
        };
        var limit = Math.Min(Options.FreshnessLimitMinutes, change.FreshnessMinutes);
        Options = Options with { FreshnessLimitMinutes = limit, FreshnessTargetMinutes = Math.Min(Options.FreshnessTargetMinutes, limit) };

        VisitTerms Cooler(VisitTerms terms) =>
            change.Outdoor.Contains(terms.ServiceCode) ? terms with { Windows = Windows.Without(terms.Windows, hot.Earliest, hot.Latest) } : terms;

        bool IsHot(string service, DayTime? appointment) => trips.Contains(service) && appointment is { } at && hot.Contains(at.Seconds);
    }

    private static Service Faster(Service meal, int seconds) => meal with
    {
        FreshnessLimit = new Seconds(Math.Min(meal.FreshnessLimit?.Value ?? seconds, seconds)), FreshnessTarget = new Seconds(Math.Min(meal.FreshnessTarget?.Value ?? seconds, seconds)),
    };

    private void Fault(string code, string subject, string zh, string en) => _faults.Add(new PlanWarning(code, subject, new PlanText(zh, en)));
}
