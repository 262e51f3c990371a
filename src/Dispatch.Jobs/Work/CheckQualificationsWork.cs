using Dispatch.Core.Domain.Staff;
using Dispatch.Jobs.Runs;
using Dispatch.Jobs.Settings;
using Dispatch.Storage.Outlook;
using Dispatch.Storage.Registers;

namespace Dispatch.Jobs.Work;

/// <summary>Writes down which qualifications end soon or have ended. That nobody is planned with one that has ended is the planner's own rule.</summary>
/// <param name="registers">Where qualifications lie.</param>
/// <param name="outlook">Where the warnings go.</param>
/// <param name="options">How many days ahead.</param>
public sealed class CheckQualificationsWork(RegisterStore registers, OutlookStore outlook, JobsOptions options) : IJobWork
{
    /// <inheritdoc/>
    public string Kind => JobKinds.CheckQualifications;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        var stored = (await registers.LatestAsync(cancel).ConfigureAwait(false)).Registers;
        var providers = stored.Staff.ToDictionary(s => s.Id, s => s.ProviderId, StringComparer.Ordinal);
        var warnings = stored.Qualifications.Where(q => q.ValidUntil <= context.Date.AddDays(options.WarnDays))
            .Select(q => Warning(q, providers.GetValueOrDefault(q.StaffId, ""), context.Date)).ToList();
        await outlook.ReplaceWarningsAsync(warnings, cancel).ConfigureAwait(false);
        context.Progress.Report(new JobProgress { Stage = "checked", Share = 1, Count = warnings.Count });
        return JobEnd.Done;
    }

    private static QualificationWarningRow Warning(Qualification qualification, string provider, DateOnly today) => new()
    {
        StaffId = qualification.StaffId,
        SkillCode = qualification.SkillCode,
        ProviderId = provider,
        ValidUntil = qualification.ValidUntil!.Value,
        DaysLeft = qualification.ValidUntil.Value.DayNumber - today.DayNumber,
        SeenOn = today,
    };
}
