namespace Dispatch.Cli.RoadData;

/// <summary>What an import cost.</summary>
/// <param name="Seconds">From the start of the process.</param>
/// <param name="PeakBytes">Largest resident memory of the process.</param>
internal sealed record ImportCost(double Seconds, long PeakBytes);
