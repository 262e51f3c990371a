using Dispatch.Core.Domain.Canteens;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Vocabulary;
using Dispatch.Planning.Exporting.Printing;

namespace Dispatch.Planning.Exporting;

/// <summary>What is printed of a plan, as PDF in Chinese: route sheets, packing lists, box labels. They hold full names; route sheets alone say how to get in.</summary>
public static class PlanPrints
{
    /// <summary>Media type of what is written.</summary>
    public const string MediaType = "application/pdf";

    /// <summary>The sheets of some people, each beginning on a new page. Null: none of them has a route.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="staffId">One person. Null: everybody.</param>
    public static ExportFile? RouteSheets(DayPlan plan, string? staffId)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var routes = plan.Routes.Where(r => staffId is null || r.Staff.Id == staffId).ToList();
        if (routes.Count == 0)
            return null;
        var paper = new Paper("路线单", Foot(plan));
        foreach (var route in routes)
            RouteSheet.Add(paper, plan, route);
        return new ExportFile($"{PlanFiles.NameOf(plan, staffId ?? "all", "sheets")}.pdf", MediaType, paper.Save());
    }

    /// <summary>What a canteen or kitchen packs. Null: nothing is loaded there, or not in that batch.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="wish">Which canteen and batch.</param>
    /// <param name="batches">The batches the plan was made with. Empty: not known; then no batch can be wished.</param>
    public static ExportFile? PackingList(DayPlan plan, PackingWish wish, IReadOnlyList<Batch> batches)
    {
        if (Trips(plan, wish, batches) is not { Count: > 0 } trips)
            return null;
        var paper = new Paper("装箱单", Foot(plan));
        Printing.PackingList.Add(paper, plan, NameOf(trips[0], wish), trips);
        return new ExportFile($"{PlanFiles.NameOf(plan, wish.PlaceId, "packing")}.pdf", MediaType, paper.Save());
    }

    /// <summary>A label for each box, with the code that is scanned at the door. Null: nothing is loaded there, or not in that batch.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="wish">Which canteen and batch.</param>
    /// <param name="batches">The batches the plan was made with. Empty: not known; then no batch can be wished.</param>
    /// <param name="marks">What stands on the boxes, by order.</param>
    public static ExportFile? Labels(DayPlan plan, PackingWish wish, IReadOnlyList<Batch> batches, IReadOnlyDictionary<string, RoadMark> marks) =>
        Trips(plan, wish, batches) is { Count: > 0 } trips
            ? new ExportFile($"{PlanFiles.NameOf(plan, wish.PlaceId, "labels")}.pdf", MediaType, BoxLabels.Of(NameOf(trips[0], wish), trips, marks))
            : null;

    private static List<KitchenTrip> Trips(DayPlan plan, PackingWish wish, IReadOnlyList<Batch> batches)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(wish);
        ArgumentNullException.ThrowIfNull(batches);
        bool Fits(Meal? meal, int? number) => (wish.Meal is null || meal == wish.Meal) && (wish.Batch is null || number == wish.Batch);
        return [.. KitchenTrip.Of(plan, wish.PlaceId, batches).Where(t => Fits(t.Batch?.Meal, t.Batch?.Number))];
    }

    private static string NameOf(KitchenTrip trip, PackingWish wish) => trip.Load.PlaceName ?? wish.PlaceId;

    private static string Foot(DayPlan plan) => $"{plan.Scope.StreetName ?? plan.Scope.DistrictName}  {plan.Id}  含个人信息，用后收回销毁";
}
