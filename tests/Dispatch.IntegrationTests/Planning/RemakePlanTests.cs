using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.IntegrationTests.Databases;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Routing.Search;
using Dispatch.Storage.Plans;
using Dispatch.Storage.Registers;
using Dispatch.TestData;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Dispatch.IntegrationTests.Planning;

public abstract class RemakePlanTests(DatabaseKind kind) : DatabaseTests(kind)
{
    private RegisterStore Registers => new(Database);

    private PlanStore Plans => new(Database);

    private MakeDailyPlan Make => new(Registers, Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System) { By = "王调度" };

    private RemakePlan Remake => new(Plans, new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System);

    /// <summary>A plan comes out the same again from what was kept, though the registers are gone and another plan is in force since.</summary>
    [Fact]
    public async Task The_same_plan_comes_out_again()
    {
        await Registers.ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        var first = await PlanAsync();
        await Plans.PublishAsync(first.Id, 1, "王调度", Cancel);
        var second = await PlanAsync();
        second.Origin.PublishedPlan.ShouldBe(first.Id);
        await Plans.PublishAsync(second.Id, 1, "王调度", Cancel);
        await Registers.ApplyAsync(DistrictRegisters.Empty, cancel: Cancel);

        foreach (var plan in new[] { first, second })
        {
            var remade = (await Remake.RunAsync(plan.Id, cancel: Cancel)).Plan.ShouldNotBeNull();
            remade.IsRepeatable.ShouldBeTrue();
            remade.IsSame.ShouldBeTrue();
            remade.Remade.Origin.InputHash.ShouldBe(plan.Origin.InputHash);
            remade.Remade.Certificate!.SolutionHash.ShouldBe(plan.Certificate!.SolutionHash);
        }
    }

    /// <summary>Plans of the same registers share one copy of them.</summary>
    [Fact]
    public async Task Equal_inputs_are_kept_once()
    {
        await Registers.ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        await PlanAsync();
        await PlanAsync();

        await using var db = Database.Open();
        (await db.PlanInputs.CountAsync(Cancel)).ShouldBe(1);
        (await db.Plans.CountAsync(Cancel)).ShouldBe(2);
    }

    /// <summary>A plan stored without its source, and one made on another network, are told; an unknown one is refused.</summary>
    [Fact]
    public async Task What_cannot_be_made_again_is_told()
    {
        var bare = await Plans.SaveAsync(SamplePlan.Make(), Cancel);
        (await Remake.RunAsync(bare.Id, cancel: Cancel)).Error!.Code.ShouldBe(DailyPlanErrors.NoSource);

        await Registers.ApplyAsync(SmallDay.Registers(), cancel: Cancel);
        var made = await PlanAsync();
        var source = (await Plans.SourceAsync(made.Id, Cancel))!;
        var elsewhere = made with { Id = Guid.NewGuid(), Origin = made.Origin with { TravelModel = "roads elsewhere" } };
        await Plans.SaveAsync(elsewhere, new PlanSaving { Inputs = source.Registers, Settings = source.Settings }, Cancel);
        (await Remake.RunAsync(elsewhere.Id, cancel: Cancel)).Error!.Code.ShouldBe(DailyPlanErrors.OtherTravel);

        (await Should.ThrowAsync<PlanRefusedException>(() => Remake.RunAsync(Guid.NewGuid(), cancel: Cancel))).Code.ShouldBe(PlanRefusedException.NoSuchPlan);
    }

    /// <summary>A recipe comes back as it was written, to the last price.</summary>
    [Fact]
    public void A_recipe_survives_writing()
    {
        var recipe = PlanRecipe.Of(
            new DailyPlanRequest { Date = SmallDay.Date, StreetCode = "310105102", Seed = ulong.MaxValue, TimeLimit = TimeSpan.FromSeconds(2.5) }, PlanHistory.None);

        var read = PlanRecipe.Read(recipe.ToJson()).ShouldNotBeNull();

        read.ToJson().ShouldBe(recipe.ToJson());
        read.Request.Options.Detour.RoadMetres(3_000).ShouldBe(recipe.Request.Options.Detour.RoadMetres(3_000));
        read.Request.Options.Modes.ShouldBe(recipe.Request.Options.Modes);
        PlanRecipe.Read("{\"kind\":\"replan\"}").ShouldBeNull();
    }

    private async Task<DayPlan> PlanAsync() =>
        (await Make.RunAsync(new DailyPlanRequest { Date = SmallDay.Date, Iterations = 300 }, cancel: Cancel)).Plan.ShouldNotBeNull();
}

public sealed class RemakePlanSqliteTests() : RemakePlanTests(DatabaseKind.Sqlite);

public sealed class RemakePlanPostgreSqlTests() : RemakePlanTests(DatabaseKind.PostgreSql);

public sealed class RemakePlanSqlServerTests() : RemakePlanTests(DatabaseKind.SqlServer);
