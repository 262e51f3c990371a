using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Staff;

namespace Dispatch.Planning.DailyPlan.Building;

/// <summary>What belongs to the planned area: elders by their compound, people by their base or, without one, by their provider's streets.</summary>
internal sealed class ScopeFilter(RegisterLookup registers, PlanScope scope)
{
    private readonly HashSet<string> _invited = new(StringComparer.Ordinal);

    /// <summary>Whether a street is inside.</summary>
    public bool Has(string streetCode) => scope.StreetCode is { } street
        ? streetCode == street
        : streetCode.StartsWith(scope.DistrictCode, StringComparison.Ordinal);

    /// <summary>Whether an elder lives inside.</summary>
    public bool HasElder(string elderId) => Has(registers.Compounds[registers.Elders[elderId].CompoundId].StreetCode);

    /// <summary>Brings in a canteen or kitchen from outside (an order names it, or it supplies a canteen), with the people based there.</summary>
    public void Invite(string baseId) => _invited.Add(baseId);

    /// <summary>Whether a canteen hands out meals in this plan.</summary>
    public bool HasCanteen(string id) => _invited.Contains(id) || Has(registers.Canteens[id].StreetCode);

    /// <summary>Whether a person can be sent.</summary>
    public bool HasStaff(StaffMember staff)
    {
        if (staff.BaseId.Length > 0)
            return _invited.Contains(staff.BaseId) || (StreetOfBase(staff.BaseId) is { } street && Has(street));
        if (!registers.Providers.TryGetValue(staff.ProviderId, out var provider) || provider.StreetCodes.IsEmpty)
            return true;
        return provider.StreetCodes.Any(Has);
    }

    private string? StreetOfBase(string id) =>
        registers.Canteens.TryGetValue(id, out var canteen) ? canteen.StreetCode
        : registers.Kitchens.TryGetValue(id, out var kitchen) ? kitchen.StreetCode
        : registers.Stations.TryGetValue(id, out var station) ? station.StreetCode
        : null;
}
