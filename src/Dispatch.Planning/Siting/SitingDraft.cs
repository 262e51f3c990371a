using System.Collections.Immutable;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;
using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Siting;

/// <summary>A siting problem with the names of its sites: those there are first, then the candidates.</summary>
internal sealed record SitingDraft(SitingProblem Problem, ImmutableArray<SiteCandidate> Sites)
{
    public static SitingDraft Of(DistrictRegisters registers, IWalkingNetwork walks, SitingOptions options, ImmutableArray<SiteCandidate> candidates, string scope)
    {
        var told = registers.Compounds.Where(c => c.StreetCode.StartsWith(scope, StringComparison.Ordinal)).OrderBy(c => c.Id, StringComparer.Ordinal).ToList();
        var people = registers.Elders.GroupBy(e => e.CompoundId, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
        var points = told.Where(c => people.ContainsKey(c.Id)).ToList();
        var existing = Existing(registers, options).ToList();
        var offered = candidates.IsDefaultOrEmpty ? [.. told.Select(c => new SiteCandidate(c.Id, c.Name, c.Gate))] : candidates;
        ImmutableArray<SiteCandidate> sites = [.. existing, .. offered];
        var limit = options.Goal == SitingGoal.Cover ? options.Minutes * 60 * options.WalkMetresPerSecond : options.FarMetres;
        return new SitingDraft(
            new SitingProblem
            {
                Goal = options.Goal,
                Weights = [.. points.Select(p => people[p.Id])],
                Sites = [.. sites.Select((s, i) => new SitingSite(i < existing.Count, s.Capacity ?? (i < existing.Count ? null : options.Capacity)))],
                Ways = Ways(walks, sites, [.. points.Select(p => p.Gate)], limit),
                New = options.New,
                FarMetres = options.FarMetres,
            },
            sites);
    }

    private static IEnumerable<SiteCandidate> Existing(DistrictRegisters registers, SitingOptions options)
    {
        if (options.Kind == SiteKind.Station)
            return registers.Stations.OrderBy(s => s.Id, StringComparer.Ordinal).Select(s => new SiteCandidate(s.Id, s.Name, s.Gate));
        var portions = registers.CanteenSlots.ToLookup(s => s.CanteenId, s => s.Capacity.Count, StringComparer.Ordinal);
        return registers.Canteens.OrderBy(c => c.Id, StringComparer.Ordinal)
            .Select(c => new SiteCandidate(c.Id, c.Name, c.Gate, options.LimitExisting ? portions[c.Id].Sum() : null));
    }

    private static ImmutableArray<ImmutableArray<SitingWay>> Ways(IWalkingNetwork walks, ImmutableArray<SiteCandidate> sites, Wgs84Point[] gates, double limitMetres)
    {
        var ways = gates.Select(_ => new List<SitingWay>()).ToArray();
        for (var site = 0; site < sites.Length; site++)
        {
            var lengths = walks.Millimetres(sites[site].Point, gates, limitMetres);
            for (var gate = 0; gate < gates.Length; gate++)
            {
                if (lengths[gate] is { } millimetres)
                    ways[gate].Add(new SitingWay(site, (int)((millimetres + 999) / 1000)));
            }
        }

        return [.. ways.Select(w => w.OrderBy(x => x.Metres).ThenBy(x => x.Site).ToImmutableArray())];
    }
}
