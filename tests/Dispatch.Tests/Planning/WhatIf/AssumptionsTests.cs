using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Staff;
using Dispatch.Core.Units;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.WhatIf;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.WhatIf;

public sealed class AssumptionsTests
{
    /// <summary>A closed canteen hands out nothing; the originals stay.</summary>
    [Fact]
    public void A_canteen_closes()
    {
        var assumed = With(new CloseCanteen("C1"));
        assumed.Registers.CanteenSlots.ShouldBeEmpty();
        SmallDay.Registers().CanteenSlots.ShouldNotBeEmpty();
    }

    /// <summary>Half of two caregivers is one, the same one each time.</summary>
    [Fact]
    public void A_share_of_the_staff_is_lost()
    {
        var gone = With(new LoseStaff(StaffKind.Caregiver, 0.5)).Registers.Absences;
        gone.Length.ShouldBe(1);
        gone[0].StaffId.ShouldStartWith("G");
        With(new LoseStaff(StaffKind.Caregiver, 0.5)).Registers.Absences.ShouldBe(gone);
        With(new LoseStaff(null, 1)).Registers.Absences.Length.ShouldBe(4);
    }

    /// <summary>Windows move: those of a service, or of a canteen's slots where it is meals.</summary>
    [Fact]
    public void Windows_move()
    {
        With(new MoveWindow("BATH", 30)).Registers.Services.Single(s => s.Code == "BATH").Windows.ShouldBe([new TimeWindow(30_600, 63_000)]);
        With(new MoveWindow("MEAL", 0, 15)).Registers.CanteenSlots[0].Promised.ShouldBe(new TimeWindow(37_800, 44_100));
    }

    /// <summary>In the heat no trip has its appointment at noon, food is brought within the hour.</summary>
    [Fact]
    public void Heat_moves_escorts_and_hurries_food()
    {
        var assumed = With(new HeatPlan());
        assumed.Registers.VisitOrders.Select(v => v.Id).ShouldBe(["V1"]);
        assumed.Registers.Services.Single(s => s.Code == "MEAL").FreshnessLimit!.Value.Value.ShouldBe(3_600);
        assumed.Options.FreshnessLimitMinutes.ShouldBe(60);
    }

    /// <summary>All that is wrong is told at once.</summary>
    [Fact]
    public void Faults_come_together() =>
        With(new CloseCanteen("C9"), new LoseStaff(null, 2), new MoveWindow("FLY", 10), new MoveWindow("BATH", 9_999), new HeatPlan(50, 40)).Faults.Select(f => f.Code)
            .ShouldBe([WhatIfErrors.Unknown, WhatIfErrors.Number, WhatIfErrors.Unknown, WhatIfErrors.Number, WhatIfErrors.Number]);

    /// <summary>Assumptions of every kind come back from JSON as they were: they are kept with the scenario.</summary>
    [Fact]
    public void Assumptions_survive_writing()
    {
        WhatIfChange[] all = [new CloseCanteen("C1"), new LoseStaff(StaffKind.Rider, 0.33, 7), new LoseStaff(null, 0.1), new MoveWindow("BATH", -30, 15), new HeatPlan { Outdoor = ["WALK"] }];
        var json = JsonSerializer.Serialize(all, PlanJson.Options);
        var read = JsonSerializer.Deserialize<WhatIfChange[]>(json, PlanJson.Options).ShouldNotBeNull();
        read.Select(c => c.GetType()).ShouldBe(all.Select(c => c.GetType()));
        JsonSerializer.Serialize(read, PlanJson.Options).ShouldBe(json);
    }

    private static Assumptions With(params WhatIfChange[] changes)
    {
        var assumed = new Assumptions(SmallDay.Registers(), SmallDay.Date, new PlanningOptions());
        foreach (var change in changes)
            assumed.Apply(change);
        return assumed;
    }
}
