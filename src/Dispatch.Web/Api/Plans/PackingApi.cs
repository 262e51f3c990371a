using Dispatch.Planning.Exporting.Packing;
using Dispatch.Storage.Plans;
using Dispatch.Web.Access;
using Dispatch.Web.OpenApi;
using Dispatch.Web.Problems;

namespace Dispatch.Web.Api.Plans;

/// <summary>/plans/{id}/packing: what each canteen and kitchen cooks and packs, by batch, trip and gate; no names of elders.</summary>
internal static class PackingApi
{
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/plans/{id}/packing", (HttpContext context, Caller caller, PlanSight plans, PlanStore store, string id, CancellationToken cancel) =>
            PlansApi.FindAsync((caller, plans), id, found => PlanAnswer.OfAsync(context, caller, found, () => ListAsync((caller, plans), store, found, cancel)), cancel))
            .Needs(Permission.ReadPlans).Produces<PackedPlace[]>().Describe("getPacking", "各食堂备餐与装箱", "What canteens cook and pack", ProblemCodes.Query, ProblemCodes.NoPlan);

    private static async Task<IResult> ListAsync((Caller Caller, PlanSight Plans) sight, PlanStore store, PlanSummary found, CancellationToken cancel)
    {
        if (await sight.Plans.LoadAsync(sight.Caller, found, cancel) is not { } plan)
            return Problem.Of(ProblemCodes.NoPlan);
        var batches = (await store.SourceAsync(found.Id, cancel))?.Registers?.Batches ?? [];
        return Answer.Json(PackedPlace.Of(plan, batches));
    }
}
