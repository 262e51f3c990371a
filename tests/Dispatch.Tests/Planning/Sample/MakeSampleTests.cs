using System.Globalization;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.Services;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Geo;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Sample;

/// <summary>What the generator promises: sizes, sameness by seed, sound places.</summary>
public sealed class MakeSampleTests
{
    /// <summary>The same seed gives the same bytes, also as a workbook and in a culture with other digits and calendars.</summary>
    [Theory]
    [InlineData(RegisterFormat.Csv)]
    [InlineData(RegisterFormat.Xlsx)]
    public void Same_seed_same_bytes(RegisterFormat format)
    {
        var here = CultureInfo.CurrentCulture;
        var first = SampleFixture.Hash(SampleFixture.Street, format);
        try
        {
            CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("th-TH");
            SampleFixture.Hash(SampleFixture.Make(SampleSize.Street), format).ShouldBe(first);
        }
        finally
        {
            CultureInfo.CurrentCulture = here;
        }
    }

    /// <summary>The district is the same each time as well.</summary>
    [Fact]
    public void Same_seed_same_district() => SampleFixture.Hash(SampleFixture.Make(SampleSize.District)).ShouldBe(SampleFixture.Hash(SampleFixture.District));

    /// <summary>Another seed gives another street.</summary>
    [Fact]
    public void Another_seed_another_sample() => SampleFixture.Hash(SampleFixture.Make(SampleSize.Street, 2)).ShouldNotBe(SampleFixture.Hash(SampleFixture.Street));

    /// <summary>The day's orders have the counts of the issue, whatever the seed.</summary>
    [Theory]
    [InlineData(SampleSize.Street, 1UL, 600, 120)]
    [InlineData(SampleSize.Street, 7UL, 600, 120)]
    [InlineData(SampleSize.District, 1UL, 6000, 1500)]
    [InlineData(SampleSize.District, 3UL, 6000, 1500)]
    public void Day_has_the_counts_asked_for(SampleSize size, ulong seed, int meals, int visits)
    {
        var orders = SampleFixture.Orders(seed == SampleOptions.DefaultSeed ? SampleFixture.Of(size) : SampleFixture.Make(size, seed));
        orders.Meals.Sum(m => m.Terms.Portions.Count).ShouldBe(meals);
        orders.Meals.Length.ShouldBe(meals);
        orders.Visits.Length.ShouldBe(visits);
    }

    /// <summary>A public holiday and a Sunday have the counts too.</summary>
    [Theory]
    [InlineData(2026, 10, 1)]
    [InlineData(2026, 11, 29)]
    public void Any_day_may_be_asked_for(int year, int month, int day)
    {
        var orders = SampleFixture.Orders(SampleFixture.Make(SampleSize.Street, day: new DateOnly(year, month, day)));
        (orders.Meals.Length, orders.Visits.Length).ShouldBe((600, 120));
    }

    /// <summary>The district has the places and people of the issue.</summary>
    [Fact]
    public void District_has_the_places_and_people_asked_for()
    {
        var registers = SampleFixture.District.Registers;
        registers.Canteens.Count(c => c.Kind == CanteenKind.Canteen).ShouldBe(40);
        registers.Kitchens.Length.ShouldBe(2);
        registers.Compounds.Length.ShouldBe(800);
        registers.Hospitals.Length.ShouldBe(8);
        registers.Staff.Count(s => s.Kind == StaffKind.Rider).ShouldBe(180);
        registers.Staff.Count(s => s.Kind is StaffKind.Caregiver or StaffKind.Nurse or StaffKind.Escort or StaffKind.Volunteer).ShouldBe(300);
        registers.Streets.Select(s => s.DistrictCode).Distinct().ShouldBe(["310110"]);
        SampleFixture.Orders(SampleFixture.District).Visits.Where(v => v.Terms.HospitalId.Length > 0).Select(v => v.Terms.HospitalId).Distinct().Count().ShouldBe(8);
    }

    /// <summary>Every service of the catalogue that is ordered as a visit occurs, and at least 40 % of the baths need exactly two people.</summary>
    [Theory]
    [InlineData(SampleSize.Street)]
    [InlineData(SampleSize.District)]
    public void Visits_are_of_all_types(SampleSize size)
    {
        var (registers, orders) = (SampleFixture.Of(size).Registers, SampleFixture.Orders(SampleFixture.Of(size)));
        var ordered = orders.Visits.Select(v => v.Terms.ServiceCode).ToHashSet();
        registers.Services.Where(s => s.Place is ServicePlace.Home or ServicePlace.HospitalTrip).Select(s => s.Code).ShouldBe(ordered, ignoreOrder: true);
        var people = registers.ServiceRoles.ToLookup(r => r.ServiceCode);
        var baths = orders.Visits.Where(v => v.Terms.ServiceCode.StartsWith("BATH", StringComparison.Ordinal)).Select(v => people[v.Terms.ServiceCode].Count()).ToList();
        (baths.Count(n => n == 2) / (double)baths.Count).ShouldBeGreaterThanOrEqualTo(0.4);
    }

    /// <summary>Most of the day comes from standing orders, some of it from day orders.</summary>
    [Fact]
    public void Most_orders_are_standing()
    {
        var orders = SampleFixture.Orders(SampleFixture.District);
        (orders.Meals.Count(m => m.StandingId.Length > 0) / 6000.0).ShouldBeInRange(0.8, 0.97);
        (orders.Visits.Count(v => v.StandingId.Length > 0) / 1500.0).ShouldBeInRange(0.7, 0.95);
    }

    /// <summary>Points come from all three systems, and none lies outside the district's box.</summary>
    [Theory]
    [InlineData(SampleSize.Street)]
    [InlineData(SampleSize.District)]
    public void Places_lie_in_the_box(SampleSize size)
    {
        var (registers, roads) = (SampleFixture.Of(size).Registers, SampleFixture.Of(size).Roads);
        var places = registers.Compounds.Select(x => (x.Gate, x.SurveyedIn)).Concat(registers.Canteens.Select(x => (x.Gate, x.SurveyedIn)))
            .Concat(registers.Kitchens.Select(x => (x.Gate, x.SurveyedIn))).Concat(registers.Stations.Select(x => (x.Gate, x.SurveyedIn)))
            .Concat(registers.Hospitals.Select(x => (x.Gate, x.SurveyedIn))).Concat(roads.Nodes.Select(n => (Gate: n.Point, SurveyedIn: CoordinateSystem.Wgs84))).ToList();
        places.Select(p => p.SurveyedIn).Distinct().Count().ShouldBe(3);
        var box = registers.Districts.ShouldHaveSingleItem().Bounds;
        places.Where(p => !box.Contains(p.Gate) || !GeoBox.Shanghai.Contains(p.Gate)).ShouldBeEmpty();
    }

    /// <summary>Days outside the calendar's reach are refused.</summary>
    [Fact]
    public void Far_days_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new SampleOptions { Day = new DateOnly(2100, 1, 1) });
}
