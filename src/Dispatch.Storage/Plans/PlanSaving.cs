using Dispatch.Core.Domain.Plans;
using Dispatch.Core.Domain.Registers;
using Dispatch.Storage.Audit;

namespace Dispatch.Storage.Plans;

/// <summary>What is kept with a plan beside the plan itself: enough to make it again, and who made it.</summary>
public sealed record PlanSaving
{
    /// <summary>Who made it. Default: the program.</summary>
    public string By { get; init; } = AuditDeed.Program;

    /// <summary>The registers it was made from; kept once for all plans with the same input hash. Null (default): not kept, so it cannot be made again.</summary>
    public DistrictRegisters? Inputs { get; init; }

    /// <summary>How it was made, JSON. Null (default): not kept.</summary>
    public string? Settings { get; init; }

    /// <summary>Name of the assumption a scenario tries, at most 200 letters. Null (default): none.</summary>
    public string? ScenarioLabel { get; init; }

    /// <summary>The plan that it is a change of. Null (default): it is a plan of its own.</summary>
    public PlanBase? Base { get; init; }

    /// <summary>What is put on record beside the plan itself, in the same transaction; the subject is the plan. Null (default): nothing.</summary>
    public (string Action, object Details)? Deed { get; init; }

    /// <summary>Done with the stored plan in the same transaction, just before its end; what it throws undoes the save. Null (default): nothing.</summary>
    public Func<DispatchDbContext, DayPlan, CancellationToken, Task>? Within { get; init; }
}
