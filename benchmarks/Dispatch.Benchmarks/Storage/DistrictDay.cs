using System.Text;
using System.Text.Json;
using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Intake;
using Dispatch.Planning.Sample;
using Dispatch.Routing.Search;
using Dispatch.Storage.Plans;

namespace Dispatch.Benchmarks.Storage;

/// <summary>The full sample district and a plan of its day by greedy insertion: as large as a good one.</summary>
/// <param name="Registers">The registers.</param>
/// <param name="Plan">The plan.</param>
/// <param name="Saving">What is kept with it, the registers left out.</param>
internal sealed record DistrictDay(DistrictRegisters Registers, DayPlan Plan, PlanSaving Saving)
{
    private const double Mebi = 1 << 20;

    public int RegisterRows { get; } = typeof(DistrictRegisters).GetProperties().Select(p => p.GetValue(Registers))
        .OfType<System.Collections.ICollection>().Sum(c => c.Count);

    public int PlanRows => 1 + Plan.Routes.Length + Plan.Unserved.Length;

    public int Stops => Plan.Routes.Sum(r => r.Stops.Length);

    public double PlanMegabytes { get; } = Encoding.UTF8.GetByteCount(JsonSerializer.Serialize(Plan, PlanJson.Options)) / Mebi;

    public static DistrictDay Make()
    {
        var registers = MakeSample.Run(new SampleOptions { Size = SampleSize.District }, DefaultCatalogue.Registers).Registers;
        var request = new DailyPlanRequest { Date = SampleOptions.DefaultDay, Iterations = 0 };
        var made = new DailyPlanner(new RuinRecreateSolver(), new StraightLineSource(), TimeProvider.System).Make(registers, request);
        var plan = made.Plan ?? throw new InvalidOperationException(made.Error!.Text.En);
        return new DistrictDay(registers, plan, new PlanSaving { Settings = PlanRecipe.Of(request, PlanHistory.None).ToJson() });
    }

    /// <summary>The same plan under another id.</summary>
    public DayPlan Next() => Plan with { Id = Guid.CreateVersion7() };
}
