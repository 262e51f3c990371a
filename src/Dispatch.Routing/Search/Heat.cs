using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>Temperatures at the beginning and at the end, cost units; they fall by equal factors.</summary>
internal readonly record struct Heat(double Start, double End)
{
    private const double MendedShare = 0.2;

    // Shares of the average cost per served activity.
    private static readonly Heat _general = new(1, 0.005);

    // Work that ties people together, on a day without depots: hotter to the end, since a team moves only when all its routes do.
    private static readonly Heat _tied = new(1, 0.02);
    private static readonly Heat _trips = new(1, 0.01);
    private static readonly Heat _depots = new(3, 0.02);
    private static readonly Heat _uniformDepots = new(0.15, 0.005);

    // The start is a share of the average cost of a route: long routes need more to change.
    private static readonly Heat _uniform = new(0.05, 0.02);

    /// <summary>Temperatures that suit the kind of problem.</summary>
    /// <param name="p">The problem.</param>
    /// <param name="stopCost">Average cost per served activity.</param>
    /// <param name="routeStops">Average number of activities of a route.</param>
    public static Heat Of(FlatProblem p, double stopCost, double routeStops)
    {
        if (p.Uniform)
            return Uniform(p.OneClass ? _uniform : _uniformDepots, stopCost, routeStops);
        var shares = p.Tripwise ? Array.Exists(p.Vehicles, v => v.Source.MaxTrips > 1) ? _trips : _depots : p.Groups.Length > 0 && p.Source.Depots.IsEmpty ? _tied : _general;
        return new Heat(shares.Start * stopCost, shares.End * stopCost);
    }

    /// <summary>For a plan that is good already: as cool as a search from nothing is at its end, and cooler.</summary>
    public Heat Mending() => new(End, End * MendedShare);

    private static Heat Uniform(Heat shares, double stopCost, double routeStops) => new(shares.Start * routeStops * stopCost, shares.End * stopCost);

    /// <summary>Temperature when the given share of the search, 0 to 1, is done.</summary>
    public double At(double progress) => Start * Math.Pow(End / Start, progress);
}
