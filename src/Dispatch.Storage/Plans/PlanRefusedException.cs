using Dispatch.Core.Domain.Plans;

namespace Dispatch.Storage.Plans;

/// <summary>A plan must not be stored or put in force: never checked, not feasible, already there, out of date, or a scenario.</summary>
public sealed class PlanRefusedException : StorageException
{
    /// <summary>The plan carries no certificate of the checker.</summary>
    public const string NoCertificate = "S101_NO_CERTIFICATE";

    /// <summary>The checker found broken hard rules.</summary>
    public const string NotFeasible = "S102_NOT_FEASIBLE";

    /// <summary>A plan with this id is stored already.</summary>
    public const string Duplicate = "S103_DUPLICATE";

    /// <summary>There is no plan with this id.</summary>
    public const string NoSuchPlan = "S104_NO_SUCH_PLAN";

    /// <summary>The plan, or the plan in force, was changed since it was looked at.</summary>
    public const string Stale = "S105_STALE_PLAN";

    /// <summary>A scenario is never put in force.</summary>
    public const string Scenario = "S106_SCENARIO";

    /// <summary>The plan sends out people who are on their way for another area by its plan in force.</summary>
    public const string PeopleElsewhere = "S107_PEOPLE_ELSEWHERE";

    private PlanRefusedException(string code, string zh, string en)
        : base(code, new PlanText(zh, en))
    {
    }

    internal static PlanRefusedException Unchecked(Guid id) =>
        new(NoCertificate, $"计划 {id} 未经校验，不予保存。", $"Plan {id} was never checked; it is not stored.");

    internal static PlanRefusedException Broken(Guid id, int count, string rules) => new(
        NotFeasible, $"计划 {id} 违反 {count} 条硬性规则：{rules}；不予保存。", $"Plan {id} breaks {count} hard rules: {rules}; it is not stored.");

    internal static PlanRefusedException Stored(Guid id) =>
        new(Duplicate, $"计划 {id} 已经保存过。", $"Plan {id} is stored already.");

    /// <summary>There is no plan of the id given.</summary>
    public static PlanRefusedException Unknown(Guid id) =>
        new(NoSuchPlan, $"没有计划 {id}。", $"There is no plan {id}.");

    internal static PlanRefusedException NeverPublished(Guid id) =>
        new(Scenario, $"计划 {id} 是推演方案，不能发布。", $"Plan {id} is a what-if; it cannot be published.");

    internal static PlanRefusedException Superseded(Guid id) => new(
        Stale, $"计划 {id} 已被较新的版本取代，不能发布；请查看最新版本。", $"Plan {id} was replaced by a newer version and cannot be published; look at the newest.");

    internal static PlanRefusedException Changed(Guid id, int seen, int found) => new(
        Stale, $"计划 {id} 已被他人改动（所见第 {seen} 次修订，现为第 {found} 次）；请重新查看后再发布。",
        $"Plan {id} is at revision {found}, not {seen}: it was changed in between. Look again and repeat.");

    /// <summary>The plan was changed or replaced since somebody looked at it, or is a what-if: it is not to be edited.</summary>
    public static PlanRefusedException Outdated(Guid id) => new(
        Stale, $"计划 {id} 已被改动或取代，请重新查看最新版本后再改。", $"Plan {id} was changed or replaced since; look at the newest and repeat.");

    internal static PlanRefusedException Elsewhere(Guid id, IReadOnlyList<string> areas, IReadOnlyList<string> people) => new(
        PeopleElsewhere, $"计划 {id} 派出的 {people.Count} 人同一时间已在 {Named(areas)} 的现行计划中（{Named(people)}），一人不能两处；请重新排，新计划会避开这些时间。",
        $"Plan {id} sends out {people.Count} people who are out at the same time by the plans in force of {Named(areas)} ({Named(people)}); nobody is in two places. Plan again: the new plan keeps out of those times.");

    private static string Named(IReadOnlyList<string> people) => people.Count <= 5 ? string.Join(", ", people) : string.Join(", ", people.Take(5)) + ", …";

    internal static PlanRefusedException OtherInForce(Guid id) => new(
        Stale, $"当天已有另一个计划生效，计划 {id} 不是据此作出的；请查看现行计划后重新排。",
        $"Another plan came into force for the day than plan {id} starts from; look at it and plan again.");
}
