namespace Dispatch.Core.Units;

/// <summary>A set of days of the week.</summary>
[Flags]
public enum Weekdays
{
    /// <summary>No day.</summary>
    None = 0,

    /// <summary>周一.</summary>
    Monday = 1,

    /// <summary>周二.</summary>
    Tuesday = 2,

    /// <summary>周三.</summary>
    Wednesday = 4,

    /// <summary>周四.</summary>
    Thursday = 8,

    /// <summary>周五.</summary>
    Friday = 16,

    /// <summary>周六.</summary>
    Saturday = 32,

    /// <summary>周日.</summary>
    Sunday = 64,

    /// <summary>Monday to Friday.</summary>
    WorkingDays = 31,

    /// <summary>All seven.</summary>
    EveryDay = 127,
}
