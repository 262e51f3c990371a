using Dispatch.Core.Domain.Elders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;
using Dispatch.Planning.Reach;

namespace Dispatch.Planning.Coverage;

/// <summary>Who walks to the nearest canteen, station or centre in so many minutes; places of every street count, also those beyond the elder's own.</summary>
internal sealed class WalkingCoverage(RegisterLookup registers, IWalkingNetwork walks, CoverageOptions options)
{
    private const double MillimetresPerMetre = 1000;

    /// <summary>The places of each kind that is told.</summary>
    public static IEnumerable<(string Service, IReadOnlyList<Wgs84Point> Doors)> Places(DistrictRegisters registers) =>
    [
        (CoverageServices.WalkToCanteen, [.. registers.Canteens.Select(c => c.Gate)]),
        (CoverageServices.WalkToStation, [.. registers.Stations.Select(s => s.Gate)]),
        (CoverageServices.WalkToCentre, [.. registers.Stations.Where(s => s.Name.Contains(CoverageServices.CentreWord, StringComparison.Ordinal)).Select(s => s.Gate)]),
    ];

    public IEnumerable<CoverageFinding> Find(IReadOnlyList<Elder> elders)
    {
        var gates = elders.Select(e => registers.Compounds[e.CompoundId].Gate).Distinct().ToArray();
        foreach (var (service, doors) in Places(registers.Registers).Where(p => p.Doors.Count > 0))
        {
            var nearest = Nearest(doors, gates);
            foreach (var elder in elders)
                foreach (var minutes in options.Minutes)
                    yield return Judge(elder, service, minutes, nearest);
        }
    }

    private CoverageFinding Judge(Elder elder, string service, int minutes, Dictionary<Wgs84Point, long> nearest)
    {
        var gate = registers.Compounds[elder.CompoundId].Gate;
        var limit = options.Metres(minutes);
        long? way = nearest.TryGetValue(gate, out var found) ? found : null;
        OutsideReason? reason = way <= limit * MillimetresPerMetre ? null : walks.Holds(gate) ? OutsideReason.TooFar : OutsideReason.OffNetwork;
        return new CoverageFinding(elder, service, minutes, reason, way is { } mm ? (mm + 999) / 1000 : null, (long)limit);
    }

    /// <summary>Millimetres from each gate to the nearest door within sight.</summary>
    private Dictionary<Wgs84Point, long> Nearest(IReadOnlyList<Wgs84Point> doors, Wgs84Point[] gates)
    {
        var farthest = Math.Max(options.FarMetres, options.Metres(options.Minutes[^1]));
        var nearest = new Dictionary<Wgs84Point, long>();
        foreach (var door in doors.Distinct())
        {
            var ways = walks.Millimetres(door, gates, farthest);
            for (var i = 0; i < gates.Length; i++)
            {
                if (ways[i] is { } way && (!nearest.TryGetValue(gates[i], out var best) || way < best))
                    nearest[gates[i]] = way;
            }
        }

        return nearest;
    }
}
