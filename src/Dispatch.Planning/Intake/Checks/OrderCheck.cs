using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Services;
using Dispatch.Planning.Intake.Messages;
using Dispatch.Planning.Intake.Tables;

namespace Dispatch.Planning.Intake.Checks;

/// <summary>Orders must fit the service they ask for.</summary>
internal static class OrderCheck
{
    public static void Run(DistrictRegisters next, ImportContext context)
    {
        var services = next.Services.ToDictionary(s => s.Code);
        var roles = next.ServiceRoles.ToLookup(r => r.ServiceCode);
        void Check(string alias, string id, VisitTerms terms)
        {
            var place = context.PlaceOf(AllTables.Get(alias), id);
            if (place == RowPlace.Stored || !services.TryGetValue(terms.ServiceCode, out var service))
                return;
            var count = roles[service.Code].Count();
            if (service.Place is ServicePlace.MealDelivery or ServicePlace.TrunkRun)
                Report(place, "服务", service.Code, "送餐和厨房配送不在服务单里下单，请用订餐表。", "Meals and trunk runs are not ordered as visits; use the meal tables.");
            else if (service.Place == ServicePlace.HospitalTrip && terms.Appointment is null)
                Report(place, "就诊时间", "", "陪诊须填写医院编号和就诊时间。", "A hospital trip needs hospital and appointment.");
            else if (service.Place == ServicePlace.Home && terms.Appointment is not null)
                Report(place, "医院编号", terms.HospitalId, "上门服务不应填写医院。", "A service at home has no hospital.");
            else if (count > 0 && terms.FixedStaffIds.Length > count)
                Report(place, "指定人员", string.Join(';', terms.FixedStaffIds), "指定人员多于服务岗位。", "More people are fixed than the service has roles.");
        }

        foreach (var order in next.StandingVisits)
            Check("standing-visits", order.Id, order.Terms);
        foreach (var order in next.VisitOrders)
            Check("visit-orders", order.Id, order.Terms);
        CheckPauses(next, context);

        void Report(RowPlace place, string column, string value, string zh, string en) => context.Messages.Add(ImportCodes.Contradiction, place, column, value, zh, en);
    }

    private static void CheckPauses(DistrictRegisters next, ImportContext context)
    {
        var owners = next.StandingMeals.Select(s => (s.Id, s.ElderId)).Concat(next.StandingVisits.Select(s => (s.Id, s.ElderId)))
            .DistinctBy(s => s.Id).ToDictionary(s => s.Id, s => s.ElderId);
        foreach (var pause in next.Pauses)
        {
            var place = context.PlaceOf(AllTables.Get("pauses"), pause.Id);
            if (place != RowPlace.Stored && owners.TryGetValue(pause.StandingId, out var elder) && elder != pause.ElderId)
                context.Messages.Add(ImportCodes.Contradiction, place, "长期单号", pause.StandingId, "这份长期单属于另一位老人。", "The standing order belongs to another elder.");
        }
    }
}
