namespace Dispatch.Planning.DailyPlan;

/// <summary>Stable codes of requests that cannot be planned as asked; each has a section in docs/errors.md.</summary>
public static class DailyPlanErrors
{
    /// <summary>Nothing has been imported yet.</summary>
    public const string NoRegisters = "D101_NO_REGISTERS";

    /// <summary>There is no street of that code.</summary>
    public const string UnknownStreet = "D102_UNKNOWN_STREET";

    /// <summary>There is no district of that code.</summary>
    public const string UnknownDistrict = "D103_UNKNOWN_DISTRICT";

    /// <summary>Several districts are there and none is named.</summary>
    public const string WhichDistrict = "D104_WHICH_DISTRICT";

    /// <summary>What a plan was made from was not kept with it.</summary>
    public const string NoSource = "D105_NO_SOURCE";

    /// <summary>A plan is to be made again on another road network than its own.</summary>
    public const string OtherTravel = "D106_OTHER_TRAVEL";
}
