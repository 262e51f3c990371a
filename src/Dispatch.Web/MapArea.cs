using System.Collections.Immutable;

namespace Dispatch.Web;

/// <summary>An area whose border the map draws.</summary>
/// <param name="Name">Its name; may be empty.</param>
/// <param name="Lines">Its rings as encoded polylines of five decimals, WGS-84.</param>
public sealed record MapArea(string Name, ImmutableArray<string> Lines);
