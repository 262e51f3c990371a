using Dispatch.Core.Domain.Accounts;
using Dispatch.Jobs.Runs;
using Dispatch.Planning.Accounts;
using Dispatch.Storage.Accounts;
using Dispatch.Storage.Audit;

namespace Dispatch.Jobs.Work;

/// <summary>Closes the accounts of the month of the run's day.</summary>
/// <param name="close">The use case.</param>
public sealed class CloseMonthWork(CloseMonth close) : IJobWork
{
    /// <inheritdoc/>
    public string Kind => JobKinds.CloseMonth;

    /// <inheritdoc/>
    public async Task<JobEnd> RunAsync(JobContext context, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(context);
        try
        {
            var account = await close.RunAsync(AccountMonth.Of(context.Date), AuditDeed.Program, Tell, cancel).ConfigureAwait(false);
            context.Progress.Report(new JobProgress { Stage = "closed", Share = 1, Count = account.Total.Orders });
            return JobEnd.Done;
        }
        catch (AccountRefusedException refused) when (refused.Code == AccountRefusedException.Closed)
        {
            // An attempt before this one got as far as that.
            return JobEnd.Done;
        }
        catch (AccountRefusedException refused)
        {
            throw new JobRefusedException(refused.Code, refused.Text);
        }

        void Tell(int done, int all) => context.Progress.Report(new JobProgress { Stage = "reading", Share = (double)done / (all + 1), Count = done });
    }
}
