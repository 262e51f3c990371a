using System.Collections.Immutable;

namespace Dispatch.Routing.Model;

/// <summary>Load lists are empty or have one number for each load dimension.</summary>
internal static class DimensionFaults
{
    public static void Find(Problem draft, FaultList faults)
    {
        var loads = draft.Activities.SelectMany((a, i) => new[] { (a.Delivery, $"/activities/{i}/delivery"), (a.Pickup, $"/activities/{i}/pickup") });
        var all = loads.Concat(draft.Vehicles.Select((v, i) => (v.Capacity, $"/vehicles/{i}/capacity"))).Where(l => !l.Item1.IsEmpty).ToList();
        var dimensions = all.Count == 0 ? 0 : all.Max(l => l.Item1.Length);
        foreach (var (list, pointer) in all)
            Check(list, dimensions, pointer, faults);
    }

    private static void Check(ImmutableArray<int> list, int dimensions, string pointer, FaultList faults)
    {
        if (list.Length != dimensions)
            faults.Add(ProblemCodes.Dimensions, pointer,
                $"{list.Length} amounts, but the problem has {dimensions} load dimensions; give all, or none.",
                $"有 {list.Length} 个数量，而问题有 {dimensions} 个载量维度；请全部给出或留空。");
    }
}
