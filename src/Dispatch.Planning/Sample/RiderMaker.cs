using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes riders at the canteens, in proportion to what is ordered there, and the drivers and vans of the kitchens.</summary>
internal sealed class RiderMaker(SampleDraft draft, SampleCatalogue catalogue)
{
    private readonly Rng _rng = draft.Stream(SampleStream.Riders);

    /// <summary>Fills staff, shifts, absences and trunk vehicles.</summary>
    public void Make()
    {
        var shares = Shares();
        var number = 0;
        foreach (var (canteenId, riders) in shares)
        {
            var dinners = draft.Demand.GetValueOrDefault((canteenId, Meal.Dinner));
            for (var i = 0; i < riders; i++)
                AddRider(SampleDraft.Id("R", ++number, 3), canteenId, dinner: dinners > 0 && i * DinnersPerRider < dinners * 1.15);
        }
        for (var i = 0; i < draft.Scale.PropertyCarriers; i++)
            AddPropertyCarrier(SampleDraft.Id("W", i + 1, 2), draft.Canteens[i % draft.Canteens.Count]);
        foreach (var kitchen in draft.Kitchens)
        {
            for (var i = 0; i < draft.Scale.VansPerKitchen; i++)
                AddVan(kitchen);
        }
    }

    private const int DinnerWeight = 125;

    /// <summary>Dinners a rider with an evening shift is counted on for.</summary>
    private const int DinnersPerRider = 18;

    // Largest remainders over the meals expected at the busier time of day, at least one rider each; dinners weigh more, since fewer carry them.
    private List<(string CanteenId, int Riders)> Shares()
    {
        var loads = draft.Canteens.Select(c => (c.Id, Meals: Load(c.Id))).ToList();
        var free = draft.Scale.Riders - loads.Count;
        var total = Math.Max(1, loads.Sum(l => l.Meals));
        var shares = loads.Select(l => (l.Id, Riders: 1 + (l.Meals * free / total), Left: l.Meals * free % total)).ToList();
        var missing = draft.Scale.Riders - shares.Sum(s => s.Riders);
        var more = shares.OrderByDescending(s => s.Left).ThenBy(s => s.Id, StringComparer.Ordinal).Take(missing).Select(s => s.Id).ToHashSet();
        return [.. shares.Select(s => (s.Id, s.Riders + (more.Contains(s.Id) ? 1 : 0)))];
    }

    private int Load(string canteenId) => Math.Max(
        draft.Demand.GetValueOrDefault((canteenId, Meal.Lunch)),
        draft.Demand.GetValueOrDefault((canteenId, Meal.Dinner)) * DinnerWeight / 100);

    private void AddRider(string id, string canteenId, bool dinner)
    {
        var canteen = draft.Canteens.First(c => c.Id == canteenId);
        draft.Staff.Add(Person(id, StaffKind.Rider, canteen.ProviderId, canteenId) with
        {
            Mode = TravelMode.EBike,
            HotCapacity = new Portions(_rng.Next(6, 11) * 2),
            ColdCapacity = new Portions(4),
            MaxTrips = dinner ? 6 : 4,
            MaxWork = Seconds.FromMinutes(600),
            CostPerHour = Fen.Yuan(_rng.Next(28, 34)),
            OvertimePerHour = Fen.Yuan(15),
            CostPerKm = new Fen(20),
        });
        AddShift(id, "L", (9, 45), (13, 0));
        if (dinner)
            AddShift(id, "D", (16, 0), (18, 30));
    }

    private void AddPropertyCarrier(string id, Canteen canteen)
    {
        draft.Staff.Add(Person(id, StaffKind.Property, "", canteen.Id) with
        {
            Mode = TravelMode.Walk,
            HotCapacity = new Portions(8),
            MaxTrips = 2,
            CostPerHour = Fen.Yuan(25),
        });
        AddShift(id, "L", (10, 0), (13, 0));
    }

    private void AddVan(Kitchen kitchen)
    {
        var number = draft.TrunkVehicles.Count + 1;
        var driver = SampleDraft.Id("D", number, 2);
        draft.Staff.Add(Person(driver, StaffKind.Driver, ProviderMaker.Caterer, kitchen.Id) with
        {
            Mode = TravelMode.Car,
            CostPerHour = Fen.Yuan(42),
            OvertimePerHour = Fen.Yuan(20),
        });
        AddShift(driver, "L", (7, 0), (12, 0));
        foreach (var need in catalogue.SkillsFor(StaffKind.Driver, Service.TrunkRun, allRoles: true))
            draft.Qualifications.Add(new Qualification { StaffId = driver, SkillCode = need.SkillCode, Level = need.Level });
        draft.TrunkVehicles.Add(new TrunkVehicle
        {
            Id = SampleDraft.Id("VAN", number, 2),
            KitchenId = kitchen.Id,
            DriverId = driver,
            Capacity = new Portions(420),
            CostPerKm = new Fen(120),
        });
    }

    private StaffMember Person(string id, StaffKind kind, string providerId, string baseId)
    {
        var gender = _rng.Chance(0.2) ? Gender.Female : Gender.Male;
        return new StaffMember
        {
            Id = id,
            Name = SampleNames.Person(gender, _rng),
            Gender = gender,
            Kind = kind,
            ProviderId = providerId,
            BaseId = baseId,
            Phone = SampleNames.Phone(200_000 + draft.Staff.Count),
            Mode = TravelMode.EBike,
        };
    }

    private void AddShift(string staffId, string suffix, (int Hour, int Minute) from, (int Hour, int Minute) to) => draft.Shifts.Add(new Shift
    {
        Id = $"{staffId}-{suffix}",
        StaffId = staffId,
        Days = draft.RestDay(_rng),
        Hours = new TimeWindow(DayTime.At(from.Hour, from.Minute).Seconds, DayTime.At(to.Hour, to.Minute).Seconds),
    });
}
