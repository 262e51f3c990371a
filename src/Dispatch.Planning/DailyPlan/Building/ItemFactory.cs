using System.Text.Json;
using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Makes the plan's lines of orders, with the note on how to get to the door.</summary>
internal static class ItemFactory
{
    public static PlanItem Meal(RegisterLookup registers, MealOrder order, Diet diet, string serviceCode, TimeWindow? window) => new()
    {
        Id = order.Id,
        ElderId = order.ElderId,
        ElderName = registers.Elders[order.ElderId].Name,
        ServiceCode = serviceCode,
        Diet = JsonNamingPolicy.KebabCaseLower.ConvertName(diet.ToString()),
        Portions = order.Terms.Portions.Count,
        Door = Door(registers, registers.Elders[order.ElderId]),
        AccessNote = AccessNote(registers, registers.Elders[order.ElderId], order.Terms.Notes),
        WindowStart = window?.Earliest,
        WindowEnd = window?.Latest,
    };

    public static PlanItem Visit(RegisterLookup registers, VisitOrder order, TimeWindow? window) => new()
    {
        Id = order.Id,
        ElderId = order.ElderId,
        ElderName = registers.Elders[order.ElderId].Name,
        ServiceCode = order.Terms.ServiceCode,
        Door = Door(registers, registers.Elders[order.ElderId]),
        AccessNote = AccessNote(registers, registers.Elders[order.ElderId], order.Terms.Notes),
        WindowStart = window?.Earliest,
        WindowEnd = window?.Latest,
    };

    private static string? Door(RegisterLookup registers, Elder elder) => DoorText.Of(registers, elder)?.Zh;

    private static string? AccessNote(RegisterLookup registers, Elder elder, string notes) =>
        DoorText.Join(",", Door(registers, elder) ?? "", registers.Compounds[elder.CompoundId].Notes, elder.AccessNotes, notes);
}
