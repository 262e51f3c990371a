using System.Text;
using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Recombination;

/// <summary>
/// Vehicles that can drive each other's routes at the same cost: alike in everything but their names, allowed the same roles, as welcome in
/// each. A vehicle with a locked beginning is a class of its own.
/// </summary>
internal sealed class VehicleClasses
{
    private readonly FlatProblem _p;

    public VehicleClasses(FlatProblem problem)
    {
        _p = problem;
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var allowed = problem.CompatibleBits.Distinct<ulong[]>(ReferenceEqualityComparer.Instance).ToArray();
        var welcome = Welcome();
        Of = new int[problem.VehicleCount];
        for (var v = 0; v < Of.Length; v++)
        {
            var key = Key(v, allowed, welcome[v]);
            if (!ids.TryGetValue(key, out var id))
                ids[key] = id = ids.Count;
            Of[v] = id;
        }

        Members = [.. Enumerable.Range(0, Of.Length).GroupBy(v => Of[v]).OrderBy(g => g.Key).Select(g => g.ToArray())];
    }

    /// <summary>Class of each vehicle.</summary>
    public int[] Of { get; }

    /// <summary>Vehicles of each class, ascending.</summary>
    public int[][] Members { get; }

    /// <summary>Number of the break as the first vehicle of all would call it, so that routes of alike vehicles read the same.</summary>
    public int Canonical(int node, int vehicle) => _p.IsBreak(node) ? node - _p.Vehicles[vehicle].Breaks[0] + _p.FirstBreak : node;

    /// <summary>The vehicle's own number of a node of a canonical sequence.</summary>
    public int Own(int node, int vehicle) => _p.IsBreak(node) ? node - _p.FirstBreak + _p.Vehicles[vehicle].Breaks[0] : node;

    private string Key(int vehicle, ulong[][] allowed, StringBuilder? welcome)
    {
        var key = new StringBuilder().Append(_p.Vehicles[vehicle].Class).Append('|');
        if (_p.Vehicles[vehicle].Source.LockedPrefix.Length > 0)
            return key.Append('v').Append(vehicle).ToString();
        foreach (var bits in allowed)
            key.Append(VehicleBits.Has(bits, vehicle) ? '1' : '0');
        return key.Append('|').Append(welcome).ToString();
    }

    /// <summary>Per vehicle the roles in which it is not like any stranger, with its price there.</summary>
    private StringBuilder?[] Welcome()
    {
        var welcome = new StringBuilder?[_p.VehicleCount];
        for (var role = 0; role < _p.Roles.Length; role++)
        {
            foreach (var preference in _p.Roles[role].Preferences)
            {
                if (preference.Cost != _p.Roles[role].OtherVehicleCost)
                    (welcome[preference.Vehicle] ??= new StringBuilder()).Append(role).Append(':').Append(preference.Cost).Append(' ');
            }
        }

        foreach (var (role, published) in _p.Roles.Select((r, i) => (i, r.Published)).Where(r => r.Published is { OtherCost: > 0 }))
        {
            for (var v = 0; v < _p.VehicleCount; v++)
            {
                if (_p.PersonOf[v] == _p.PersonOf[published!.Vehicle])
                    (welcome[v] ??= new StringBuilder()).Append(role).Append('p');
            }
        }

        return welcome;
    }
}
