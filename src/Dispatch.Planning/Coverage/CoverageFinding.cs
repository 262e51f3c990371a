using Dispatch.Core.Domain.Elders;

namespace Dispatch.Planning.Coverage;

/// <summary>What was found about one elder and one service.</summary>
/// <param name="Elder">The elder.</param>
/// <param name="Service">One of <see cref="CoverageServices"/>, or the code of a service of the catalogue.</param>
/// <param name="Minutes">The limit that was asked about, minutes.</param>
/// <param name="Reason">Why not covered; null: covered.</param>
/// <param name="Value">How far the nearest is: metres on foot, seconds of a ride. Null: unknown or without meaning.</param>
/// <param name="Limit">What was allowed, in the unit of the value.</param>
internal readonly record struct CoverageFinding(Elder Elder, string Service, int Minutes, OutsideReason? Reason, long? Value, long Limit);
