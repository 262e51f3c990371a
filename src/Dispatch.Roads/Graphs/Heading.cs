namespace Dispatch.Roads.Graphs;

/// <summary>An edge driven in one direction, as one number: twice the edge, plus 1 for backward (to → from).</summary>
public static class Heading
{
    /// <summary>The number of an edge and a direction.</summary>
    public static int Of(int edge, bool forward) => (edge << 1) | (forward ? 0 : 1);

    /// <summary>The edge.</summary>
    public static int Edge(int heading) => heading >> 1;

    /// <summary>Whether it is driven from its first vertex to its last.</summary>
    public static bool IsForward(int heading) => (heading & 1) == 0;
}
