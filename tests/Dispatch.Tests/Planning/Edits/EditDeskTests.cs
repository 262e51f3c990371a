using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Units;
using Dispatch.Planning.Edits;
using Dispatch.Planning.LiveDays;
using Dispatch.Routing.Checking;
using Dispatch.Routing.Model;
using Dispatch.Tests.Planning.LiveDays;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Edits;

public sealed class EditDeskTests
{
    private static readonly EditDesk s_desk = new(LiveStreet.Day, new DayFacts(0), new ReplanOptions { FreezeMinutes = 0, NoticeMinutes = 0 });
    private static readonly string[] s_items = [.. LiveStreet.Plan.Routes.SelectMany(r => r.Stops).Where(IsWork).SelectMany(s => s.Items).Select(i => i.Id).Distinct().Order(StringComparer.Ordinal)];
    private static readonly string[] s_staff = [.. LiveStreet.Plan.Routes.Select(r => r.Staff.Id)];

    /// <summary>What is told of hundreds of random edits is what the checker says of the whole plan with them: no rule broken where none is told, and the very cost.</summary>
    [Fact]
    public void What_is_told_is_true()
    {
        var rng = new Rng(11);
        var before = SolutionChecker.Check(s_desk.Now.Built.Problem, s_desk.Now.Plan);
        before.Violations.ShouldBeEmpty();
        var (good, bad) = (0, 0);
        for (var i = 0; i < 120; i++)
        {
            var edit = Random(rng);
            var outcome = s_desk.Try([edit]);
            if (outcome.Preview.Faults.Length > 0)
                continue;
            var after = SolutionChecker.Check(s_desk.Now.With(outcome.Called), outcome.Plan);
            after.Feasible.ShouldBe(outcome.Preview.Hard.IsEmpty, $"{edit}: {string.Join("; ", after.Violations)} | {string.Join("; ", outcome.Preview.Hard)}");
            (after.Cost.Total - before.Cost.Total).ShouldBe(outcome.Preview.CostMilliFen, $"{edit}");
            _ = outcome.Preview.Hard.IsEmpty ? good++ : bad++;
        }

        good.ShouldBeGreaterThan(15);
        bad.ShouldBeGreaterThan(15);
    }

    /// <summary>A stop moved to another person is in that person's route and in no other; those who are not concerned keep every minute.</summary>
    [Fact]
    public void A_moved_stop_is_where_it_was_moved_to()
    {
        var rng = new Rng(3);
        for (var i = 0; i < 40; i++)
        {
            var edit = new PlanEdit(PlanEditKind.Move, s_items[rng.Next(s_items.Length)]) { StaffId = s_staff[rng.Next(s_staff.Length)] };
            var outcome = s_desk.Try([edit]);
            var doing = outcome.Plan.Routes.Where(r => r.Steps.Any(s => IsOf(s, edit.ItemId))).Select(r => s_desk.Now.Built.Index.Vehicles[r.Vehicle].Staff.Id).ToList();
            if (outcome.Preview.Faults.IsEmpty)
                doing.ShouldContain(edit.StaffId);
            outcome.Preview.Ripple.Where(r => !r.Edited).ShouldAllBe(r => r.OldStart != r.NewStart || r.StaffId != edit.StaffId);
        }
    }

    /// <summary>Taken out it is unserved by a dispatcher's hand; put in again it is served.</summary>
    [Fact]
    public void Taken_out_and_put_in_again()
    {
        var route = LiveStreet.Busiest("caregiver");
        var item = route.Stops.First(IsWork).Items[0].Id;
        var gone = s_desk.Try([new PlanEdit(PlanEditKind.Unassign, item)]);
        gone.Plan.Unserved.Select(u => u.Reason.Code).ShouldContain("U301_TAKEN_OFF");
        gone.Preview.Ripple[0].NewStart.ShouldBeNull();

        var back = s_desk.Try([new PlanEdit(PlanEditKind.Unassign, item), new PlanEdit(PlanEditKind.Move, item) { StaffId = route.Staff.Id }]);
        back.Preview.Hard.ShouldBeEmpty();
        back.Plan.Unserved.Length.ShouldBe(s_desk.Now.Plan.Unserved.Length);
    }

