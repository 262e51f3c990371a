namespace Dispatch.Storage.Audit;

/// <summary>The words for what is put on record, at most 48 letters each.</summary>
public static class AuditActions
{
    /// <summary>Registers and orders were imported.</summary>
    public const string Imported = "registers.imported";

    /// <summary>One entry of a register was created, changed or removed.</summary>
    public const string RegisterEdited = "registers.edited";

    /// <summary>An import was previewed or dropped; when it is applied, the registers are imported.</summary>
    public const string ImportChanged = "import.changed";

    /// <summary>A plan was stored as a draft or scenario.</summary>
    public const string PlanSaved = "plan.saved";

    /// <summary>A plan was put in force.</summary>
    public const string PlanPublished = "plan.published";

    /// <summary>A plan was changed by hand: a new version of it was stored.</summary>
    public const string PlanEdited = "plan.edited";

    /// <summary>A plan, or the record itself, was written to a file.</summary>
    public const string Exported = "exported";

    /// <summary>Everything was copied here from another database.</summary>
    public const string Copied = "database.copied";

    /// <summary>Somebody looked at a person's route, with the elders' full names.</summary>
    public const string RouteSeen = "route.seen";

    /// <summary>An order or visit was locked to a person or time.</summary>
    public const string Locked = "lock.set";

    /// <summary>A lock was taken away.</summary>
    public const string Unlocked = "lock.removed";

    /// <summary>An event of the day was received, applied or rejected.</summary>
    public const string EventChanged = "event.changed";

    /// <summary>A change of the day was proposed.</summary>
    public const string ReplanProposed = "replan.proposed";

    /// <summary>A proposed change of the day was accepted or rejected, or found stale.</summary>
    public const string ReplanDecided = "replan.decided";

    /// <summary>An address that is told what happens was added or switched off, or a message sent again.</summary>
    public const string WebhookChanged = "webhook.changed";

    /// <summary>A secret address of a person's calendar was made or revoked.</summary>
    public const string CalendarChanged = "calendar.changed";

    /// <summary>A job was asked for or cancelled.</summary>
    public const string JobChanged = "job.changed";

    /// <summary>Somebody on the road reported about stops.</summary>
    public const string StopsReported = "stops.reported";

    /// <summary>Somebody on the road was shown an elder's telephone number.</summary>
    public const string PhoneSeen = "phone.seen";

    /// <summary>Somebody looked at what was asked and measured at a visit.</summary>
    public const string ChecksSeen = "checks.seen";

    /// <summary>Somebody signed in.</summary>
    public const string SignedIn = "user.signed-in";

    /// <summary>An account was locked after wrong passwords or codes.</summary>
    public const string SignInLocked = "user.locked";

    /// <summary>A user, a grant, a password or a second factor was made, changed or taken away.</summary>
    public const string UserChanged = "user.changed";

    /// <summary>A key of another system was made or revoked.</summary>
    public const string KeyChanged = "key.changed";

    /// <summary>Somebody who sees sums only asked for an elder's name, with a reason.</summary>
    public const string NameRevealed = "elder.revealed";
    /// <summary>A month's accounts were closed.</summary>
    public const string AccountsClosed = "accounts.closed";

    /// <summary>A month's accounts were opened again.</summary>
    public const string AccountsReopened = "accounts.reopened";

    /// <summary>A person corrected what an order comes to.</summary>
    public const string AccountsCorrected = "accounts.corrected";

    /// <summary>Prices and subsidies were set.</summary>
    public const string TariffSet = "tariff.set";

    /// <summary>A batch was recalled: names and phones were told.</summary>
    public const string Recalled = "batch.recalled";
}
