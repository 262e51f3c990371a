using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Orders;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Geo;
using Dispatch.Core.Units;
using Dispatch.TestData;

namespace Dispatch.Tests.Core.Domain.Events;

/// <summary>One event of every kind, all about the small day and all right.</summary>
internal static class AllEvents
{
    public static readonly DayEvent[] One =
    [
        new OrderAdded { Id = Id(1), Date = SmallDay.Date, At = 36_000, Meal = SmallDay.Lunch("M9", "E1", Diet.Soft, 2), Note = "电话" },
        new OrderAdded
        {
            Id = Id(2), Date = SmallDay.Date, At = 36_000,
            Visit = SmallDay.Visit("V9", "E2", new VisitTerms { ServiceCode = "BATH", Windows = [new TimeWindow(40_000, 50_000)], FixedStaffIds = ["G1"], Duration = new Seconds(1_800) }),
        },
        new OrderCancelled { Id = Id(3), Date = SmallDay.Date, At = 36_000, OrderId = "M1" },
        new OrderChanged { Id = Id(4), Date = SmallDay.Date, At = 36_000, OrderId = "M2", Meal = new MealTerms { Meal = Meal.Lunch, Window = new TimeWindow(39_600, 43_200) } },
        new CaregiverAbsent { Id = Id(5), Date = SmallDay.Date, At = 36_000, StaffId = "G1", Until = 43_200 },
        new CaregiverLate { Id = Id(6), Date = SmallDay.Date, At = 36_000, StaffId = "G1", Minutes = 30 },
        new CaregiverBack { Id = Id(7), Date = SmallDay.Date, At = 36_000, StaffId = "G1" },
        new VisitOverran { Id = Id(8), Date = SmallDay.Date, At = 36_000, OrderId = "V1", Minutes = 20 },
        new OneKeyRequest { Id = Id(9), Date = SmallDay.Date, At = 36_000, ElderId = "E1", ServiceCode = "BATH" },
        new CanteenDelayed { Id = Id(10), Date = SmallDay.Date, At = 36_000, CanteenId = "C1", Meal = Meal.Lunch, Minutes = 30 },
        new CanteenClosed { Id = Id(11), Date = SmallDay.Date, At = 36_000, CanteenId = "C1" },
        new RoadBlocked { Id = Id(12), Date = SmallDay.Date, At = 36_000, Centre = new Wgs84Point(121.42, 31.22), RadiusMetres = 200, ExtraMinutes = 10 },
        new RoadNotice { Id = Id(13), Date = SmallDay.Date, At = 36_000, StaffId = "R1", About = RoadNoticeAbout.NotHome, OrderIds = ["M1"] },
    ];

    public static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 1]);
}
