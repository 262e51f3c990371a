namespace Dispatch.Jobs;

/// <summary>The kinds of jobs, as they stand in job_runs.</summary>
public static class JobKinds
{
    /// <summary>Make the plan of a day and area, and publish it where the settings say so.</summary>
    public const string PlanDay = "plan-day";

    /// <summary>Write down which orders the days ahead will bring.</summary>
    public const string ExpandOrders = "expand-orders";

    /// <summary>Look for qualifications that end soon or have ended.</summary>
    public const string CheckQualifications = "check-qualifications";

    /// <summary>Work out what a day came to.</summary>
    public const string CloseAccounts = "close-accounts";

    /// <summary>Work out what every order of a month comes to and close its accounts; asked for by a person.</summary>
    public const string CloseMonth = "close-month";

    /// <summary>Ask for everything that an import makes out of date.</summary>
    public const string AfterImport = "after-import";

    /// <summary>Solve a problem that somebody handed in.</summary>
    public const string Solve = "solve";

    /// <summary>Whether an ended run can be asked for once more. A problem is handed in anew, a month is closed by who answers for it.</summary>
    public static bool CanRunAgain(string kind) => kind is not (Solve or CloseMonth);

    /// <summary>All of them, in the order of the documentation.</summary>
    public static IReadOnlyList<string> All { get; } = [PlanDay, ExpandOrders, CheckQualifications, CloseAccounts, CloseMonth, AfterImport, Solve];
}
