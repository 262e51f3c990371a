namespace Dispatch.Routing.Formats.Vrplib;

/// <summary>One row of a section.</summary>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Values">Its numbers.</param>
internal readonly record struct VrplibRow(int Line, double[] Values);
