using Dispatch.Planning.Solving;

namespace Dispatch.Jobs.Settings;

/// <summary>Reads <see cref="SolveLimits"/> from a host's settings; the table stands in docs/solve.md.</summary>
public static class SolveSettings
{
    private const string Section = "Solve:";

    /// <summary>The limits, and everything that is wrong with the settings; limits are only to be used where nothing is.</summary>
    /// <param name="setting">Gives a setting's value by name, null where it is not set.</param>
    public static (SolveLimits Limits, IReadOnlyList<SettingIssue> Issues) Read(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var (reader, standard) = (new SettingReader(setting), new SolveLimits());
        var limits = new SolveLimits
        {
            MaxBytes = reader.Whole(Section + "MaxBytes", standard.MaxBytes, 1_024, 1_073_741_824),
            MaxActivities = (int)reader.Whole(Section + "MaxActivities", standard.MaxActivities, 1, 100_000),
            AtOnceActivities = (int)reader.Whole(Section + "AtOnceActivities", standard.AtOnceActivities, 0, 100_000),
            AtOnceSeconds = reader.Seconds(Section + "AtOnceSeconds", TimeSpan.FromSeconds(standard.AtOnceSeconds), 0.1, 60).TotalSeconds,
            MaxSeconds = reader.Seconds(Section + "MaxSeconds", TimeSpan.FromSeconds(standard.MaxSeconds), 0.1, 86_400).TotalSeconds,
            MaxAtATime = (int)reader.Whole(Section + "MaxAtATime", standard.MaxAtATime, 1, 1_000),
            KeepDays = (int)reader.Whole(Section + "KeepDays", standard.KeepDays, 1, 3_650),
        };
        return (limits, reader.Issues);
    }
}
