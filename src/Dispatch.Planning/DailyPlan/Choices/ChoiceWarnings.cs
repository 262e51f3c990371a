using Dispatch.Planning.DailyPlan.Building;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Choices;

/// <summary>
/// Tells that a choice was made without OR-Tools though there was something to choose. Nothing is told where OR-Tools is switched off: that is what somebody asked for.
/// </summary>
internal static class ChoiceWarnings
{
    /// <summary>Which canteen cooks for whom.</summary>
    public static void Canteens(BuildContext context, CpFault fault) => Warn(context, fault, "canteens",
        $"{fault.Chinese}由哪个食堂供餐按就近规则分配,未证明最优。", $"{fault.English} Which canteen cooks for whom follows the plain rule and is not proven best.");

    /// <summary>Which kitchen supplies which canteen.</summary>
    public static void Kitchens(BuildContext context, CpFault fault) => Warn(context, fault, "kitchens",
        $"{fault.Chinese}由哪个中央厨房配送按就近规则分配,未证明最优。", $"{fault.English} Which kitchen supplies which canteen follows the plain rule and is not proven best.");

    private static void Warn(BuildContext context, CpFault fault, string subject, string chinese, string english)
    {
        if (fault.Code != CpCodes.Off)
            context.Warn(PlanCodes.ChosenPlainly, subject, chinese, english);
    }
}
