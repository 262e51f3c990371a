using System.Text.Json;
using Dispatch.Core.Domain.Events;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Core.Domain.Events;

public sealed class DayEventJsonTests
{
    /// <summary>Every kind of event comes back from its JSON as it was; the kind is a kebab-case word.</summary>
    [Fact]
    public void Every_kind_comes_back()
    {
        foreach (var happened in AllEvents.One)
        {
            var json = DayEventJson.Write(happened);
            json.ShouldStartWith($"{{\"kind\":\"{DayEventJson.KindOf(happened)}\"");
            var back = DayEventJson.Read(json);
            back.GetType().ShouldBe(happened.GetType());
            DayEventJson.Write(back).ShouldBe(json);
        }

        AllEvents.One.Select(e => e.GetType()).Distinct().Count().ShouldBe(typeof(DayEvent).Assembly.GetTypes().Count(t => t.IsSubclassOf(typeof(DayEvent))));
    }

    /// <summary>The kind may stand anywhere; an unknown one is refused.</summary>
    [Fact]
    public void The_kind_may_stand_anywhere_and_must_be_known()
    {
        var text = """{"id":"00000001-0000-0000-0000-000000000001","date":"2026-11-24","at":1,"orderId":"M1","kind":"order-cancelled"}""";
        DayEventJson.Read(text).ShouldBeOfType<OrderCancelled>().OrderId.ShouldBe("M1");
        Should.Throw<JsonException>(() => DayEventJson.Read(text.Replace("order-cancelled", "earthquake", StringComparison.Ordinal)));
    }
}