    /// <summary>Two stops of different people change places; two of one person change their order.</summary>
    [Fact]
    public void Swaps_change_places()
    {
        var (one, two) = (LiveStreet.Busiest("caregiver"), LiveStreet.Busiest("rider"));
        var (a, b) = (one.Stops.First(IsWork).Items[0].Id, two.Stops.First(IsWork).Items[0].Id);
        var outcome = s_desk.Try([new PlanEdit(PlanEditKind.Swap, a) { OtherItemId = b }]);
        StaffOf(outcome.Plan, b).ShouldBe(one.Staff.Id);
        outcome.Preview.Faults.ShouldBeEmpty();
        StaffOf(outcome.Plan, a).ShouldBe(two.Staff.Id);
    }

    /// <summary>What makes no sense is said with its code, and nothing is done.</summary>
    [Fact]
    public void What_makes_no_sense_is_said()
    {
        var item = LiveStreet.Busiest("rider").Stops.First(IsWork).Items[0].Id;
        Code(new PlanEdit(PlanEditKind.Move, "NONE") { StaffId = s_staff[0] }).ShouldBe(EditCodes.NoItem);
        Code(new PlanEdit(PlanEditKind.Move, item) { StaffId = "NOBODY" }).ShouldBe(EditCodes.NoStaff);
        Code(new PlanEdit(PlanEditKind.Swap, item)).ShouldBe(EditCodes.NoItem);
        Code(new PlanEdit(PlanEditKind.Swap, item) { OtherItemId = item }).ShouldBe(EditCodes.NotPlanned);
        var begun = new EditDesk(LiveStreet.Day, new DayFacts(70_000), new ReplanOptions());
        begun.Preview([new PlanEdit(PlanEditKind.Unassign, item)]).Faults.Single().Code.ShouldBe(EditCodes.Begun);
        var locked = new EditDesk(LiveStreet.Day, new DayFacts(0) { Locks = [new ItemLock(item, null, null)] }, new ReplanOptions { FreezeMinutes = 0 });
        locked.Preview([new PlanEdit(PlanEditKind.Unassign, item)]).Faults.Single().Code.ShouldBe(EditCodes.Locked);
        locked.Preview([new PlanEdit(PlanEditKind.Unlock, item), new PlanEdit(PlanEditKind.Unassign, item)]).Faults.ShouldBeEmpty();
    }

    private static string Code(PlanEdit edit) => s_desk.Preview([edit]).Faults.Single().Code;

    private static string StaffOf(Solution plan, string item) =>
        s_desk.Now.Built.Index.Vehicles[plan.Routes.First(r => r.Steps.Any(s => IsOf(s, item))).Vehicle].Staff.Id;

    private static bool IsOf(Step step, string item) => step.Kind == StepKind.Activity && s_desk.Now.Built.Index.Activities[step.Index].Items.Any(i => i.Id == item);

    private static bool IsWork(PlanStop stop) => stop.Kind is PlanStopKind.MealDrop or PlanStopKind.Visit or PlanStopKind.EscortPickup;

    private static PlanEdit Random(Rng rng)
    {
        var item = s_items[rng.Next(s_items.Length)];
        return rng.Next(6) switch
        {
            0 => new PlanEdit(PlanEditKind.Unassign, item),
            1 => new PlanEdit(PlanEditKind.Swap, item) { OtherItemId = s_items[rng.Next(s_items.Length)] },
            2 => new PlanEdit(PlanEditKind.Reorder, item) { BeforeItemId = Beside(rng, item) },
            3 => new PlanEdit(PlanEditKind.Move, item) { StaffId = s_staff[rng.Next(s_staff.Length)], BeforeItemId = "" },
            _ => new PlanEdit(PlanEditKind.Move, item) { StaffId = s_staff[rng.Next(s_staff.Length)] },
        };
    }

    /// <summary>Another stop of the same route.</summary>
    private static string Beside(Rng rng, string item)
    {
        var route = LiveStreet.Plan.Routes.First(r => r.Stops.Any(s => IsWork(s) && s.Items.Any(i => i.Id == item)));
        var others = route.Stops.Where(s => IsWork(s) && s.Items.All(i => i.Id != item)).ToList();
        return others.Count == 0 ? "" : others[rng.Next(others.Count)].Items[0].Id;
    }
}
