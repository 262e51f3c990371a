namespace Dispatch.Routing.OrTools.Exact;

/// <summary>A node of a vehicle's circuit. Node 0 is its start and its end.</summary>
/// <param name="Activity">The activity done here; −1 for another kind of node.</param>
/// <param name="Depot">The depot that loads here; −1 for another kind of node.</param>
/// <param name="Trip">Number of the trip that a load begins; 0 for another kind of node.</param>
/// <param name="Literal">Literal: the route passes here.</param>
internal readonly record struct RouteNode(int Activity, int Depot, int Trip, int Literal)
{
    /// <summary>Whether an activity is done here.</summary>
    public bool IsActivity => Activity >= 0;

    /// <summary>Whether a trip is loaded here.</summary>
    public bool IsLoad => Depot >= 0;
}
