namespace Dispatch.Core.Domain.Events;

/// <summary>Stable codes of what can be wrong with an event; each has a section in docs/errors.md.</summary>
public static class DayEventErrors
{
    /// <summary>The id is empty: a repeated report could not be known.</summary>
    public const string NoId = "E101_NO_ID";

    /// <summary>A time lies outside the day, or an end before its beginning.</summary>
    public const string Time = "E102_TIME";

    /// <summary>A number is out of its range.</summary>
    public const string Number = "E103_NUMBER";

    /// <summary>Not exactly one of meal and visit is given.</summary>
    public const string OneOrder = "E104_ONE_ORDER";

    /// <summary>A new order is for another day than its event.</summary>
    public const string OtherDay = "E105_OTHER_DAY";

    /// <summary>There is an order of that id already.</summary>
    public const string KnownOrder = "E106_KNOWN_ORDER";

    /// <summary>There is no such order that day.</summary>
    public const string UnknownOrder = "E107_UNKNOWN_ORDER";

    /// <summary>There is no such elder.</summary>
    public const string UnknownElder = "E108_UNKNOWN_ELDER";

    /// <summary>There is no such person among the staff.</summary>
    public const string UnknownStaff = "E109_UNKNOWN_STAFF";

    /// <summary>There is no such canteen.</summary>
    public const string UnknownCanteen = "E110_UNKNOWN_CANTEEN";

    /// <summary>The service is not in the catalogue.</summary>
    public const string UnknownService = "E111_UNKNOWN_SERVICE";

    /// <summary>A point lies outside the world.</summary>
    public const string Point = "E112_POINT";

    /// <summary>A line of a file holds no event that can be read.</summary>
    public const string Line = "E113_LINE";
}
