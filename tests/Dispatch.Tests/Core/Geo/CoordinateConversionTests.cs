using System.Text.Json;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Geo;

/// <summary>Conversions between WGS-84, GCJ-02 and BD-09 against published pairs, and there and back again.</summary>
public sealed class CoordinateConversionTests
{
    private const double Degree = 1e-7;

    [Fact]
    public void Forward_conversions_give_the_published_pairs()
    {
        Check("wgs84_to_gcj02", (x, y) => Pair(CoordinateConversion.Wgs84ToGcj02(new(x, y))), 1e-8);
        Check("gcj02_to_bd09", (x, y) => Pair(CoordinateConversion.Gcj02ToBd09(new(x, y))), 1e-8);
        Check("wgs84_to_bd09", (x, y) => Pair(CoordinateConversion.Wgs84ToBd09(new(x, y))), 1e-8);
    }

    /// <summary>The published inverse is one step; the iterated one lands within 2 mm of it for BD-09 and within the known 1.7 m for GCJ-02.</summary>
    [Fact]
    public void Inverse_conversions_are_near_the_published_one_step_ones()
    {
        Check("bd09_to_gcj02", (x, y) => Pair(CoordinateConversion.Bd09ToGcj02(new(x, y))), 5e-6);
        Check("gcj02_to_wgs84_one_step_inexact", (x, y) => Pair(CoordinateConversion.Gcj02ToWgs84(new(x, y))), 3e-5);
    }

    [Fact]
    public void There_and_back_again_is_within_a_centimetre_everywhere_in_china()
    {
        var rng = new Rng(7);
        for (var i = 0; i < 2_000; i++)
        {
            var point = new Wgs84Point(73 + (rng.NextDouble() * 62), 4 + (rng.NextDouble() * 49));
            var gcj = CoordinateConversion.Gcj02ToWgs84(CoordinateConversion.Wgs84ToGcj02(point));
            var bd = CoordinateConversion.Bd09ToWgs84(CoordinateConversion.Wgs84ToBd09(point));
            Math.Max(Math.Abs(gcj.Longitude - point.Longitude), Math.Abs(gcj.Latitude - point.Latitude)).ShouldBeLessThan(Degree);
            Math.Max(Math.Abs(bd.Longitude - point.Longitude), Math.Abs(bd.Latitude - point.Latitude)).ShouldBeLessThan(Degree);
        }
    }

    [Fact]
    public void In_shanghai_the_shift_is_several_hundred_metres()
    {
        var point = new Wgs84Point(121.4243, 31.2205);
        var gcj = CoordinateConversion.Wgs84ToGcj02(point);
        point.MetresTo(new(gcj.Longitude, gcj.Latitude)).ShouldBeInRange(300, 700);
    }

    [Theory]
    [InlineData(72.0, 30)]
    [InlineData(137.84, 30)]
    [InlineData(110, 0.8)]
    [InlineData(110, 55.9)]
    public void Outside_china_gcj02_is_wgs84(double longitude, double latitude)
    {
        CoordinateConversion.Wgs84ToGcj02(new(longitude, latitude)).ShouldBe(new Gcj02Point(longitude, latitude));
        CoordinateConversion.Gcj02ToWgs84(new(longitude, latitude)).ShouldBe(new Wgs84Point(longitude, latitude));
    }

    /// <summary>One degree of latitude on the mean sphere is 6,371,008.8 × π / 180 = 111,195 m.</summary>
    [Fact]
    public void Distance_is_along_the_great_circle() => new Wgs84Point(121, 31).MetresTo(new(121, 32)).ShouldBe(111_195, 1);

    private static void Check(string list, Func<double, double, (double, double)> convert, double tolerance)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(SharedFiles.Path("geodata", "coords", "test_vectors.json")));
        var vectors = file.RootElement.GetProperty(list).EnumerateArray().ToList();
        vectors.ShouldNotBeEmpty();
        foreach (var vector in vectors)
        {
            var from = vector.GetProperty("in");
            var (x, y) = convert(from[0].GetDouble(), from[1].GetDouble());
            x.ShouldBe(vector.GetProperty("out")[0].GetDouble(), tolerance, list);
            y.ShouldBe(vector.GetProperty("out")[1].GetDouble(), tolerance, list);
        }
    }

    private static (double, double) Pair(Gcj02Point point) => (point.Longitude, point.Latitude);

    private static (double, double) Pair(Bd09Point point) => (point.Longitude, point.Latitude);

    private static (double, double) Pair(Wgs84Point point) => (point.Longitude, point.Latitude);
}
