using Dispatch.Core.Domain.Events;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Replanning;
using Dispatch.Tests.Core.Domain.Events;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Replanning;

public sealed class EventFileTests
{
    /// <summary>Csv with Chinese heads holds the plain kinds.</summary>
    [Fact]
    public void Csv_is_read()
    {
        var (events, faults) = Read("events.csv", """
            编号,类型,日期,时刻,对象,分钟,说明
            00000001-0000-0000-0000-000000000001,caregiver-late,2026-11-24,09:30,G1,20,堵车
            00000001-0000-0000-0000-000000000002,canteen-delayed,2026-11-24,10:00,C1/lunch,30,
            00000001-0000-0000-0000-000000000003,one-key-request,2026-11-24,10:05,E1,15,
            """);
        faults.ShouldBeEmpty();
        events[0].ShouldBeOfType<CaregiverLate>().ShouldSatisfyAllConditions(e => e.Minutes.ShouldBe(20), e => e.At.ShouldBe(34_200), e => e.Note.ShouldBe("堵车"));
        events[1].ShouldBeOfType<CanteenDelayed>().Meal.ShouldBe(Meal.Lunch);
        events[2].ShouldBeOfType<OneKeyRequest>().WithinMinutes.ShouldBe(15);
    }

    /// <summary>JSON lines hold every kind.</summary>
    [Fact]
    public void Json_lines_are_read() =>
        Read("events.jsonl", string.Join('\n', AllEvents.One.Select(DayEventJson.Write))).Events.Select(DayEventJson.Write).ShouldBe(AllEvents.One.Select(DayEventJson.Write));

    /// <summary>Every line that holds no event is told with its number.</summary>
    [Fact]
    public void Every_bad_line_is_told()
    {
        var (_, faults) = Read("events.csv", """
            id,kind,date,at,subject,minutes,note
            x,caregiver-late,2026-11-24,09:30,G1,20,
            00000001-0000-0000-0000-000000000002,order-added,2026-11-24,10:00,C1,,
            00000001-0000-0000-0000-000000000003,caregiver-back,2026-11-24,1000,G1,,
            """);
        faults.Select(f => (f.Code, f.Value)).ShouldBe([(DayEventErrors.Line, "2"), (DayEventErrors.Line, "3"), (DayEventErrors.Line, "4")]);
        Read("events.json", "no").Faults.Single().Code.ShouldBe(DayEventErrors.Line);
    }

    private static (System.Collections.Immutable.ImmutableArray<DayEvent> Events, System.Collections.Immutable.ImmutableArray<DayEventFault> Faults) Read(string name, string text)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var file = Path.Combine(folder.FullName, name);
            File.WriteAllText(file, text);
            return EventFile.Read(file);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
