namespace Dispatch.Web.Api.Map;

/// <summary>Tiles of another origin.</summary>
/// <param name="Address">With {z}, {x} and {y}.</param>
/// <param name="From">Whose they are.</param>
/// <param name="Zoom">The largest zoom there are tiles of.</param>
internal sealed record TilesView(string Address, string From, int Zoom);
