using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;

namespace Dispatch.Planning.Sample;

/// <summary>
/// Makes meal orders: exactly as many lunches and dinners on the day as the scale says, most of them from standing orders, and standing
/// orders beside them that pause or fall on other days.
/// </summary>
internal sealed class MealMaker
{
    private const double BothMeals = 0.7;
    private const double NamedCanteen = 0.3;
    private const double NarrowWindow = 0.12;
    private const double Wish = 0.15;
    private const double ColdBox = 0.03;
    private const double OtherDaysShare = 0.1;
    private readonly SampleDraft _draft;
    private readonly CanteenMaker _canteens;
    private readonly ElderMaker _elders;
    private readonly IReadOnlySet<string> _nearHalal;
    private readonly Rng _rng;
    private readonly Patterns _patterns;

    /// <summary>Makes orders with elders from <paramref name="elders"/> and canteens from <paramref name="canteens"/>.</summary>
    public MealMaker(SampleDraft draft, CanteenMaker canteens, ElderMaker elders)
    {
        (_draft, _canteens, _elders) = (draft, canteens, elders);
        _nearHalal = canteens.NearHalal();
        _rng = draft.Stream(SampleStream.Meals);
        _patterns = new Patterns(draft, _rng);
    }

    /// <summary>Fills standing meals, day orders and pauses; adds the elders they are for.</summary>
    /// <param name="kept">Lunches of the day left for others to make.</param>
    public void Make(int kept)
    {
        var both = (int)(_draft.Scale.Dinners * BothMeals);
        for (var i = 0; i < _draft.Scale.Lunches - kept; i++)
        {
            var elder = _elders.Add(_nearHalal);
            AddForDay(elder, Meal.Lunch);
            if (i < both)
                AddForDay(elder, Meal.Dinner);
        }
        for (var i = both; i < _draft.Scale.Dinners; i++)
            AddForDay(_elders.Add(_nearHalal), Meal.Dinner);
        for (var i = 0; i < (int)(_draft.Scale.Lunches * OtherDaysShare); i++)
            AddForOtherDays(_elders.Add(_nearHalal));
    }

    private void AddForDay(Elder elder, Meal meal)
    {
        var canteen = _canteens.Nearest(elder.CompoundId, meal, elder.Diet);
        var key = (canteen.Id, meal);
        _draft.Demand[key] = _draft.Demand.GetValueOrDefault(key) + 1;
        if (elder.Diet == Diet.Halal)
            _draft.HalalDemand[key] = _draft.HalalDemand.GetValueOrDefault(key) + 1;
        var terms = Terms(meal, canteen.Id);
        var drawn = _rng.Next(100);
        if (drawn < 93)
            AddStanding(elder, terms, _patterns.Falling());
        if (drawn is >= 90 and < 93)
            AddOrder(elder, terms with { Wished = null, Notes = "今日改单" });
        if (drawn >= 93)
            AddOrder(elder, terms);
    }

    private void AddForOtherDays(Elder elder)
    {
        var terms = Terms(Meal.Lunch, "");
        if (_rng.Chance(0.7))
        {
            AddStanding(elder, terms, _patterns.Missing());
            return;
        }
        var id = AddStanding(elder, terms, _patterns.Falling());
        _draft.Pauses.Add(_patterns.PauseOver(SampleDraft.Id("PA", _draft.Pauses.Count + 1, 4), elder.Id, id));
    }

    private string AddStanding(Elder elder, MealTerms terms, Recurrence recurrence)
    {
        var id = SampleDraft.Id("SM", _draft.StandingMeals.Count + 1, 5);
        _draft.StandingMeals.Add(new StandingMeal { Id = id, ElderId = elder.Id, Recurrence = recurrence, Terms = terms });
        return id;
    }

    private void AddOrder(Elder elder, MealTerms terms) => _draft.MealOrders.Add(new MealOrder
    {
        Id = SampleDraft.Id("DM", _draft.MealOrders.Count + 1, 4),
        ElderId = elder.Id,
        Date = _draft.Day,
        Terms = terms,
    });

    private MealTerms Terms(Meal meal, string canteenId)
    {
        var noon = meal == Meal.Lunch ? DayTime.At(11).Seconds : DayTime.At(17, 15).Seconds;
        var shift = _rng.Next(-2, 3) * 300;
        var drawn = _rng.NextDouble();
        return new MealTerms
        {
            Meal = meal,
            CanteenId = _rng.Chance(NamedCanteen) ? canteenId : "",
            Window = drawn < NarrowWindow ? new TimeWindow(noon + shift - 900, noon + shift + 1800) : null,
            Wished = drawn >= NarrowWindow && drawn < NarrowWindow + Wish ? new TimeWindow(noon + shift, noon + shift + 1200) : null,
            Hot = !_rng.Chance(ColdBox),
        };
    }
}
