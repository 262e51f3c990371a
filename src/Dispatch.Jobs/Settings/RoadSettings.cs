using System.Collections.Immutable;
using System.Globalization;
using Dispatch.Core.Domain.OnTheRoad;
using Dispatch.Core.Domain.Plans;
using Dispatch.Planning.OnTheRoad;

namespace Dispatch.Jobs.Settings;

/// <summary>Reads <see cref="RoadOptions"/> from a host's settings; the table stands in docs/operations.md.</summary>
public static class RoadSettings
{
    private const string Section = "Road:";

    /// <summary>Word for no gated service at all.</summary>
    private const string NoService = "none";

    /// <summary>The options, and everything that is wrong with the settings; options are only to be used where nothing is.</summary>
    /// <param name="setting">Gives a setting's value by name, null where it is not set.</param>
    public static (RoadOptions Options, IReadOnlyList<SettingIssue> Issues) Read(Func<string, string?> setting)
    {
        ArgumentNullException.ThrowIfNull(setting);
        var (reader, standard) = (new SettingReader(setting), new RoadOptions());
        var options = standard with
        {
            Gate = Gate(reader, standard.Gate),
            HotMealCelsius = reader.Decimal(Section + "HotMealCelsius", standard.HotMealCelsius, 0, 100),
            NearMetres = (int)reader.Whole(Section + "NearMetres", standard.NearMetres, 10, 5_000),
            ClockSeconds = (int)reader.Whole(Section + "ClockSeconds", standard.ClockSeconds, 1, 3_600),
        };
        return (options, reader.Issues);
    }

    private static HealthGate Gate(SettingReader reader, HealthGate standard)
    {
        var gate = standard with
        {
            Services = Services(reader, standard.Services),
            SystolicMin = (int)reader.Whole(Section + "SystolicMin", standard.SystolicMin, 40, 300),
            SystolicMax = (int)reader.Whole(Section + "SystolicMax", standard.SystolicMax, 40, 300),
            DiastolicMin = (int)reader.Whole(Section + "DiastolicMin", standard.DiastolicMin, 20, 200),
            DiastolicMax = (int)reader.Whole(Section + "DiastolicMax", standard.DiastolicMax, 20, 200),
            PulseMin = (int)reader.Whole(Section + "PulseMin", standard.PulseMin, 20, 250),
            PulseMax = (int)reader.Whole(Section + "PulseMax", standard.PulseMax, 20, 250),
            CelsiusMax = reader.Decimal(Section + "BodyCelsiusMax", standard.CelsiusMax, 35, 42),
        };
        Ascending(reader, "Systolic", gate.SystolicMin, gate.SystolicMax);
        Ascending(reader, "Diastolic", gate.DiastolicMin, gate.DiastolicMax);
        Ascending(reader, "Pulse", gate.PulseMin, gate.PulseMax);
        return gate;
    }

    private static ImmutableArray<string> Services(SettingReader reader, ImmutableArray<string> standard) => reader.Text(Section + "GateServices") switch
    {
        null => standard,
        NoService => [],
        var text => [.. text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)],
    };

    private static void Ascending(SettingReader reader, string name, int min, int max)
    {
        if (min > max)
        {
            reader.Issues.Add(new SettingIssue(
                $"{Section}{name}Max", max.ToString(CultureInfo.InvariantCulture), new PlanText($"不应低于 {name}Min({min})。", $"Must not lie below {name}Min ({min}).")));
        }
    }
}
