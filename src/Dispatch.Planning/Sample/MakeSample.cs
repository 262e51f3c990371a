using Dispatch.Core.Domain.Registers;

namespace Dispatch.Planning.Sample;

/// <summary>Makes a sample district: the same options and catalogue give the same result, on every machine and in every culture.</summary>
public static class MakeSample
{
    /// <summary>
    /// Makes registers, orders and roads. On the day asked for there are exactly 600 meals and 120 visits (street) or 6,000 meals and
    /// 1,500 visits (district).
    /// </summary>
    /// <param name="options">Size, seed and day.</param>
    /// <param name="catalogue">A snapshot with the service catalogue to order from: skills, services, roles, spacing.</param>
    /// <exception cref="KeyNotFoundException">The catalogue lacks a service of the default one.</exception>
    public static SampleDistrict Run(SampleOptions options, DistrictRegisters catalogue)
    {
        ArgumentNullException.ThrowIfNull(options);
        ArgumentNullException.ThrowIfNull(catalogue);
        var draft = new SampleDraft(options);
        var services = new SampleCatalogue(catalogue);
        var canteens = new CanteenMaker(draft);
        ProviderMaker.Make(draft, catalogue.Services);
        new PlaceMaker(draft).Make();
        canteens.MakePlaces();
        var elders = new ElderMaker(draft);
        var misfits = new MisfitMaker(draft, elders);
        new MealMaker(draft, canteens, elders).Make(misfits.Lunches);
        misfits.MakeMeals();
        new HabitMaker(draft).Make();
        canteens.MakeSlots();
        new RiderMaker(draft, services).Make();
        new StaffMaker(draft, services).Make();
        var visits = new VisitMaker(draft, services, elders);
        visits.Make(misfits.Visits);
        misfits.MakeVisits(visits);
        new RelationMaker(draft).Make();
        return new SampleDistrict(options, draft.ToRegisters(catalogue), draft.Grid.Network);
    }
}
