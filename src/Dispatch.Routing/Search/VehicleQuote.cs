namespace Dispatch.Routing.Search;

/// <summary>What one vehicle says to one role of a request.</summary>
/// <param name="Role">Position of the role in its request.</param>
/// <param name="Vehicle">Index of the vehicle.</param>
/// <param name="Code">The first rule that blocks, see <see cref="Model.UnservedCodes"/>; null: there is room.</param>
/// <param name="Value">What the vehicle has or would need, in the problem's units; for <see cref="Model.UnservedCodes.NoRoom"/> the time that is missing.</param>
/// <param name="Limit">What is asked or allowed.</param>
/// <param name="Cost">Change of the plan's cost where there is room, cost units; null: none, or it depends on who else comes (a team).</param>
public readonly record struct VehicleQuote(int Role, int Vehicle, string? Code, long Value, long Limit, long? Cost);
