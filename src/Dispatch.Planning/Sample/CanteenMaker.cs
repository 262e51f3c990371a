using System.Collections.Immutable;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Kitchens;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>Makes kitchens, canteens and meal points: first where they are and what they cook, then slots and batches by demand.</summary>
internal sealed class CanteenMaker(SampleDraft draft)
{
    /// <summary>How far from a halal canteen elders of that diet live at most, metres.</summary>
    private const double HalalReach = 1400;

    /// <summary>Capacity over the demand expected at the nearest canteens: enough, with little to spare.</summary>
    private const double CapacityOverDemand = 1.06;

    private readonly Rng _rng = draft.Stream(SampleStream.Canteens);
    private int _smallPots;

    /// <summary>Places kitchens, canteens and meal points and settles their diets.</summary>
    public void MakePlaces()
    {
        var streets = draft.Scale.Area.Streets.Length;
        var kitchens = new List<LocalPoint>();
        for (var i = 0; i < draft.Scale.Kitchens; i++)
            AddKitchen(i, (i + 1) * streets / (draft.Scale.Kitchens + 1), kitchens);
        var places = new List<LocalPoint>();
        for (var i = 0; i < draft.Scale.Canteens; i++)
            AddCanteen(i, i % streets, places);
        for (var i = 0; i < draft.Scale.MealPoints; i++)
            AddMealPoint(i, (draft.Scale.Canteens + i) % streets, places);
    }

    /// <summary>Ids of the compounds near a canteen that cooks halal meals.</summary>
    public IReadOnlySet<string> NearHalal()
    {
        var halal = draft.Canteens.Where(c => c.Diets.Contains(Diet.Halal)).Select(c => draft.Where[c.Id]).ToList();
        return draft.Compounds.Where(c => halal.Any(h => h.MetresTo(draft.Where[c.Id]) < HalalReach)).Select(c => c.Id).ToHashSet();
    }

    /// <summary>The nearest canteen that serves the meal in the diet.</summary>
    public Canteen Nearest(string compoundId, Meal meal, Diet diet) =>
        draft.Canteens.Where(c => c.Diets.Contains(diet) && (meal == Meal.Lunch || ServesDinner(c)))
            .MinBy(c => draft.Where[c.Id].MetresTo(draft.Where[compoundId]))!;

    /// <summary>Fills slots and batches from <see cref="SampleDraft.Demand"/>.</summary>
    public void MakeSlots()
    {
        foreach (var canteen in draft.Canteens)
        {
            AddSlot(canteen, Meal.Lunch);
            if (ServesDinner(canteen))
                AddSlot(canteen, Meal.Dinner);
        }
    }

    private static bool ServesDinner(Canteen canteen) => canteen.Kind == CanteenKind.Canteen && canteen.KitchenId.Length == 0;

    private void AddKitchen(int index, int street, List<LocalPoint> others)
    {
        var id = SampleDraft.Id("CK", index + 1, 1);
        var gate = draft.Grid.SpreadGate(Math.Min(street, draft.Scale.Area.Streets.Length - 1), others, _rng);
        others.Add(gate);
        draft.Where[id] = gate;
        draft.Kitchens.Add(new Kitchen
        {
            Id = id,
            Name = $"样例中央厨房（{SampleDraft.Id("", index + 1, 1)}）",
            StreetCode = draft.StreetOf(gate).Code,
            ProviderId = ProviderMaker.Caterer,
            Address = draft.Grid.Address(gate),
            Gate = draft.Scale.Area.Surveyed(gate, CoordinateSystem.Wgs84),
            Loading = new TimeWindow(DayTime.At(7, 30).Seconds, DayTime.At(9, 30).Seconds),
            DailyCapacity = new Portions(draft.Scale.Lunches / 2),
        });
    }

    private void AddCanteen(int index, int street, List<LocalPoint> others)
    {
        var cooking = draft.Scale.Canteens - draft.Scale.SuppliedCanteens;
        var own = index < cooking;
        var halal = own && index * draft.Scale.HalalCanteens / cooking != (index + 1) * draft.Scale.HalalCanteens / cooking;
        ImmutableArray<Diet> diets =
        [
            Diet.Ordinary, Diet.Soft,
            .. index % 5 != 3 ? [Diet.Diabetic] : Array.Empty<Diet>(),
            .. index % 4 != 1 ? [Diet.LowSalt] : Array.Empty<Diet>(),
            .. halal ? [Diet.Halal] : Array.Empty<Diet>(),
        ];
        var gate = Place(SampleDraft.Id("ST", index + 1, 2), street, others);
        draft.Canteens.Add(Describe(SampleDraft.Id("ST", index + 1, 2), gate, diets) with
        {
            Name = $"{draft.StreetOf(gate).Name}样例长者食堂（{SampleDraft.Id("", index + 1, 1)}）",
            KitchenId = own ? "" : NearestKitchen(gate),
            ProviderId = own ? ProviderMaker.SecondCaterer : ProviderMaker.Caterer,
            Rating = _rng.Chance(0.5) ? "双优" : "",
        });
    }

