using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.LiveDays;

namespace Dispatch.Planning.Calendars;

/// <summary>
/// Turns a route into entries: one a visit, one a trip with meals (not one a door: a rider has sixty a day). A calendar lies with others' programs, so it
/// says surname and title and where to go, and nothing else of the elder: no full name, no telephone, no door code, no note, no diagnosis, no diet.
/// </summary>
/// <param name="registers">For building, room and gender.</param>
internal sealed class CalendarEntries(DistrictRegisters registers)
{
    private const int UidBytes = 12;

    private readonly Dictionary<string, Elder> _elders = registers.Elders.ToDictionary(e => e.Id, StringComparer.Ordinal);

    /// <summary>The entries of a person's route.</summary>
    public IEnumerable<CalendarEntry> Of(DayPlan plan, PlanRoute route)
    {
        var services = plan.Services.ToDictionary(s => s.Code, s => s.Name.Zh, StringComparer.Ordinal);
        foreach (var stop in route.Stops.Where(s => s.Items.Length > 0 && (s.Kind is PlanStopKind.Visit or PlanStopKind.EscortPickup or PlanStopKind.EscortStay or PlanStopKind.EscortReturn)))
            yield return Visit(plan.Date, route, stop, services);
        foreach (var trip in route.Stops.Where(s => s.Trip > 0 && (s.Kind is PlanStopKind.MealDrop or PlanStopKind.TrunkDrop)).GroupBy(s => s.Trip))
            yield return Trip(plan.Date, route, [.. trip]);
    }

    private CalendarEntry Visit(DateOnly date, PlanRoute route, PlanStop stop, Dictionary<string, string> services)
    {
        var item = stop.Items[0];
        var elder = item.ElderId is null ? null : _elders.GetValueOrDefault(item.ElderId);
        var service = services.GetValueOrDefault(item.ServiceCode, item.ServiceCode);
        var call = ElderCall.Of(item.ElderName, elder?.Gender ?? default);
        var door = elder is null || stop.Kind == PlanStopKind.EscortStay ? "" : $" {elder.Building}{(elder.Room.Length > 0 ? elder.Room + "室" : "")}";
        return new CalendarEntry(
            Uid(date, $"{route.Staff.Id}|{item.Id}|{stop.Kind}"), DayClock.UtcOf(date, stop.Start), DayClock.UtcOf(date, stop.Departure),
            $"{service} {call}".Trim(), $"{stop.PlaceName}{door}".Trim());
    }

    private static CalendarEntry Trip(DateOnly date, PlanRoute route, ImmutableArray<PlanStop> drops)
    {
        var load = route.Stops.LastOrDefault(s => s.Sequence < drops[0].Sequence && (s.Kind is PlanStopKind.Load or PlanStopKind.Start)) ?? drops[0];
        var boxes = drops.Sum(d => d.Items.Sum(i => i.Portions));
        return new CalendarEntry(
            Uid(date, $"{route.Staff.Id}|trip|{drops[0].Trip}"), DayClock.UtcOf(date, load.Start), DayClock.UtcOf(date, drops[^1].Departure),
            string.Create(CultureInfo.InvariantCulture, $"送餐第 {drops[0].Trip} 趟，{boxes} 份，{drops.Length} 处"), load.PlaceName ?? "");
    }

    private static string Uid(DateOnly date, string name) => string.Create(
        CultureInfo.InvariantCulture, $"{date:yyyyMMdd}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, UidBytes))}@dispatch");
}
