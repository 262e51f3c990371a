namespace Dispatch.Roads.Osm;

/// <summary>How far an import is.</summary>
/// <param name="Stage">What is being done.</param>
/// <param name="Share">Share of the stage that is done, 0 to 1.</param>
public readonly record struct ImportProgress(ImportStage Stage, double Share);
