using System.Collections.Immutable;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Geo;

public sealed class EncodedPolylineTests
{
    /// <summary>The published example of the format: (38.5, −120.2), (40.7, −120.95), (43.252, −126.453).</summary>
    [Fact]
    public void Encodes_the_published_example() =>
        EncodedPolyline.Encode([new Wgs84Point(-120.2, 38.5), new Wgs84Point(-120.95, 40.7), new Wgs84Point(-126.453, 43.252)])
            .ShouldBe("_p~iF~ps|U_ulLnnqC_mqNvxq`@");

    [Fact]
    public void Decodes_what_it_encodes_to_five_decimals()
    {
        var rng = new Rng(5);
        ImmutableArray<Wgs84Point> line = [.. Enumerable.Range(0, 500).Select(_ => new Wgs84Point(-180 + (360 * rng.NextDouble()), -90 + (180 * rng.NextDouble())))];
        var back = EncodedPolyline.Decode(EncodedPolyline.Encode(line));
        back.Length.ShouldBe(line.Length);
        for (var i = 0; i < line.Length; i++)
        {
            back[i].Longitude.ShouldBe(line[i].Longitude, 0.0000051);
            back[i].Latitude.ShouldBe(line[i].Latitude, 0.0000051);
        }
    }

    [Fact]
    public void An_empty_line_is_an_empty_text()
    {
        EncodedPolyline.Encode([]).ShouldBe("");
        EncodedPolyline.Decode("").ShouldBeEmpty();
    }

    [Theory]
    [InlineData("_p~iF")]
    [InlineData("_p~iF~ps|")]
    [InlineData("\n\n")]
    public void A_text_that_is_cut_off_or_foreign_is_refused(string text) =>
        Should.Throw<FormatException>(() => EncodedPolyline.Decode(text));
}
