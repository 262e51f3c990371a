using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Domain.Events;

public sealed class DayEventValidatorTests
{
    private static readonly DayEventValidator _validator = new(new RegisterLookup(SmallDay.Registers()), new HashSet<string> { "M1", "M2", "M3", "V1", "V2" });

    /// <summary>What is right has no fault.</summary>
    [Fact]
    public void Right_events_pass()
    {
        foreach (var happened in AllEvents.One)
            _validator.Find(happened).ShouldBeEmpty(happened.ToString());
    }

    /// <summary>Everything wrong is told at once, in both languages, with its code.</summary>
    [Fact]
    public void All_faults_come_at_once()
    {
        var faults = _validator.Find(new OneKeyRequest { Id = Guid.Empty, Date = SmallDay.Date, At = -1, ElderId = "nobody", ServiceCode = "FLY", WithinMinutes = 0 });
        faults.Select(f => f.Code).ShouldBe([DayEventErrors.NoId, DayEventErrors.Time, DayEventErrors.UnknownElder, DayEventErrors.UnknownService, DayEventErrors.Number]);
        faults.ShouldAllBe(f => f.Text.Zh.Length > 0 && f.Text.En.Length > 0);
    }

    /// <summary>Each code is found where it belongs.</summary>
    [Fact]
    public void Each_code_has_its_case()
    {
        Codes(new OrderAdded { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 0 }).ShouldBe([DayEventErrors.OneOrder]);
        Codes(new OrderAdded { Id = AllEvents.Id(1), Date = SmallDay.Date.AddDays(1), At = 0, Meal = SmallDay.Lunch("M1", "E1") })
            .ShouldBe([DayEventErrors.OtherDay, DayEventErrors.KnownOrder]);
        Codes(new OrderCancelled { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 0, OrderId = "M7" }).ShouldBe([DayEventErrors.UnknownOrder]);
        Codes(new CaregiverLate { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 0, StaffId = "Z", Minutes = 5 }).ShouldBe([DayEventErrors.UnknownStaff]);
        Codes(new CaregiverAbsent { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 100, StaffId = "G1", Until = 100 }).ShouldBe([DayEventErrors.Time]);
        Codes(new CanteenClosed { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 0, CanteenId = "C9" }).ShouldBe([DayEventErrors.UnknownCanteen]);
        Codes(new RoadBlocked { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 0, Centre = new Wgs84Point(300, 0), RadiusMetres = 1, ExtraMinutes = 1 })
            .ShouldBe([DayEventErrors.Point, DayEventErrors.Number]);
        Codes(new OrderChanged { Id = AllEvents.Id(1), Date = SmallDay.Date, At = 0, OrderId = "V1", Visit = new VisitTerms { ServiceCode = "BATH", Windows = [new TimeWindow(9, 3)] } })
            .ShouldBe([DayEventErrors.Time]);
    }

    private static IEnumerable<string> Codes(DayEvent happened) => _validator.Find(happened).Select(f => f.Code);
}
