namespace Dispatch.Planning.Staffing;

/// <summary>People of a kind in one hour of the day.</summary>
/// <param name="Kind">Kind of staff.</param>
/// <param name="Hour">0 to 47.</param>
/// <param name="OnShift">People whose shift covers some of it.</param>
/// <param name="Working">People on their route in it.</param>
/// <param name="BusyPeople">Working time on the way and at doors in it, as whole people: seconds ÷ 3,600.</param>
public sealed record HourNeed(string Kind, int Hour, int OnShift, int Working, double BusyPeople);
