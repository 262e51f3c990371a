using System.Collections.Immutable;

namespace Dispatch.Web;

/// <summary>What the map draws besides our own roads; section <c>Map</c> of the settings.</summary>
public sealed record MapOptions
{
    private static readonly string[] s_parts = ["{z}", "{x}", "{y}"];

    /// <summary>
    /// Address of tiles with {z}, {x} and {y}: Web Mercator over WGS-84, over TLS or on this machine. The one thing pages then ask of another origin. Null (default): none.
    /// </summary>
    public string? Tiles { get; init; }

    /// <summary>Whose tiles they are, shown on the map. Default empty.</summary>
    public string TilesFrom { get; init; } = "";

    /// <summary>The largest zoom there are tiles of, 1 to 22. Default 18.</summary>
    public int TilesZoom { get; init; } = 18;

    /// <summary>Areas whose borders are drawn. Default: none.</summary>
    public ImmutableArray<MapArea> Areas { get; init; } = [];

    /// <summary>Scheme, host and port of the tiles. Null: there are none.</summary>
    internal string? TilesOrigin => Tiles is null ? null : new Uri(Tiles).GetLeftPart(UriPartial.Authority);

    /// <summary>Throws when a value cannot be used.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The zoom.</exception>
    /// <exception cref="ArgumentException">The address of the tiles.</exception>
    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(TilesZoom, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(TilesZoom, 22);
        if (Tiles is null)
            return;
        var isUsable = Uri.TryCreate(Tiles, UriKind.Absolute, out var address) && address.UserInfo.Length == 0
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback));
        // Blanks and semicolons would end the entry of the content-security policy.
        if (!isUsable || Tiles.AsSpan().ContainsAny(' ', ';', ',') || !Array.TrueForAll(s_parts, p => Tiles.Contains(p, StringComparison.Ordinal)))
            throw new ArgumentException($"Map:Tiles must be an https address with {{z}}, {{x}} and {{y}}: {Tiles}");
    }
}
