namespace Dispatch.Planning.Sample;

/// <summary>A straight piece of road between two crossings.</summary>
/// <param name="Id">Unique id, as in W0001.</param>
/// <param name="FromId">Node where it begins.</param>
/// <param name="ToId">Node where it ends.</param>
/// <param name="Class">Class of the road.</param>
/// <param name="OneWay">Whether it may be driven only from begin to end; walking is allowed both ways.</param>
/// <param name="LengthMetres">Length in metres, one decimal.</param>
/// <param name="Name">Name of the road.</param>
public sealed record RoadEdge(string Id, string FromId, string ToId, RoadClass Class, bool OneWay, double LengthMetres, string Name);
