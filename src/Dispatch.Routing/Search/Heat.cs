using Dispatch.Routing.Evaluation;

namespace Dispatch.Routing.Search;

/// <summary>Temperatures at the beginning and at the end, cost units; they fall by equal factors.</summary>
/// <param name="Start">At the beginning of a course.</param>
/// <param name="End">At its end.</param>
/// <param name="Courses">How often the search cools down from the beginning; the best plan of all courses counts.</param>
internal readonly record struct Heat(double Start, double End, int Courses = 1)
{
    private const double MendedShare = 0.2;

    /// <summary>Part of the last of several courses in which threads continue from the best of them.</summary>
    private const double TogetherShare = 0.25;

    // Shares of the average cost per served activity.
    private static readonly Heat _general = new(1, 0.005);

    // A team moves only when all its routes do: hotter, to the end. Where the search settles is chance to one or two per cent, so it settles three times.
    private static readonly Heat _tied = new(8, 0.03, Courses: 3);
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
        var shares = p.Tripwise ? Array.Exists(p.Vehicles, v => v.Source.MaxTrips > 1) ? _trips : _depots : p.Tied ? _tied : _general;
        return shares with { Start = shares.Start * stopCost, End = shares.End * stopCost };
    }

    /// <summary>For a plan that is good already: as cool as a search from nothing is at its end, and cooler.</summary>
    public Heat Mending() => new(End, End * MendedShare);

    private static Heat Uniform(Heat shares, double stopCost, double routeStops) => new(shares.Start * routeStops * stopCost, shares.End * stopCost);

    /// <summary>Temperature when the given share of the search, 0 to 1, is done.</summary>
    public double At(double progress)
    {
        var done = progress * Courses;
        return Start * Math.Pow(End / Start, progress >= 1 ? 1 : done - Math.Floor(done));
    }

    /// <summary>
    /// Whether threads that anneal the same plan continue from the best of them when the given share of the search, 0 to 1, is done. Of several courses
    /// only at the end of the last: until then the cold plan of one would take from the others what they were heated for.
    /// </summary>
    public bool Together(double progress) => Courses == 1 || progress >= 1 - (TogetherShare / Courses);
}
