namespace Dispatch.Planning.Sample;

/// <summary>The independent random sequences of a sample.</summary>
internal enum SampleStream
{
    Roads = 1,
    Places,
    Elders,
    Meals,
    Canteens,
    Riders,
    Visits,
    Staff,
    Relations,
    Habits,
}
