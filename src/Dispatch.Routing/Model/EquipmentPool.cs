namespace Dispatch.Routing.Model;

/// <summary>Sets of one kind of equipment kept at one place; each vehicle that needs the kind takes one for its whole route.</summary>
/// <param name="Id">The caller's name for it.</param>
/// <param name="Kind">Equipment kind, numbered by the caller.</param>
/// <param name="Units">Number of sets: at most this many vehicles may carry one.</param>
public sealed record EquipmentPool(string Id, int Kind, int Units);
