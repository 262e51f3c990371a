using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Jobs;
using Dispatch.Jobs.Settings;
using Dispatch.Planning.OnTheRoad;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Jobs.Settings;

public sealed class RoadSettingsTests
{
    /// <summary>What is not set is as the options have it.</summary>
    [Fact]
    public void Defaults_are_those_of_the_options()
    {
        var (options, issues) = RoadSettings.Read(_ => null);
        issues.ShouldBeEmpty();
        var standard = new RoadOptions();
        (options with { Gate = standard.Gate }).ShouldBe(standard);
        (options.Gate with { Services = standard.Gate.Services }).ShouldBe(standard.Gate);
        options.Gate.Services.ShouldBe(["BATH"]);
    }

    /// <summary>A district's own limits decide who passes.</summary>
    [Fact]
    public void Limits_of_a_district_hold()
    {
        var (options, issues) = Read(("Road:GateServices", "BATH, FOOT"), ("Road:SystolicMax", "150"), ("Road:BodyCelsiusMax", "37.0"), ("Road:HotMealCelsius", "62.5"), ("Road:NearMetres", "80"));
        issues.ShouldBeEmpty();
        options.Gate.Gates("FOOT").ShouldBeTrue();
        (options.HotMealCelsius, options.NearMetres).ShouldBe((62.5, 80));
        var check = new HealthCheck { Systolic = 151, Diastolic = 80, Celsius = 37.1 };
        options.Gate.Faults(check).Select(f => f.Rule).ShouldBe([GateRule.Systolic, GateRule.Temperature]);
        new HealthGate().Faults(check).ShouldBeEmpty();
        Read(("Road:GateServices", "none")).Options.Gate.Gates("BATH").ShouldBeFalse();
    }

    /// <summary>All that is wrong is told at once; limits that cross are too.</summary>
    [Fact]
    public void What_is_wrong_is_told_at_once()
    {
        var issues = Read(("Road:PulseMax", "many"), ("Road:HotMealCelsius", "-5"), ("Road:SystolicMin", "170"), ("Road:NearMetres", "0")).Issues;
        issues.Select(i => i.Setting).ShouldBe(["Road:SystolicMax", "Road:PulseMax", "Road:HotMealCelsius", "Road:NearMetres"], ignoreOrder: true);
        issues.ShouldAllBe(i => i.Code == JobErrors.Setting && i.Text.Zh.Length > 0 && i.Text.En.Length > 0);
    }

    private static (RoadOptions Options, IReadOnlyList<SettingIssue> Issues) Read(params (string Name, string Value)[] settings) =>
        RoadSettings.Read(name => settings.FirstOrDefault(s => s.Name == name).Value);
}
