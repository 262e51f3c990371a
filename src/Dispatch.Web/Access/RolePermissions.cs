using System.Collections.Frozen;
using Dispatch.Storage.Identity;
using static Dispatch.Web.Access.Permission;

namespace Dispatch.Web.Access;

/// <summary>The one table of who may do what. What is not written here nobody may do.</summary>
internal static class RolePermissions
{
    private static readonly Permission[] _dispatching =
    [
        ReadRegisters, ReadElders, ReadStaff, ReadOrders, ChangeOrders, Export, ReadPlans, ReadRoutes, EditPlans, ReadEvents, ReportEvents,
        ReadReplans, Replan, FindOffers, ReadCoverage, ManageCalendars, ReadChecks, ReadRatings, ReportRatings,
    ];

    private static readonly FrozenDictionary<Role, FrozenSet<Permission>> _table = new Dictionary<Role, Permission[]>
    {
        [Role.Administrator] = [ManageUsers, ManageKeys, ManageWebhooks, ReadAudit, ReadJobs, WatchInstallation],
        [Role.District] =
        [
            .. _dispatching, ChangeRegisters, Import, PublishPlans, ReadJobs, RunJobs, Solve, ReadAccounts, ManageAccounts, RevealNames, ManageWebhooks, ReadHealth,
        ],
        [Role.Canteen] = _dispatching,
        [Role.Provider] = [.. _dispatching, ReadHealth],
        [Role.Carer] = [OwnRoute, ManageCalendars],
        [Role.Street] = [ReadRegisters, ReadCoverage, ReadAccounts, RevealNames],
        [Role.Auditor] = [ReadAudit, ReadCoverage, ReadAccounts],
    }.ToFrozenDictionary(p => p.Key, p => p.Value.ToFrozenSet());

    /// <summary>What a key of another system can be given: nothing of what belongs to a person or runs the installation.</summary>
    public static readonly FrozenSet<Permission> ForKeys =
        Enum.GetValues<Permission>().Except([ReadPages, OwnAccount, OwnRoute, RevealNames, ReadHealth, ManageUsers, ManageKeys]).ToFrozenSet();

    /// <summary>What cannot be held to a part of the district: a key has it only for everything.</summary>
    public static readonly FrozenSet<Permission> Undivided = FrozenSet.Create(ReadAudit, WatchInstallation);

    /// <summary>Roles whose holders need a second factor.</summary>
    public static readonly FrozenSet<Role> WithSecondFactor = FrozenSet.Create(Role.Administrator, Role.District);

    /// <summary>What everybody who is signed in may do, also before a needed change of password or second factor is made.</summary>
    public static readonly FrozenSet<Permission> WhileUnfinished = FrozenSet.Create(ReadPages, OwnAccount);

    /// <summary>What each role may do.</summary>
    public static FrozenSet<Permission> Of(Role role) => _table[role];
}
