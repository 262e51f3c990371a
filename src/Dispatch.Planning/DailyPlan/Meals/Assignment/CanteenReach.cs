using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Compounds;
using Dispatch.Core.Domain.Staff;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Meals.Assignment;

/// <summary>How long the way from a canteen to a compound takes those who carry for the canteen. The one place where the assignment asks for travel.</summary>
internal sealed class CanteenReach
{
    private readonly BuildContext _context;
    private readonly ILookup<string, TravelMode> _modes;
    private readonly Dictionary<(string Canteen, string Compound), int> _known = [];

    public CanteenReach(BuildContext context)
    {
        _context = context;
        _modes = context.Fleet.Where(v => v.Trunk is null && v.Staff.HotCapacity.Count + v.Staff.ColdCapacity.Count > 0)
            .ToLookup(v => v.Staff.BaseId, v => v.Staff.Mode, StringComparer.Ordinal);
    }

    /// <summary>Seconds from gate to gate.</summary>
    public int Seconds(Canteen canteen, Compound compound)
    {
        if (_known.TryGetValue((canteen.Id, compound.Id), out var seconds))
            return seconds;
        return _known[(canteen.Id, compound.Id)] = _context.Travel(canteen.Gate, compound.Gate, ModeOf(canteen));
    }

    /// <summary>How most carriers based there travel; e-bike where nobody is.</summary>
    private TravelMode ModeOf(Canteen canteen) =>
        _modes[canteen.Id].GroupBy(m => m).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefault(TravelMode.EBike);
}
