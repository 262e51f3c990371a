namespace Dispatch.Storage.Plans;

/// <summary>The wish to put a plan in force.</summary>
/// <param name="PlanId">The plan.</param>
/// <param name="SeenRevision">The plan's revision as the person saw it.</param>
/// <param name="By">Who publishes.</param>
/// <param name="Replaces">The plan that must be in force at that moment. Null: whichever is.</param>
public sealed record PlanPublication(Guid PlanId, int SeenRevision, string By, Guid? Replaces = null)
{
    /// <summary>Only where no plan is in force yet. Default no.</summary>
    public bool OnlyFirst { get; init; }
}
