namespace Dispatch.Core.Domain.OnTheRoad;

/// <summary>What stands on a box or at a door for whoever checks in there.</summary>
/// <param name="Code">The signed code, to be drawn as a QR code.</param>
/// <param name="Digits">Eight digits for phones that cannot scan.</param>
public sealed record RoadMark(string Code, string Digits)
{
    /// <summary>The digits as people read them.</summary>
    public string Spaced => $"{Digits[..4]} {Digits[4..]}";
}
