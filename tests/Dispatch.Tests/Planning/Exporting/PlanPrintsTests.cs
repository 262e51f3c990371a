using System.Text;
using System.Text.RegularExpressions;
using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Core.Units;
using Dispatch.Planning.Exporting;
using Dispatch.TestData;
using Shouldly;
using Xunit;

namespace Dispatch.Tests.Planning.Exporting;

public sealed class PlanPrintsTests
{
    private static readonly DayPlan _plan = SamplePlan.Make();

    private static readonly Batch[] _batches =
    [
        new() { CanteenId = "C-1", Meal = Meal.Lunch, Number = 1, ReadyAt = DayTime.At(9), Portions = new Portions(100) },
        new() { CanteenId = "C-1", Meal = Meal.Dinner, Number = 1, ReadyAt = DayTime.At(16), Portions = new Portions(100) },
    ];

    /// <summary>A sheet a person at least, with the typeface inside: it looks the same everywhere.</summary>
    [Fact]
    public void Everybody_has_a_sheet()
    {
        var file = PlanPrints.RouteSheets(_plan, null)!;
        Pages(file).ShouldBeGreaterThanOrEqualTo(_plan.Routes.Length);
        Encoding.Latin1.GetString(file.Content).ShouldContain("/FontFile2");
        file.Content.Length.ShouldBeLessThan(2_000_000, "only the characters used are in it");
        Save(file);
    }

    [Fact]
    public void One_person_has_one_sheet()
    {
        var one = PlanPrints.RouteSheets(_plan, "R-1")!;
        Pages(one).ShouldBeLessThanOrEqualTo(3);
        one.Name.ShouldBe("2026-11-24-310105102-v0-R_1-sheets.pdf");
        PlanPrints.RouteSheets(_plan, "nobody").ShouldBeNull();
    }

    /// <summary>A canteen packs by batch; a batch that loads nothing has no list.</summary>
    [Fact]
    public void A_canteen_packs_by_batch()
    {
        Save(PlanPrints.PackingList(_plan, new PackingWish("C-1"), _batches)!);
        Pages(PlanPrints.PackingList(_plan, new PackingWish("C-1", Meal.Lunch, 1), _batches)!).ShouldBeGreaterThan(0);
        PlanPrints.PackingList(_plan, new PackingWish("C-1", Meal.Lunch, 2), _batches).ShouldBeNull();
        PlanPrints.PackingList(_plan, new PackingWish("nowhere"), _batches).ShouldBeNull();
    }

    /// <summary>A label a portion, 24 a page.</summary>
    [Fact]
    public void Every_box_has_a_label()
    {
        var boxes = _plan.Routes.Where(r => r.Staff.BaseId == "C-1").SelectMany(r => r.Stops).Where(s => s.Kind == PlanStopKind.MealDrop).Sum(s => s.Items.Sum(i => i.Portions));
        var labels = PlanPrints.Labels(_plan, new PackingWish("C-1"), [], Marks(_plan))!;
        Pages(labels).ShouldBe((boxes + 23) / 24);
        Save(labels);
    }

    /// <summary>A sticker a door, 24 a page.</summary>
    [Fact]
    public void Every_door_has_a_sticker()
    {
        var registers = new RegisterLookup(SmallTown.Registers(5));
        var stickers = DoorPrints.Stickers(registers, registers.Elders.Values, registers.Elders.Keys.ToDictionary(id => id, id => new RoadMark($"DSP1.h.{id}", "12345678")));
        Pages(stickers).ShouldBe(2, "five streets of six elders");
        Save(stickers);
    }

    /// <summary>Names of any length and characters the typeface lacks do not stop a print.</summary>
    [Fact]
    public void Odd_texts_print()
    {
        var stop = _plan.Routes[1].Stops.First(s => s.Kind == PlanStopKind.MealDrop);
        var odd = stop with { PlaceName = new string('长', 300), Items = [stop.Items[0] with { ElderName = "𠮷" + new string('x', 500), Door = new string('室', 90), AccessNote = "😀\n\t\u0007" + string.Concat(Enumerable.Repeat("𠮷", 60)) }] };
        var route = _plan.Routes[1] with { Stops = [.. _plan.Routes[1].Stops.Select(s => s.Sequence == stop.Sequence ? odd : s)] };
        var plan = _plan with { Routes = [route] };
        Pages(PlanPrints.RouteSheets(plan, null)!).ShouldBeGreaterThan(0);
        Pages(PlanPrints.Labels(plan, new PackingWish(route.Staff.BaseId!), [], Marks(plan))!).ShouldBeGreaterThan(0);
    }

    private static Dictionary<string, RoadMark> Marks(DayPlan plan) =>
        plan.Routes.SelectMany(r => r.Stops).SelectMany(s => s.Items).Select(i => i.Id).Distinct().ToDictionary(id => id, id => new RoadMark($"DSP1.b.{id}", "12345678"));

    private static int Pages(ExportFile file)
    {
        var text = Encoding.Latin1.GetString(file.Content);
        text.ShouldStartWith("%PDF-1.7");
        text.ShouldEndWith("%%EOF\n");
        return Regex.Count(text, "/Type /Page ");
    }

    /// <summary>For eyes: kept where DISPATCH_PRINTS names a folder.</summary>
    private static void Save(ExportFile file)
    {
        if (Environment.GetEnvironmentVariable("DISPATCH_PRINTS") is { Length: > 0 } folder)
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
    }
}
