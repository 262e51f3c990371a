using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.LiveDays;

namespace Dispatch.BrowserTests;

/// <summary>What people of the sample told from their way, and what elders thought, as bodies of the interface.</summary>
/// <param name="photo">A picture, JPEG in base 64.</param>
internal sealed class RoadTales(string photo)
{
    private static readonly (int Stars, string? Text)[] s_thoughts =
    [
        (5, "饭菜热，送得准。"), (5, null), (4, "菜软，好嚼。"), (5, "小伙子很有礼貌。"), (3, "今天的青菜偏咸。"), (5, null), (4, null), (2, "送到时汤洒了一点。"), (5, "谢谢，天天准时。"), (4, "希望多一点鱼。"),
        (5, null), (1, "等到十二点还没到，打电话才知道改了时间。"), (5, null), (4, null),
    ];

    /// <summary>A rider: temperature and picture of a meal, a meal gone cold, a door that stayed shut.</summary>
    public IEnumerable<object> OfRider(PlanRoute route, DateTimeOffset now)
    {
        var drops = route.Stops.Where(s => s.Kind == PlanStopKind.MealDrop && s.Start < DayClock.SecondsOf(now.UtcDateTime, PictureHost.Day)).ToList();
        var (first, last) = (drops[0].Items[0].Id, drops[^1].Items[0].Id);
        return Sent(now,
            new { id = Guid.NewGuid(), kind = "meal-temperature", date = PictureHost.Day, items = new[] { first }, at = now.AddMinutes(-27), celsius = 67.5 },
            new { id = Guid.NewGuid(), kind = "photo", date = PictureHost.Day, items = new[] { first }, at = now.AddMinutes(-26), photo },
            new { id = Guid.NewGuid(), kind = "meal-temperature", date = PictureHost.Day, items = new[] { last }, at = now.AddMinutes(-5), celsius = 56.0, note = "路上换过电瓶" },
            new { id = Guid.NewGuid(), kind = "not-home", date = PictureHost.Day, items = new[] { last }, at = now.AddMinutes(-4), note = "按铃两次、打电话都没有应答" });
    }

    /// <summary>A caregiver: a health check that was passed, and an elder who seems changed.</summary>
    public static IEnumerable<object> OfCaregiver(PlanRoute route, DateTimeOffset now)
    {
        var visit = route.Stops.First(s => s.Kind == PlanStopKind.Visit).Items[0].Id;
        return Sent(now,
            new { id = Guid.NewGuid(), kind = "health", date = PictureHost.Day, items = new[] { visit }, at = now.AddMinutes(-3), health = new { concerns = Array.Empty<string>(), systolic = 132, diastolic = 84, pulse = 72 } },
            new { id = Guid.NewGuid(), kind = "condition", date = PictureHost.Day, items = new[] { visit }, at = now.AddMinutes(-2), signs = new[] { "not-eating" }, note = "昨天的晚餐没有动，说没有胃口" });
    }

    /// <summary>What some elders thought of meals that were brought.</summary>
    public static IEnumerable<object> Ratings(DayPlan plan, int before) =>
        plan.Routes.SelectMany(r => r.Stops.Where(s => s.Kind == PlanStopKind.MealDrop && s.Departure < before).Take(1)).Select(s => s.Items[0].Id).Distinct()
            .Zip(s_thoughts, (item, thought) => new { date = PictureHost.Day, itemId = item, stars = thought.Stars, text = thought.Text });

    private static IEnumerable<object> Sent(DateTimeOffset at, params object[] reports) => reports.Select(r => new { sentAt = at, reports = new[] { r } });
}
