using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Units;
using Dispatch.Routing.Model;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>
/// What happens to each elder that day, and the gaps between such things: the spacing rules of the catalogue, the gaps orders name, and that
/// nobody can be bathed and cared for by two visits at once.
/// </summary>
internal sealed class ElderDays(BuildContext context)
{
    private readonly Dictionary<string, List<ElderEvent>> _byElder = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ElderEvent> _byOrder = new(StringComparer.Ordinal);
    private readonly HashSet<(int, int)> _linked = [];

    public void Add(ElderEvent happening)
    {
        if (!_byElder.TryGetValue(happening.ElderId, out var list))
            _byElder[happening.ElderId] = list = [];
        list.Add(happening);
        _byOrder[happening.OrderId] = happening;
    }

    /// <summary>The same days for another context.</summary>
    public ElderDays Copy(BuildContext other)
    {
        var copy = new ElderDays(other);
        foreach (var (elder, list) in _byElder)
            copy._byElder[elder] = [.. list];
        foreach (var (order, happening) in _byOrder)
            copy._byOrder[order] = happening;
        copy._linked.UnionWith(_linked);
        return copy;
    }

    /// <summary>Forgets an order that is taken out.</summary>
    public void Remove(string orderId)
    {
        if (_byOrder.Remove(orderId, out var happening))
            _byElder[happening.ElderId].RemoveAll(e => e.OrderId == orderId);
    }

    /// <summary>The elder's meals of the day.</summary>
    public IEnumerable<ElderEvent> MealsOf(string elderId) => Of(elderId).Where(e => e.IsMeal);

    /// <summary>The elder's hospital trips of the day.</summary>
    public IEnumerable<ElderEvent> TripsOf(string elderId) => Of(elderId).Where(e => e.IsTrip);

    /// <summary>Adds a gap at most once for a pair of activities; the first one stands.</summary>
    public void Link(int from, int to, int minGap, int maxGap)
    {
        if (from != to && _linked.Add((Math.Min(from, to), Math.Max(from, to))))
            context.Draft.Links.Add(new Link(from, to, minGap, maxGap));
    }

    /// <summary>Adds the gaps that orders of the day name.</summary>
    public void LinkOrders(IEnumerable<VisitLink> links)
    {
        foreach (var link in links)
        {
            if (!_byOrder.TryGetValue(link.FromId, out var from) || !_byOrder.TryGetValue(link.ToId, out var to))
                continue;
            if (from.Activity == to.Activity || _linked.Contains((Math.Min(from.Activity, to.Activity), Math.Max(from.Activity, to.Activity))))
            {
                context.Warn(PlanCodes.GapDropped, link.ToId,
                    $"订单 {link.FromId} 与 {link.ToId} 之间的间隔未计入:两者已有其他间隔或在同一站。",
                    $"The gap between orders {link.FromId} and {link.ToId} was left out: they share a stop or have a gap already.");
            }

            Link(from.Activity, to.Activity, link.MinGap.Value, link.MaxGap?.Value ?? TimeWindow.Forever);
        }
    }

    /// <summary>Adds the gaps between visits of each elder: the catalogue's spacing, and one visit at a time.</summary>
    /// <param name="elders">Only of these; null: of all.</param>
    public void LinkVisits(IReadOnlySet<string>? elders = null)
    {
        foreach (var (_, list) in _byElder.Where(e => elders?.Contains(e.Key) != false).OrderBy(e => e.Key, StringComparer.Ordinal))
        {
            var visits = list.Where(e => !e.IsMeal).OrderBy(e => e.Window.Latest).ThenBy(e => e.Window.Earliest)
                .ThenBy(e => e.OrderId, StringComparer.Ordinal).ToList();
            for (var i = 0; i < visits.Count; i++)
            {
                for (var j = i + 1; j < visits.Count; j++)
                    LinkPair(visits[i], visits[j]);
            }
        }
    }

    /// <summary>The catalogue's rule for a service that comes after another; null when there is none.</summary>
    public SpacingRule? Rule(string later, string earlier) =>
        context.Registers.Registers.SpacingRules.FirstOrDefault(r => r.ServiceCode == later && r.AfterCode == earlier);

    private List<ElderEvent> Of(string elderId) => _byElder.TryGetValue(elderId, out var list) ? list : [];

    private void LinkPair(ElderEvent first, ElderEvent second)
    {
        var rule = Rule(second.ServiceCode, first.ServiceCode);
        if (rule is null && (first.IsTrip || second.IsTrip))
            return;
        var minGap = Math.Max(rule?.MinGap.Value ?? 0, first.Duration);
        if (rule?.MaxGap is null && second.Window.Earliest - first.Window.Latest >= minGap)
            return;
        Link(first.Activity, second.Activity, minGap, Math.Max(minGap, rule?.MaxGap?.Value ?? TimeWindow.Forever));
    }
}
