using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Replans;

/// <summary>A proposal cannot be decided as asked.</summary>
public sealed class ReplanRefusedException : StorageException
{
    /// <summary>There is no such proposal.</summary>
    public const string NoReplan = "E202_NO_REPLAN";

    /// <summary>The proposal has been decided already.</summary>
    public const string Decided = "E203_DECIDED";

    /// <summary>The plan in force is no longer the one the proposal starts from, an event it answers was turned down, or another area's plan sends its people out.</summary>
    public const string Stale = "E204_STALE";

    /// <summary>The proposal holds no plan: there is nothing to put in force.</summary>
    public const string NothingProposed = "E206_NOTHING_PROPOSED";

    private ReplanRefusedException(string code, string zh, string en)
        : base(code, new PlanText(zh, en))
    {
    }

    internal static ReplanRefusedException Unknown(Guid id) => new(NoReplan, $"没有调整方案 {id}。", $"There is no proposal {id}.");

    internal static ReplanRefusedException NotOpen(Guid id, ReplanState state) => new(
        Decided, $"调整方案 {id} 已处理(状态:{state});如有需要请重新生成。", $"Proposal {id} has been decided already (state {state}); make a new one where needed.");

    internal static ReplanRefusedException NoPlan(Guid id) => new(
        NothingProposed, $"调整方案 {id} 没有可采纳的计划;请否决后重新生成。", $"Proposal {id} holds no plan to put in force; reject it and make a new one.");

    internal static ReplanRefusedException EventRejected(Guid id) => new(
        Stale, $"调整方案 {id} 所依据的事件已被驳回,方案作废;请重新生成。", $"An event that proposal {id} answers was turned down since; make a new proposal.");

    internal static ReplanRefusedException OutOfDate(Guid id) => new(
        Stale, $"调整方案 {id} 所依据的计划已不是现行计划,方案作废;请重新生成。", $"The plan that proposal {id} starts from is no longer in force; make a new proposal.");

    /// <summary>What it proposes would send somebody to two places at once, by a plan put in force elsewhere since.</summary>
    internal static ReplanRefusedException PeopleElsewhere(Guid id, PlanText why) => new(
        Stale, $"调整方案 {id} 不能采纳,方案作废:{why.Zh}", $"Proposal {id} cannot be accepted and is void: {why.En}");
}
