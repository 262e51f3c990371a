namespace Dispatch.Roads.Graphs;

/// <summary>How much of what a mode may use lies in its largest strongly connected part.</summary>
/// <param name="RoadVertices">Vertices of the network with a road for the mode.</param>
/// <param name="ConnectedVertices">Those of them in the part.</param>
/// <param name="Arcs">Edges times directions the mode may use.</param>
/// <param name="ConnectedArcs">Those of them in the part.</param>
/// <param name="Restrictions">Turn bans that bind the mode.</param>
public sealed record ModeFigures(int RoadVertices, int ConnectedVertices, int Arcs, int ConnectedArcs, int Restrictions);
