namespace Dispatch.Web.Access;

/// <summary>
/// What an endpoint does, as far as being allowed to is concerned. Which role has which stands in <see cref="RolePermissions"/>; within what area
/// it holds stands in the caller's grants.
/// </summary>
public enum Permission
{
    /// <summary>The pages' files; everybody who is signed in.</summary>
    ReadPages,

    /// <summary>The own account: who am I, password, second factor, sign-out; everybody who is signed in.</summary>
    OwnAccount,

    /// <summary>Districts, streets, canteens, stations, services, skills: nothing about persons.</summary>
    ReadRegisters,

    /// <summary>Elders, without health data.</summary>
    ReadElders,

    /// <summary>Staff, shifts, qualifications, absences.</summary>
    ReadStaff,

    /// <summary>Orders and standing orders.</summary>
    ReadOrders,

    /// <summary>Changing elders, staff, places and standing orders.</summary>
    ChangeRegisters,

    /// <summary>Taking, changing and cancelling orders of a day.</summary>
    ChangeOrders,

    /// <summary>Importing files: preview and apply.</summary>
    Import,

    /// <summary>Files of registers, plans and routes.</summary>
    Export,

    /// <summary>Plans, people with their sums, what is unserved; elders' names masked.</summary>
    ReadPlans,

    /// <summary>One person's route with full names and doors.</summary>
    ReadRoutes,

    /// <summary>The own route, and telling from its stops.</summary>
    OwnRoute,

    /// <summary>Moving, swapping, locking by hand.</summary>
    EditPlans,

    /// <summary>Putting a plan in force.</summary>
    PublishPlans,

    /// <summary>Runs of jobs.</summary>
    ReadJobs,

    /// <summary>Asking for runs of jobs and stopping them.</summary>
    RunJobs,

    /// <summary>Events of the day.</summary>
    ReadEvents,

    /// <summary>Reporting an event of the day.</summary>
    ReportEvents,

    /// <summary>Proposed changes of a day in force.</summary>
    ReadReplans,

    /// <summary>Making and deciding proposals.</summary>
    Replan,

    /// <summary>Slot offers and what-if: computing that changes nothing.</summary>
    FindOffers,

    /// <summary>Solving problems handed over whole.</summary>
    Solve,

    /// <summary>Sums of coverage and quality by street, no persons.</summary>
    ReadCoverage,

    /// <summary>Sums of money.</summary>
    ReadAccounts,

    /// <summary>Closing and reopening months, corrections, tariffs.</summary>
    ManageAccounts,

    /// <summary>A full name by a reason that is put on record.</summary>
    RevealNames,

    /// <summary>The audit record.</summary>
    ReadAudit,

    /// <summary>Users and their grants.</summary>
    ManageUsers,

    /// <summary>Keys of other systems.</summary>
    ManageKeys,

    /// <summary>Addresses that are told what happens.</summary>
    ManageWebhooks,

    /// <summary>Secret addresses of persons' calendars.</summary>
    ManageCalendars,

    /// <summary>Metrics and the engine's own pages.</summary>
    WatchInstallation,

    /// <summary>What was checked at stops: meal temperatures, check-ins, photos.</summary>
    ReadChecks,

    /// <summary>What was asked and measured of elders' health at stops; beside <see cref="ReadChecks"/>.</summary>
    ReadHealth,

    /// <summary>What elders and families thought of meals and visits.</summary>
    ReadRatings,

    /// <summary>Handing in what they thought.</summary>
    ReportRatings,
}
