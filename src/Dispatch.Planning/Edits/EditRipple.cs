namespace Dispatch.Planning.Edits;

/// <summary>A stop that would begin at another time, or by another person, because of an edit.</summary>
/// <param name="ItemId">Its first order or visit.</param>
/// <param name="Orders">Orders handed over there.</param>
/// <param name="ElderName">The elder's full name. Null: none.</param>
/// <param name="PlaceName">Where. Null: unknown.</param>
/// <param name="StaffId">Who does it then. Null: nobody.</param>
/// <param name="StaffName">Their name. Null: nobody.</param>
/// <param name="OldStart">When it begins now, seconds after local midnight. Null: it was not in the plan.</param>
/// <param name="NewStart">When it would begin. Null: not at all.</param>
/// <param name="LateSeconds">How much later than wished it would begin, seconds; 0: in time.</param>
/// <param name="Edited">Whether it is what was edited itself.</param>
public sealed record EditRipple(
    string ItemId, int Orders, string? ElderName, string? PlaceName, string? StaffId, string? StaffName, int? OldStart, int? NewStart, int LateSeconds, bool Edited);
