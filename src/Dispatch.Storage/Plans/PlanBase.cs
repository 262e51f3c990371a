namespace Dispatch.Storage.Plans;

/// <summary>The plan that another is a change of. Where it was changed or replaced since, the change is refused; where it is in force, the change takes its place.</summary>
/// <param name="Id">The plan.</param>
/// <param name="Revision">Its revision when it was read.</param>
/// <param name="IsInForce">Whether it was in force then.</param>
public sealed record PlanBase(Guid Id, int Revision, bool IsInForce);
