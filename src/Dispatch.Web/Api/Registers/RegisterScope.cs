using System.Runtime.CompilerServices;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.Intake.Entries;
using Dispatch.Web.Access;

namespace Dispatch.Web.Api.Registers;

/// <summary>
/// Which entries of a snapshot are a caller's. An elder is theirs who lives in their street, is served by their canteen, or is known to somebody of
/// their provider; what speaks of an elder or a person goes with that person; places, areas and the catalogue may be read by all and changed by
/// whom their street or district is.
/// </summary>
internal sealed class RegisterScope(Caller caller, DistrictRegisters registers)
{
    private static readonly ConditionalWeakTable<DistrictRegisters, RegisterLookup> s_lookups = [];

    private readonly RegisterLookup _lookup = s_lookups.GetValue(registers, r => new RegisterLookup(r));

    /// <summary>The registers by key.</summary>
    public RegisterLookup Lookup => _lookup;

    public bool MayRead(RegisterRoutes routes, RegisterEntry entry) =>
        caller.MaySeeAll || !routes.IsAboutPersons || IsPersonTheirs(routes.Table, entry);

    public bool MayChange(RegisterRoutes routes, RegisterEntry entry) =>
        caller.MaySeeAll || (routes.IsAboutPersons ? IsPersonTheirs(routes.Table, entry) : IsPlaceTheirs(routes.Table, entry));

    public bool MaySeeElder(string id)
    {
        if (!_lookup.Elders.TryGetValue(id, out var elder))
            return caller.MaySeeAll;
        var street = _lookup.Compounds[elder.CompoundId].StreetCode;
        return caller.MaySeeStreet(street)
            || (elder.UsualCanteenId.Length > 0 && caller.MaySeeCanteen(elder.UsualCanteenId, street))
            || _lookup.RelationsOf(id).Any(r => _lookup.Staff[r.StaffId].ProviderId is { Length: > 0 } provider && caller.MaySeeProvider(provider));
    }

    public bool MaySeeStaff(string id)
    {
        if (!_lookup.Staff.TryGetValue(id, out var person))
            return caller.MaySeeAll;
        return caller.MaySeeStaff(id, person.ProviderId, person.BaseId, StreetOfBase(person.BaseId));
    }

    /// <summary>Whether one meal or visit is theirs: by who came, by the canteen it came from, or by the street the elder lives in.</summary>
    public bool MaySeeService(string? staffId, string? canteenId, string? elderId) =>
        (staffId is not null && MaySeeStaff(staffId))
        || (canteenId is not null && caller.MaySeeCanteen(canteenId, _lookup.Canteens.GetValueOrDefault(canteenId)?.StreetCode))
        || (elderId is not null && _lookup.Elders.TryGetValue(elderId, out var elder) && caller.MaySeeStreet(_lookup.Compounds[elder.CompoundId].StreetCode));

    private bool IsPersonTheirs(EntryTable table, RegisterEntry entry) => table.Name switch
    {
        "elders" => MaySeeElder(entry.Key),
        "staff" => MaySeeStaff(entry.Key),
        "visit-links" => MaySeeOrder(table.Text(entry, "fromId")) && MaySeeOrder(table.Text(entry, "toId")),
        _ when table.Field("elderId") is not null => MaySeeElder(table.Text(entry, "elderId")),
        _ => MaySeeStaff(table.Text(entry, "staffId")),
    };

    private bool IsPlaceTheirs(EntryTable table, RegisterEntry entry)
    {
        if (table.Name is "streets" or "districts")
            return caller.MaySeeArea(entry.Key);
        var street = table.Field("streetCode") is not null ? table.Text(entry, "streetCode")
            : table.Field("compoundId") is not null ? _lookup.Compounds.GetValueOrDefault(table.Text(entry, "compoundId"))?.StreetCode
            : table.Field("canteenId") is not null ? StreetOfBase(table.Text(entry, "canteenId"))
            : table.Field("baseId") is not null ? StreetOfBase(table.Text(entry, "baseId")) : null;
        return street is { Length: > 0 } ? caller.MaySeeStreet(street) : registers.Districts.All(d => caller.MaySeeArea(d.Code));
    }

    private bool MaySeeOrder(string id)
    {
        var elder = registers.MealOrders.FirstOrDefault(o => o.Id == id)?.ElderId ?? registers.VisitOrders.FirstOrDefault(o => o.Id == id)?.ElderId
            ?? registers.StandingMeals.FirstOrDefault(o => o.Id == id)?.ElderId ?? registers.StandingVisits.FirstOrDefault(o => o.Id == id)?.ElderId;
        return elder is not null && MaySeeElder(elder);
    }

    private string? StreetOfBase(string id) =>
        _lookup.Canteens.GetValueOrDefault(id)?.StreetCode ?? _lookup.Stations.GetValueOrDefault(id)?.StreetCode ?? _lookup.Kitchens.GetValueOrDefault(id)?.StreetCode;
}
