namespace Dispatch.Planning.Explaining;

/// <summary>Somebody who could do a visit, and the price.</summary>
/// <param name="StaffId">The person.</param>
/// <param name="Name">Their name.</param>
/// <param name="Start">When it would begin, seconds after local midnight.</param>
/// <param name="Price">What the plan costs with it at this person over the plan without it.</param>
public sealed record PricedPerson(string StaffId, string Name, int Start, Price Price);