    private void AddMealPoint(int index, int street, List<LocalPoint> others)
    {
        var id = SampleDraft.Id("ZC", index + 1, 2);
        var gate = Place(id, street, others);
        draft.Canteens.Add(Describe(id, gate, [Diet.Ordinary, Diet.Soft]) with
        {
            Name = $"{draft.StreetOf(gate).Name}样例助餐点（{SampleDraft.Id("", index + 1, 1)}）",
            Kind = CanteenKind.MealPoint,
            KitchenId = index % 2 == 0 ? NearestKitchen(gate) : "",
            ProviderId = ProviderMaker.Caterer,
        });
    }

    private LocalPoint Place(string id, int street, List<LocalPoint> others)
    {
        var gate = draft.Grid.SpreadGate(street, others, _rng);
        others.Add(gate);
        draft.Where[id] = gate;
        return gate;
    }

    private Canteen Describe(string id, LocalPoint gate, ImmutableArray<Diet> diets) => new()
    {
        Id = id,
        Name = id,
        StreetCode = draft.StreetOf(gate).Code,
        Address = draft.Grid.Address(gate),
        Gate = draft.Scale.Area.Surveyed(gate, CoordinateSystem.Gcj02),
        SurveyedIn = CoordinateSystem.Gcj02,
        Diets = diets,
        LoadTime = Seconds.FromMinutes(_rng.Next(3, 6)),
    };

    private string NearestKitchen(LocalPoint gate) => draft.Kitchens.MinBy(k => draft.Where[k.Id].MetresTo(gate))!.Id;

    private void AddSlot(Canteen canteen, Meal meal)
    {
        var demand = draft.Demand.GetValueOrDefault((canteen.Id, meal));
        var supplied = canteen.KitchenId.Length > 0 || canteen.Kind == CanteenKind.MealPoint;
        var late = _rng.Chance(0.5);
        var capacity = (int)(demand * CapacityOverDemand) + 2;
        draft.CanteenSlots.Add(new CanteenSlot
        {
            CanteenId = canteen.Id,
            Meal = meal,
            Loading = meal == Meal.Lunch ? Window((9, 50), (12, 15)) : Window((16, 15), (18, 15)),
            Promised = meal == Meal.Lunch ? late ? Window((10, 45), (12, 15)) : Window((10, 30), (12, 0)) : late ? Window((16, 45), (18, 15)) : Window((16, 30), (18, 0)),
            Capacity = new Portions(capacity),
            SupplyBy = supplied ? DayTime.At(9, 50) : null,
            Supplied = supplied ? new Portions(capacity) : null,
        });
        if (meal == Meal.Lunch)
            AddBatches(canteen, meal, capacity, (DayTime.At(10), 50), (DayTime.At(10, 25), 30), (DayTime.At(11), 20));
        else
            AddBatches(canteen, meal, capacity, (DayTime.At(16, 20), 60), (DayTime.At(16, 50), 40));
    }

    private void AddBatches(Canteen canteen, Meal meal, int capacity, params (DayTime ReadyAt, int Percent)[] shares)
    {
        var left = capacity - AddHalalBatch(canteen, meal, shares.Length + 1, shares[0].ReadyAt);
        ImmutableArray<Diet> diets = left < capacity ? canteen.Diets.Remove(Diet.Halal) : [];
        for (var i = 0; i < shares.Length; i++)
        {
            var portions = i == shares.Length - 1 ? left : Math.Min(left, Math.Max(1, capacity * shares[i].Percent / 100));
            if (portions == 0)
                continue;
            left -= portions;
            draft.Batches.Add(new Batch
            {
                CanteenId = canteen.Id,
                Meal = meal,
                Number = i + 1,
                ReadyAt = shares[i].ReadyAt,
                Portions = new Portions(portions),
                Diets = diets,
            });
        }
    }

    // Halal meals are cooked apart, as many as are ordered; in some canteens the pot is one portion too small. Returns the portions.
    private int AddHalalBatch(Canteen canteen, Meal meal, int number, DayTime readyAt)
    {
        if (!canteen.Diets.Contains(Diet.Halal))
            return 0;
        var small = meal == Meal.Lunch && _smallPots++ < draft.Scale.Misfits;
        var portions = Math.Max(1, draft.HalalDemand.GetValueOrDefault((canteen.Id, meal)) - (small ? 1 : 0));
        draft.Batches.Add(new Batch
        {
            CanteenId = canteen.Id,
            Meal = meal,
            Number = number,
            ReadyAt = readyAt,
            Portions = new Portions(portions),
            Diets = [Diet.Halal],
        });
        return portions;
    }

    private static TimeWindow Window((int Hour, int Minute) from, (int Hour, int Minute) to) =>
        new(DayTime.At(from.Hour, from.Minute).Seconds, DayTime.At(to.Hour, to.Minute).Seconds);
}
