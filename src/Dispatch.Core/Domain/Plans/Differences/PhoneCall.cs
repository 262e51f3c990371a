namespace Dispatch.Core.Domain.Plans.Differences;

/// <summary>Somebody who is to be told.</summary>
/// <param name="Id">Elder or member of staff.</param>
/// <param name="Name">Full name.</param>
/// <param name="Why">What to tell.</param>
public sealed record PhoneCall(string Id, string Name, PlanText Why);
