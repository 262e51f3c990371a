using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>A plan by its sequences, one per vehicle, with what is told of it. The arrays are never changed.</summary>
internal sealed record PlanSketch(long Cost, int Unserved, int Vehicles, int[][] Sequences)
{
    /// <summary>The best plan a worker met.</summary>
    public static PlanSketch BestOf(ISearchWorker worker) => new(worker.BestCost, worker.BestUnserved, worker.BestVehicles, worker.BestSequences());

    /// <summary>A plan timed from nothing; null when it breaks a hard rule.</summary>
    public static PlanSketch? Timed(PlanState state, int[][] sequences, PlanPrice? price = null)
    {
        if (!state.TryLoad(sequences))
            return null;
        var p = state.Problem;
        var unserved = Enumerable.Range(0, p.RequestCount).Count(r => !state.Served(r));
        var vehicles = Enumerable.Range(0, p.VehicleCount).Count(v => state.Route(v).Activities > 0);
        return new PlanSketch(price?.Of(state) ?? state.Cost, unserved, vehicles, sequences);
    }
}
