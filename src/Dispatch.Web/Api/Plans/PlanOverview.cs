using Dispatch.Core.Domain.Plans;

namespace Dispatch.Web.Api.Plans;

/// <summary>A plan for many eyes: elders' names masked, nothing about their doors. In full only in one person's route.</summary>
internal static class PlanOverview
{
    public static DayPlan Of(DayPlan plan) => plan with
    {
        Routes = [.. plan.Routes.Select(r => r with { Stops = [.. r.Stops.Select(Of)] })],
        Unserved = [.. plan.Unserved.Select(Of)],
    };

    public static PlanUnserved Of(PlanUnserved unserved) => unserved with { ElderName = NameMask.Of(unserved.ElderName) };

    private static PlanStop Of(PlanStop stop) => stop with
    {
        Items = [.. stop.Items.Select(i => i with { ElderName = NameMask.Of(i.ElderName), Door = null, AccessNote = null })],
    };
}
