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
        Lunches = 490,
        Dinners = 110,
        Riders = 22,
        Caregivers = 26,
        Escorts = 6,
        Volunteers = 6,
        BathSets = 3,
        StairClimbers = 1,
        Misfits = 1,
        Visits = [],
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
        Lunches = 4500,
        Dinners = 1500,
        Riders = 180,
        Caregivers = 210,
        Escorts = 40,
        Volunteers = 50,
        BathSets = 30,
        StairClimbers = 6,
        Misfits = 4,
        Visits = [],
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

    public required int Caregivers { get; init; }

    public required int Escorts { get; init; }

    public required int Volunteers { get; init; }

    /// <summary>Sets of bathing equipment over all stations.</summary>
    public required int BathSets { get; init; }

    /// <summary>Stair climbers over all stations.</summary>
    public required int StairClimbers { get; init; }

    /// <summary>How often each kind of impossible request occurs.</summary>
    public required int Misfits { get; init; }

    /// <summary>Visits of the day by service code, impossible ones included.</summary>
    public required ImmutableArray<(string ServiceCode, int Count)> Visits { get; init; }

    /// <summary>The figures of a size.</summary>
    public static SampleScale Of(SampleSize size) => size == SampleSize.District ? _district : _street;
}
