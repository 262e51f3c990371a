using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Planning.Intake.Cells;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Warns of services that are ordered but for which nobody holds a skill, or no equipment is kept. Told once a service, at its first imported order.</summary>
internal static class NobodyCanCheck
{
    public static void Run(DistrictRegisters next, DateOnly today, ImportContext context)
    {
        var levels = next.Qualifications.Where(q => q.IsValidOn(today)).GroupBy(q => q.SkillCode).ToDictionary(g => g.Key, g => g.Max(q => q.Level));
        var equipment = next.Equipment.Where(e => e.Units > 0).Select(e => e.Kind).Concat(next.Staff.SelectMany(s => s.Equipment)).ToHashSet();
        var roles = next.ServiceRoles.ToLookup(r => r.ServiceCode);
        foreach (var (service, place) in FirstOrders(next, context))
        {
            foreach (var what in roles[service].SelectMany(Missing).Distinct())
                context.Messages.Add(ImportCodes.NobodyCan, place, "服务", service, what);
        }

        IEnumerable<string> Missing(ServiceRole role) => role.Skills.Where(s => levels.GetValueOrDefault(s.SkillCode) < s.Level).Select(Figures.SkillNeed.Format)
            .Concat(role.Equipment.Where(e => !equipment.Contains(e)));
    }

    private static Dictionary<string, RowPlace> FirstOrders(DistrictRegisters next, ImportContext context)
    {
        var first = new Dictionary<string, RowPlace>();
        var orders = next.VisitOrders.Select(o => ("visit-orders", o.Id, o.Terms.ServiceCode))
            .Concat(next.StandingVisits.Select(o => ("standing-visits", o.Id, o.Terms.ServiceCode)));
        foreach (var (table, id, service) in orders)
        {
            var place = context.PlaceOf(AllTables.Get(table), id);
            if (place != RowPlace.Stored)
                first.TryAdd(service, place);
        }
        return first;
    }
}
