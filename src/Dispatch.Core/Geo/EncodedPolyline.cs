using System.Collections.Immutable;
using System.Text;

namespace Dispatch.Core.Geo;

/// <summary>
/// Lines as short texts, in the encoded polyline format of common map programs: five decimals of a degree (about 1 m), latitude before
/// longitude, differences in groups of five bits.
/// </summary>
public static class EncodedPolyline
{
    private const double Scale = 1e5;
    private const int GroupBits = 5;
    private const int GroupMask = (1 << GroupBits) - 1;
    private const int More = 1 << GroupBits;
    private const int FirstCharacter = 63;

    /// <summary>The text of a line.</summary>
    public static string Encode(ImmutableArray<Wgs84Point> line)
    {
        var text = new StringBuilder();
        var (latitude, longitude) = (0, 0);
        foreach (var point in line)
        {
            var (nextLatitude, nextLongitude) = (Rounded(point.Latitude), Rounded(point.Longitude));
            Append(text, nextLatitude - latitude);
            Append(text, nextLongitude - longitude);
            (latitude, longitude) = (nextLatitude, nextLongitude);
        }

        return text.ToString();
    }

    /// <summary>The line of a text.</summary>
    /// <exception cref="FormatException">The text is cut off or holds other characters.</exception>
    public static ImmutableArray<Wgs84Point> Decode(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var line = ImmutableArray.CreateBuilder<Wgs84Point>();
        var (latitude, longitude) = (0, 0);
        for (var at = 0; at < text.Length;)
        {
            latitude += Take(text, ref at);
            longitude += Take(text, ref at);
            line.Add(new Wgs84Point(longitude / Scale, latitude / Scale));
        }

        return line.DrainToImmutable();
    }

    private static int Rounded(double degrees) => (int)Math.Round(degrees * Scale, MidpointRounding.AwayFromZero);

    private static void Append(StringBuilder text, int difference)
    {
        var rest = difference < 0 ? ~(difference << 1) : difference << 1;
        for (; rest >= More; rest >>= GroupBits)
            text.Append((char)((More | (rest & GroupMask)) + FirstCharacter));
        text.Append((char)(rest + FirstCharacter));
    }

    private static int Take(string text, ref int at)
    {
        var (value, shift) = (0, 0);
        while (true)
        {
            if (at >= text.Length || text[at] < FirstCharacter || text[at] >= FirstCharacter + (2 * More) || shift > 30)
                throw new FormatException($"No encoded polyline: wrong at character {at + 1}.");
            var group = text[at++] - FirstCharacter;
            value |= (group & GroupMask) << shift;
            shift += GroupBits;
            if (group < More)
                return (value & 1) != 0 ? ~(value >> 1) : value >> 1;
        }
    }
}
