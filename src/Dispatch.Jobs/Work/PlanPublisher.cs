using Dispatch.Core.Domain.Plans;
using Dispatch.Storage.Plans;

namespace Dispatch.Jobs.Work;

/// <summary>Puts a job's plan in force.</summary>
/// <param name="plans">Where plans lie.</param>
public sealed class PlanPublisher(PlanStore plans)
{
    /// <summary>Publishes a draft where its day and area has no published plan yet; may be asked any number of times.</summary>
    /// <param name="planId">The draft.</param>
    /// <param name="by">Who publishes.</param>
    /// <param name="cancel">Stops before the commit.</param>
    /// <returns>False: there is a published plan, perhaps this one, or a newer draft has replaced it.</returns>
    /// <exception cref="PlanRefusedException">People of the plan are out for another area by its plan in force.</exception>
    public async Task<bool> PublishFirstAsync(Guid planId, string by, CancellationToken cancel)
    {
        if (await plans.FindAsync(planId, cancel).ConfigureAwait(false) is not { Status: PlanStatus.Draft } draft)
            return false;
        try
        {
            await plans.PublishAsync(new PlanPublication(planId, draft.Revision, by) { OnlyFirst = true }, cancel).ConfigureAwait(false);
            return true;
        }
        catch (PlanRefusedException refused) when (refused.Code == PlanRefusedException.Stale)
        {
            return false;
        }
    }
}
