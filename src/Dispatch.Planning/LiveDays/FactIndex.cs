using Dispatch.Core.Domain.Events;

namespace Dispatch.Planning.LiveDays;

/// <summary>The facts of a day, to be looked up.</summary>
internal sealed class FactIndex
{
    private readonly ILookup<(string Item, string Staff), StopReport> _reports;
    private readonly Dictionary<string, (int From, int? Until)> _absent = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (int At, int Seconds)> _late = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _overran = new(StringComparer.Ordinal);

    public FactIndex(DayFacts facts)
    {
        Facts = facts;
        _reports = facts.Reports.ToLookup(r => (r.ItemId, r.StaffId));
        foreach (var (happened, inPlan) in facts.Events)
            Note(happened, inPlan);
    }

    public DayFacts Facts { get; }

    public int Now => Facts.Now;

    /// <summary>When somebody fell out, and until when; null: works.</summary>
    public (int From, int? Until)? Absence(string staffId) =>
        _absent.TryGetValue(staffId, out var absence) && !(absence.Until <= Now) ? absence : null;

    /// <summary>How late somebody is with what they had not begun at a time; nothing where the plan knows it.</summary>
    public (int At, int Seconds) Late(string staffId) => _late.GetValueOrDefault(staffId);

    /// <summary>How much longer a visit takes, seconds.</summary>
    public int Overran(IEnumerable<string> items) => items.Select(i => _overran.GetValueOrDefault(i)).DefaultIfEmpty(0).Max();

    /// <summary>What was reported about a stop: on the way or more; the first arrival, and the end where all of it is done.</summary>
    public (bool Begun, int? Arrived, int? Done) Report(IReadOnlyCollection<string> items, string staffId)
    {
        var known = items.SelectMany(i => _reports[(i, staffId)]).ToList();
        if (known.Count == 0)
            return default;
        var done = known.Count >= items.Count && known.All(r => r.Done is not null) ? known.Max(r => r.Done) : null;
        return (true, known.Min(r => r.Arrived), done);
    }

    private void Note(DayEvent happened, bool inPlan)
    {
        switch (happened)
        {
            case CaregiverAbsent absent: _absent[absent.StaffId] = (absent.At, absent.Until); break;
            case CaregiverBack back when _absent.TryGetValue(back.StaffId, out var absence): _absent[back.StaffId] = (absence.From, back.At); break;
            case CaregiverLate late when !inPlan: _late[late.StaffId] = (late.At, late.Minutes * 60); break;
            case VisitOverran overran when !inPlan: _overran[overran.OrderId] = overran.Minutes * 60; break;
        }
    }
}
