using Dispatch.Core.Domain.Plans;
using Dispatch.Routing.Model;
using Dispatch.Routing.OrTools;

namespace Dispatch.Planning.DailyPlan.Writing;

/// <summary>Writes into a plan what OR-Tools did for it, and a warning for each kind of trouble it had.</summary>
internal static class OrToolsWriter
{
    private const string Subject = "or-tools";

    /// <summary>The plan with both, once all choices have been made.</summary>
    public static DayPlan Write(DayPlan plan, CpJournal journal, RecombinationShare? routes)
    {
        var faults = journal.Faults;
        var latest = faults.Count > 0 ? faults[^1] : journal.Unavailable;
        return plan with
        {
            Origin = plan.Origin with
            {
                OrTools = new PlanOrTools(journal.Answered, faults.Count, latest?.Code)
                {
                    RoutesGain = routes?.Gain ?? 0,
                    RoutesSeconds = Math.Round(routes?.Time.TotalSeconds ?? 0, 3),
                },
            },
            Warnings = plan.Warnings.AddRange(Warnings(faults, journal.Unavailable)),
        };
    }

    // Switched off is what somebody asked for and no warning.
    private static IEnumerable<PlanWarning> Warnings(IReadOnlyList<CpFault> faults, CpFault? unavailable) =>
        from fault in unavailable is null ? faults : faults.Append(unavailable)
        where fault.Code != CpCodes.Off
        group fault by fault.Code into same
        let first = same.First()
        select new PlanWarning(same.Key, Subject, new PlanText(Sentence(first.Chinese, first.Detail, same.Count()), Sentence(first.English, first.Detail, same.Count())));

    private static string Sentence(string text, string detail, int times) =>
        text + (times > 1 ? $" × {times}" : "") + (detail.Length > 0 ? $" ({detail})" : "");
}
