namespace Dispatch.Planning.OnTheRoad;

/// <summary>A map app's words for ways to travel.</summary>
/// <param name="Walk">On foot.</param>
/// <param name="Ride">By bicycle or e-bike.</param>
/// <param name="Transit">By bus or metro.</param>
/// <param name="Drive">By car, van or taxi.</param>
public sealed record MapModes(string Walk, string Ride, string Transit, string Drive)
{
    /// <summary>The word for a travel mode of the plan; unknown ones drive.</summary>
    public string Of(string? travelMode) => travelMode switch
    {
        "walk" => Walk,
        "bicycle" or "e-bike" or "ebike" => Ride,
        "metro" or "bus" or "transit" => Transit,
        _ => Drive,
    };
}
