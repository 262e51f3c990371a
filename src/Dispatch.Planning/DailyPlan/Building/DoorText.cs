using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>Where behind the gate an elder lives, in words.</summary>
internal static class DoorText
{
    /// <summary>Building, room, floor, lift or not, without anything about getting in. Null: nothing known.</summary>
    public static PlanText? Of(RegisterLookup registers, Elder elder)
    {
        var lift = registers.BuildingOf(elder)?.HasLift;
        var hasRoom = elder.Room.Length > 0;
        var hasFloor = elder.Building.Length > 0;
        var zh = Join(",", elder.Building, hasRoom ? elder.Room + "室" : "", hasFloor ? $"{elder.Floor}楼" : "", lift switch { null => "", true => "有电梯", false => "无电梯" });
        var en = Join(", ", elder.Building, hasRoom ? "room " + elder.Room : "", hasFloor ? $"floor {elder.Floor}" : "", lift switch { null => "", true => "lift", false => "no lift" });
        return zh is null ? null : new PlanText(zh, en!);
    }

    /// <summary>What is there of the parts, in one text. Null: nothing.</summary>
    public static string? Join(string between, params ReadOnlySpan<string> parts)
    {
        var said = string.Join(between, parts.ToArray().Where(p => p.Length > 0));
        return said.Length > 0 ? said : null;
    }
}
