using System.Collections.Immutable;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.DailyPlan.Building;

namespace Dispatch.Planning.DailyPlan.Visits;

/// <summary>Finds who may fill a role by kind, travel mode, gender and provider. Equal questions share one answer.</summary>
internal sealed class RoleFilter(BuildContext context)
{
    private readonly Dictionary<(string Service, int Role, RoleWish Wish), RoleStaff> _known = [];

    public RoleStaff For(ServiceRole role, RoleWish wish)
    {
        var key = (role.ServiceCode, role.Number, wish);
        if (!_known.TryGetValue(key, out var staff))
            _known[key] = staff = Find(role, wish);
        return staff;
    }

    private RoleStaff Find(ServiceRole role, RoleWish wish)
    {
        var vehicles = ImmutableArray.CreateBuilder<int>();
        var blocked = new SortedDictionary<string, int>(StringComparer.Ordinal);
        for (var v = 0; v < context.Fleet.Length; v++)
        {
            if (context.Fleet[v].Trunk is not null)
                continue;
            if (Blocks(role, wish, context.Fleet[v].Staff) is { } code)
                blocked[code] = blocked.GetValueOrDefault(code) + 1;
            else
                vehicles.Add(v);
        }

        return new RoleStaff(vehicles.ToImmutable(), blocked.ToImmutableSortedDictionary(StringComparer.Ordinal));
    }

    private string? Blocks(ServiceRole role, RoleWish wish, StaffMember staff)
    {
        var carries = wish.Carriers && staff.HotCapacity.Count + staff.ColdCapacity.Count > 0;
        if (!role.Kinds.IsEmpty && !role.Kinds.Contains(staff.Kind) && !carries)
            return PlanCodes.Kind;
        if (!role.Modes.IsEmpty && !role.Modes.Contains(staff.Mode))
            return PlanCodes.Mode;
        if (wish.Van && staff.Mode != TravelMode.WheelchairVan)
            return PlanCodes.Mode;
        if (wish.Gender != Gender.Unknown && staff.Gender != wish.Gender)
            return PlanCodes.Gender;
        if (wish.ProviderId.Length > 0 && staff.ProviderId != wish.ProviderId)
            return PlanCodes.Provider;
        return Serves(staff, wish.StreetCode) ? null : PlanCodes.Provider;
    }

    private bool Serves(StaffMember staff, string street) =>
        !context.Registers.Providers.TryGetValue(staff.ProviderId, out var provider)
        || provider.StreetCodes.IsEmpty || provider.StreetCodes.Contains(street);
}
