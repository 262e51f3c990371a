using System.Collections.Immutable;

namespace Dispatch.Roads.Speeds;

/// <summary>A part of the day with its own speeds; it may begin several times a day.</summary>
/// <param name="Name">Its name in files and on the command line, as in "morning-peak".</param>
/// <param name="Starts">When it begins: seconds after local midnight, rising; it lasts until another band begins.</param>
public sealed record HourBand(string Name, ImmutableArray<int> Starts);
