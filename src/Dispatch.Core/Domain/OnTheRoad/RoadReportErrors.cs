namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>Stable codes of what can be wrong with a report from the road; each has a section in docs/errors.md.</summary>
public static class RoadReportErrors
{
    /// <summary>The report is no report: not readable, or a field of the wrong kind.</summary>
    public const string Format = "T101_FORMAT";

    /// <summary>The id is empty: a repeated report could not be known.</summary>
    public const string NoId = "T102_NO_ID";

    /// <summary>No order is named, or too many.</summary>
    public const string Items = "T103_ITEMS";

    /// <summary>The day lies too far back or ahead.</summary>
    public const string Day = "T104_DAY";

    /// <summary>What its kind needs is missing.</summary>
    public const string Missing = "T105_MISSING";

    /// <summary>A number is out of its range, or a text too long.</summary>
    public const string Range = "T106_RANGE";

    /// <summary>The picture is no JPEG, or too large.</summary>
    public const string Photo = "T107_PHOTO";

    /// <summary>An order was on no published route of the reporter that day.</summary>
    public const string NotYours = "T108_NOT_YOURS";

    /// <summary>The service must not begin: no passed health check.</summary>
    public const string Gate = "T109_GATE";
}
