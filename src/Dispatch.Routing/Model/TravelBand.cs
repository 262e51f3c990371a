using Dispatch.Core.Geo;

namespace Dispatch.Routing.Model;

/// <summary>Travel times and distances that hold during one part of the day.</summary>
/// <param name="From">First instant at which it holds, time units; it ends where the next band begins.</param>
/// <param name="Matrix">The ways during it.</param>
public sealed record TravelBand(int From, TravelMatrix Matrix);
