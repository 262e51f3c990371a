using System.Collections.Immutable;

namespace Dispatch.Planning.Sample;

/// <summary>Codes of the default service catalogue that the sample orders, and who can do what.</summary>
internal static class SampleServices
{
    public const string Bath = "BATH";
    public const string BathWithNurse = "BATHN";
    public const string Escort = "ESCORT";
    public const string Care = "CARE";
    public const string CareByTwo = "CARE2";
    public const string CareBed = "BED";
    public const string Cleaning = "CLEAN";
    public const string Walking = "WALK";
    public const string Errand = "ERRAND";
    public const string WeeklyCall = "CALL";
    public const string DailyCall = "CALLD";
    public const string Stairs = "STAIR";
    public const string StairsByTwo = "STAIR2";
    public const string Aids = "AID";
    public const string OneKey = "ONEKEY";

    /// <summary>Round of caregivers at each station in which every other one is a man, so that men can be bathed by a man.</summary>
    public const int RoundOfMen = 4;

    private static readonly ImmutableArray<ImmutableArray<string>> _bundles =
    [
        [Bath, Care, CareBed],
        [Bath, Care],
        [Care, CareByTwo, CareBed],
        [Cleaning, Walking, Care],
        [Bath, CareBed, Care],
        [Cleaning, StairsByTwo, Aids],
        [Care, CareBed, Walking],
        [Bath, Care, CareBed],
        [Cleaning, Walking, Care],
    ];

    /// <summary>Services volunteers are trained for.</summary>
    public static ImmutableArray<string> VolunteerBundle { get; } = [Walking];

    /// <summary>What the caregiver of a round is trained for; a whole round has one at each station.</summary>
    public static ImmutableArray<string> BundleOf(int round) => _bundles[round % _bundles.Length];
}
