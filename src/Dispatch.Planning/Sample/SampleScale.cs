using System.Collections.Immutable;

namespace Dispatch.Planning.Sample;

/// <summary>How many of everything a size has.</summary>
internal sealed record SampleScale
{
    private static readonly SampleScale _street = new()
    {
        Area = SampleArea.Changning,
        Compounds = 72,
        Canteens = 4,
        MealPoints = 1,
        HalalCanteens = 1,
        Kitchens = 1,
        SuppliedCanteens = 1,
        VansPerKitchen = 1,
        Stations = 2,
        Hospitals = 3,
        Lunches = 460,
        Dinners = 140,
        Riders = 24,
        PropertyCarriers = 2,
        Caregivers = 20,
        Nurses = 2,
        Escorts = 4,
        Volunteers = 4,
        BathSets = 3,
        StairClimbers = 1,
        Aids = 1,
        MisfitKinds = 4,
        Misfits = 1,
        Visits =
        [
            (SampleServices.Bath, 8), (SampleServices.BathWithNurse, 2), (SampleServices.Escort, 6), (SampleServices.Care, 26),
            (SampleServices.CareByTwo, 2), (SampleServices.CareBed, 20), (SampleServices.Cleaning, 11), (SampleServices.Walking, 5),
            (SampleServices.Errand, 7), (SampleServices.WeeklyCall, 14), (SampleServices.DailyCall, 14), (SampleServices.Stairs, 1),
            (SampleServices.StairsByTwo, 1), (SampleServices.Aids, 2), (SampleServices.OneKey, 1),
        ],
    };

    private static readonly SampleScale _district = new()
    {
        Area = SampleArea.Yangpu,
        Compounds = 800,
        Canteens = 40,
        MealPoints = 8,
        HalalCanteens = 5,
        Kitchens = 2,
        SuppliedCanteens = 8,
        VansPerKitchen = 3,
        Stations = 24,
        Hospitals = 8,
        Lunches = 3800,
        Dinners = 2200,
        Riders = 180,
        PropertyCarriers = 48,
        Caregivers = 212,
        Nurses = 10,
        Escorts = 38,
        Volunteers = 40,
        BathSets = 48,
        StairClimbers = 8,
        Aids = 8,
        MisfitKinds = 7,
        Misfits = 4,
        Visits =
        [
            (SampleServices.Bath, 100), (SampleServices.BathWithNurse, 20), (SampleServices.Escort, 68), (SampleServices.Care, 312),
            (SampleServices.CareByTwo, 30), (SampleServices.CareBed, 250), (SampleServices.Cleaning, 130), (SampleServices.Walking, 60),
            (SampleServices.Errand, 80), (SampleServices.WeeklyCall, 192), (SampleServices.DailyCall, 200), (SampleServices.Stairs, 20),
            (SampleServices.StairsByTwo, 12), (SampleServices.Aids, 18), (SampleServices.OneKey, 8),
        ],
    };

    public required SampleArea Area { get; init; }

    public required int Compounds { get; init; }

    /// <summary>Canteens that cook or finish meals themselves.</summary>
    public required int Canteens { get; init; }

    /// <summary>Meal points besides the canteens, all supplied by kitchens.</summary>
    public required int MealPoints { get; init; }

    /// <summary>Canteens that also cook halal meals.</summary>
    public required int HalalCanteens { get; init; }

    public required int Kitchens { get; init; }

    /// <summary>Canteens, besides the meal points, that kitchens supply.</summary>
    public required int SuppliedCanteens { get; init; }

    public required int VansPerKitchen { get; init; }

    public required int Stations { get; init; }

    public required int Hospitals { get; init; }

    /// <summary>Lunches delivered on the day.</summary>
    public required int Lunches { get; init; }

    /// <summary>Dinners delivered on the day.</summary>
    public required int Dinners { get; init; }

    public required int Riders { get; init; }

    /// <summary>Property staff who carry meals on foot, besides the riders.</summary>
    public required int PropertyCarriers { get; init; }

    public required int Caregivers { get; init; }

    public required int Nurses { get; init; }

    public required int Escorts { get; init; }

    public required int Volunteers { get; init; }

    /// <summary>Sets of bathing equipment over all stations.</summary>
    public required int BathSets { get; init; }

    /// <summary>Stair climbers over all stations.</summary>
    public required int StairClimbers { get; init; }

    /// <summary>Sets of rehabilitation aids over all stations.</summary>
    public required int Aids { get; init; }

    /// <summary>How many kinds of impossible visit there are.</summary>
    public required int MisfitKinds { get; init; }

    /// <summary>How often each kind of impossible request occurs.</summary>
    public required int Misfits { get; init; }

    /// <summary>Visits of the day by service code, impossible ones included.</summary>
    public required ImmutableArray<(string ServiceCode, int Count)> Visits { get; init; }

    /// <summary>The figures of a size.</summary>
    public static SampleScale Of(SampleSize size) => size == SampleSize.District ? _district : _street;
}
