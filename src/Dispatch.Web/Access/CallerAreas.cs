using Dispatch.Storage;
using Dispatch.Storage.Identity;
using Dispatch.Storage.Registers;

namespace Dispatch.Web.Access;

/// <summary>The streets and districts in which a caller has anything at all: for lists. What of it is theirs is judged object by object.</summary>
/// <param name="registers">Says where canteens, providers and people are.</param>
internal sealed class CallerAreas(RegisterStore registers)
{
    private const int DistrictDigits = AreaFilter.DistrictDigits;

    /// <summary>The areas. Null: everything.</summary>
    public async Task<AreaFilter?> OfAsync(Caller caller, CancellationToken cancel)
    {
        if (caller.MaySeeAll)
            return null;
        var districts = Codes(caller, ScopeKind.District);
        var streets = Codes(caller, ScopeKind.Street);
        var (canteens, providers) = (Codes(caller, ScopeKind.Canteen), Codes(caller, ScopeKind.Provider));
        var staff = caller.StaffId is { } self && caller.IsSelf(self) ? new List<string> { self } : [];
        if (canteens.Count + providers.Count + staff.Count > 0)
        {
            var found = await registers.PickAsync(
                new Dictionary<string, IReadOnlyCollection<string>> { ["canteens"] = canteens, ["providers"] = providers, ["staff"] = staff }, cancel);
            if (found.Providers.Any(p => p.StreetCodes.IsEmpty))
                return null;
            streets.AddRange(found.Canteens.Select(c => c.StreetCode).Concat(found.Providers.SelectMany(p => p.StreetCodes)));
            streets.AddRange(await StreetsOfAsync([.. found.Staff.Select(s => s.BaseId).Where(id => id.Length > 0)], cancel));
        }

        return new AreaFilter(districts, [.. streets.Concat(streets.Where(s => s.Length > DistrictDigits).Select(s => s[..DistrictDigits])).Distinct(StringComparer.Ordinal)]);
    }

    private async Task<IEnumerable<string>> StreetsOfAsync(string[] bases, CancellationToken cancel)
    {
        if (bases.Length == 0)
            return [];
        var found = await registers.PickAsync(
            new Dictionary<string, IReadOnlyCollection<string>> { ["canteens"] = bases, ["kitchens"] = bases, ["stations"] = bases }, cancel);
        return found.Canteens.Select(c => c.StreetCode).Concat(found.Kitchens.Select(k => k.StreetCode)).Concat(found.Stations.Select(s => s.StreetCode));
    }

    private static List<string> Codes(Caller caller, ScopeKind kind) => [.. caller.Grants.Where(g => g.Kind == kind).Select(g => g.Code)];
}
