namespace Dispatch.Jobs.Settings;

/// <summary>Whether a plan made by a job is put in force without a person.</summary>
public enum AutoPublish
{
    /// <summary>Where the day and area has no published plan yet. A published plan is never replaced: people were told.</summary>
    WhenNonePublished,

    /// <summary>Never; a dispatcher does it.</summary>
    Off,
}
