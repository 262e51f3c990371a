using Dispatch.Planning.DailyPlan;
using Dispatch.Planning.DailyPlan.Travel;
using Dispatch.Planning.Staffing;
using Dispatch.Storage.Registers;
using Dispatch.Web.Api.Streets;
using ISolver = Dispatch.Routing.Model.ISolver;

namespace Dispatch.Web.Api.Staffing;

/// <summary>Tries which shift or certificate helps most; the latest answers are kept until the registers change. Safe to share between threads.</summary>
internal sealed class StaffingDesk(RegisterStore registers, ISolver solver, ITravelTimeSource travel, TimeProvider clock) : IDisposable
{
    private readonly KeptAnswers _answers = new(registers);

    /// <summary>The steps, the best first.</summary>
    public Task<NextStep[]> NextAsync(DateOnly date, string area, int iterations, CancellationToken cancel) => _answers.OfAsync(
        $"{date:yyyy-MM-dd} {area} {iterations}",
        stored => new NextShift(new DailyPlanner(solver, travel, clock)).Run(stored.Registers, new DailyPlanRequest { Date = date, Iterations = iterations, Threads = 1 }.Within(area), cancel).ToArray(), cancel);

    /// <inheritdoc />
    public void Dispose() => _answers.Dispose();
}
