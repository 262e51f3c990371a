using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>How long the way from a canteen to a compound takes those who carry for the canteen. The one place where the assignment asks for travel.</summary>
internal sealed class CanteenReach
{
    private readonly BuildContext _context;
    private readonly ILookup<string, TravelMode> _modes;
    private readonly Dictionary<(string Canteen, Meal Meal, string Compound), int> _known = [];

    public CanteenReach(BuildContext context)
    {
        _context = context;
        _modes = context.Fleet.Where(v => v.Trunk is null && v.Staff.HotCapacity.Count + v.Staff.ColdCapacity.Count > 0)
            .ToLookup(v => v.Staff.BaseId, v => v.Staff.Mode, StringComparer.Ordinal);
    }

    /// <summary>Seconds from gate to gate when one leaves as the slot opens.</summary>
    public int Seconds(MealSource source, Compound compound)
    {
        var (canteen, slot) = (source.Canteen, source.Slot);
        if (_known.TryGetValue((canteen.Id, slot.Meal, compound.Id), out var seconds))
            return seconds;
        seconds = _context.Travel.Seconds(canteen.Gate, compound.Gate, ModeOf(canteen), slot.Loading.Earliest);
        return _known[(canteen.Id, slot.Meal, compound.Id)] = seconds;
    }

    /// <summary>How most carriers based there travel; e-bike where nobody is.</summary>
    private TravelMode ModeOf(Canteen canteen) =>
        _modes[canteen.Id].GroupBy(m => m).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(TravelMode.EBike);
}
