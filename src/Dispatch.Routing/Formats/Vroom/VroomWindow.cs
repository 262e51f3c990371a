namespace Dispatch.Routing.Formats.Vroom;

/// <summary>A time window in the file's own clock (seconds, possibly since 1970), both ends included.</summary>
/// <param name="From">First allowed second.</param>
/// <param name="To">Last allowed second.</param>
internal readonly record struct VroomWindow(long From, long To);
