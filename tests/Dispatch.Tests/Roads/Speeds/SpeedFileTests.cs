using System.Text;
using Dispatch.Roads;
using Dispatch.Roads.Speeds;
using Dispatch.Tests.Architecture;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Roads.Speeds;

/// <summary>Speed tables from JSON.</summary>
public sealed class SpeedFileTests
{
    [Fact]
    public void The_shipped_table_is_the_built_in_one()
    {
        var table = Parse(SourceTree.Read("data/schemas/speeds.json")).Table.ShouldNotBeNull();
        table.Bands.Select(b => b.Name).ShouldBe(DefaultSpeeds.Table.Bands.Select(b => b.Name));
        table.Schedule.ShouldBe(DefaultSpeeds.Table.Schedule);
        foreach (var mode in Enum.GetValues<RoadMode>())
        {
            for (var band = 0; band < table.Bands.Length; band++)
            {
                foreach (var kind in Enum.GetValues<RoadClass>())
                    table.KmPerHour(mode, band, kind).ShouldBe(DefaultSpeeds.Table.KmPerHour(mode, band, kind), $"{mode} {band} {kind}");
                table.Fingerprint(mode, band).ShouldBe(DefaultSpeeds.Table.Fingerprint(mode, band));
            }
        }
    }

    [Theory]
    [InlineData("00:00", "whole-day")]
    [InlineData("06:59", "whole-day")]
    [InlineData("07:00", "morning-peak")]
    [InlineData("09:30", "whole-day")]
    [InlineData("18:59", "evening-peak")]
    [InlineData("23:59", "whole-day")]
    public void A_time_of_day_belongs_to_a_band(string time, string band)
    {
        var second = (int)TimeOnly.Parse(time, System.Globalization.CultureInfo.InvariantCulture).ToTimeSpan().TotalSeconds;
        var table = DefaultSpeeds.Table;
        table.Bands[table.BandAt(second)].Name.ShouldBe(band);
        table.BandAt(second + 86_400).ShouldBe(table.BandAt(second));
    }

    [Fact]
    public void What_is_not_named_comes_from_the_first_band_and_then_from_the_built_in_table()
    {
        var table = Parse("""
            {"format":"dispatch-speeds/1","bands":[
              {"name":"day","from":["00:00"],"speeds":{"e-bike":{"default":14,"primary":17}}},
              {"name":"rain","from":["08:00"],"speeds":{"e-bike":{"primary":9}}}],
             "signalSeconds":{"e-bike":12},"ferryWaitSeconds":300}
            """).Table.ShouldNotBeNull();
        double Speed(int band, RoadMode mode, RoadClass kind) => table.KmPerHour(mode, band, kind);
        (Speed(0, RoadMode.EBike, RoadClass.Primary), Speed(0, RoadMode.EBike, RoadClass.Service)).ShouldBe((17, 14));
        (Speed(1, RoadMode.EBike, RoadClass.Primary), Speed(1, RoadMode.EBike, RoadClass.Service)).ShouldBe((9, 14));
        Speed(1, RoadMode.Walk, RoadClass.Steps).ShouldBe(DefaultSpeeds.Table.KmPerHour(RoadMode.Walk, 0, RoadClass.Steps));
        (table.SignalSeconds(RoadMode.EBike), table.SignalSeconds(RoadMode.Car), table.FerryWaitSeconds).ShouldBe((12, 0, 300));
    }

    [Fact]
    public void All_errors_are_told_at_once()
    {
        var issues = Parse("""
            {"format":"dispatch-speeds/9","colour":1,"bands":[
              {"name":"day","from":["07:00","07:00","7 o'clock"],"speeds":{"e-bike":{"default":0,"motor way":50},"rocket":{"default":1}}},
              {"name":"day","speeds":[]},
              17],
             "signalSeconds":{"car":-1},"ferryWaitSeconds":"long"}
            """).Issues;
        issues.Select(i => (i.Code, i.Place)).ShouldBe(
        [
            (RoadCodes.SpeedUnknown, "/colour"),
            (RoadCodes.SpeedUnknown, "/format"),
            (RoadCodes.SpeedDuplicate, "/bands/0/from/1"),
            (RoadCodes.SpeedRange, "/bands/0/from/2"),
            (RoadCodes.SpeedUnknown, "/bands/0/speeds/rocket"),
            (RoadCodes.SpeedUnknown, "/bands/0/speeds/e-bike/motor way"),
            (RoadCodes.SpeedRange, "/bands/0/speeds/e-bike/default"),
            (RoadCodes.SpeedDuplicate, "/bands/1/name"),
            (RoadCodes.SpeedMissing, "/bands/1/from"),
            (RoadCodes.SpeedSyntax, "/bands/1/speeds"),
            (RoadCodes.SpeedSyntax, "/bands/2"),
            (RoadCodes.SpeedRange, "/signalSeconds/car"),
            (RoadCodes.SpeedRange, "/ferryWaitSeconds"),
        ], ignoreOrder: true);
        issues.ShouldAllBe(i => i.IsError && i.Chinese.Length > 0 && i.English.Length > 0);
    }

    [Theory]
    [InlineData("", RoadCodes.SpeedSyntax)]
    [InlineData("{\"format\":", RoadCodes.SpeedSyntax)]
    [InlineData("[]", RoadCodes.SpeedSyntax)]
    [InlineData("{\"format\":\"dispatch-speeds/1\"}", RoadCodes.SpeedMissing)]
    [InlineData("{\"format\":\"dispatch-speeds/1\",\"bands\":[]}", RoadCodes.SpeedMissing)]
    [InlineData("{\"format\":\"dispatch-speeds/1\",\"bands\":{}}", RoadCodes.SpeedSyntax)]
    [InlineData("{\"format\":\"dispatch-speeds/1\",\"bands\":[{\"name\":\"day\",\"from\":[\"07:00\"]}]}", RoadCodes.SpeedMissing)]
    [InlineData("{\"bands\":[{\"name\":\"day\",\"from\":[\"00:00\"]}]}", RoadCodes.SpeedMissing)]
    public void Each_fault_has_its_code(string json, string code) => Parse(json).Issues.ShouldHaveSingleItem().Code.ShouldBe(code);

    private static LoadedSpeeds Parse(string json) => SpeedFile.Parse(Encoding.UTF8.GetBytes(json));
}
