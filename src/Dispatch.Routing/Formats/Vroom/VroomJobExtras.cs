namespace Dispatch.Routing.Formats.Vroom;

/// <summary>What a job may ask beyond VROOM's own members, in its member "dispatch". Times in seconds.</summary>
internal sealed record VroomJobExtras
{
    /// <summary>Nothing asked.</summary>
    public static VroomJobExtras None { get; } = new();

    /// <summary>Starts outside cost; null: no soft window.</summary>
    public VroomWindow? SoftWindow { get; init; }

    /// <summary>Cost of an hour before the soft window.</summary>
    public int EarlyPerHour { get; init; } = VroomReader.DefaultPerHour;

    /// <summary>Cost of an hour after it.</summary>
    public int LatePerHour { get; init; } = VroomReader.DefaultPerHour;

    /// <summary>How many vehicles come and start together.</summary>
    public int Team { get; init; } = 1;

    /// <summary>Longest time from leaving the depot to the start of service; null: any.</summary>
    public int? MaxAge { get; init; }

    /// <summary>Not loaded before, in the file's clock; null: any time.</summary>
    public long? Release { get; init; }

    /// <summary>Whether it matters where and when goods are loaded.</summary>
    public bool NeedsDepot => MaxAge is not null || Release is not null;

    /// <summary>Reads them; the member is optional.</summary>
    public static VroomJobExtras Read(JsonCursor job, long largestTime, int longest)
    {
        if (job.Find("dispatch") is not { } d)
            return None;
        d.WarnUnknown("soft_window", "early_per_hour", "late_per_hour", "team", "max_age", "release");
        return new VroomJobExtras
        {
            SoftWindow = d.Find("soft_window") is { } w ? VroomReader.Window(w) : null,
            EarlyPerHour = (int)d.Whole("early_per_hour", VroomReader.DefaultPerHour),
            LatePerHour = (int)d.Whole("late_per_hour", VroomReader.DefaultPerHour),
            Team = (int)d.Whole("team", 1, 1, 8),
            MaxAge = d.Find("max_age") is { } age ? (int)age.Whole(0, longest) : null,
            Release = d.Find("release") is { } release ? release.Whole(0, largestTime) : null,
        };
    }
}
