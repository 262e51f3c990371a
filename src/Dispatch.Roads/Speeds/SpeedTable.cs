using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Security.Cryptography;

namespace Dispatch.Roads.Speeds;

/// <summary>Speeds in km/h by mode, hour band and road class, and what traffic lights and ferries cost. Immutable and whole: every combination has a speed.</summary>
public sealed class SpeedTable
{
    /// <summary>Number of road classes.</summary>
    public static readonly int ClassCount = Enum.GetValues<RoadClass>().Length;

    /// <summary>Number of modes.</summary>
    public static readonly int ModeCount = Enum.GetValues<RoadMode>().Length;

    private const int SecondsOfDay = 86_400;
    private readonly ImmutableArray<string> _fingerprints;

    /// <summary>Wraps checked values (copied).</summary>
    /// <param name="bands">At least one; one of them begins at midnight and no two at the same second.</param>
    /// <param name="speeds">km/h above 0, index = (band × modes + mode) × classes + class.</param>
    /// <param name="signalSeconds">Seconds lost at a traffic light, by mode; 0 or more.</param>
    /// <param name="ferryWaitSeconds">Seconds waited before a ferry; 0 or more.</param>
    /// <exception cref="ArgumentException">A list has the wrong length, a speed is not above 0, or no band begins at midnight.</exception>
    public SpeedTable(ImmutableArray<HourBand> bands, ReadOnlySpan<double> speeds, ReadOnlySpan<int> signalSeconds, int ferryWaitSeconds)
    {
        if (Fits(bands, speeds, signalSeconds) is { } fault)
            throw new ArgumentException(fault, nameof(speeds));
        Schedule = [.. bands.SelectMany((b, i) => b.Starts.Select(s => (Start: s, Band: i))).OrderBy(s => s.Start)];
        Bands = bands;
        AllSpeeds = ImmutableArray.Create(speeds);
        AllSignalSeconds = ImmutableArray.Create(signalSeconds);
        FerryWaitSeconds = ferryWaitSeconds;
        _fingerprints = [.. Enumerable.Range(0, bands.Length * ModeCount).Select(i => Fingerprinted((RoadMode)(i % ModeCount), i / ModeCount))];
    }

    /// <summary>The bands; others name them by their index.</summary>
    public ImmutableArray<HourBand> Bands { get; }

    /// <summary>All speeds, km/h; index = (band × modes + mode) × classes + class.</summary>
    internal ImmutableArray<double> AllSpeeds { get; }

    /// <summary>Seconds lost at a traffic light, by mode.</summary>
    internal ImmutableArray<int> AllSignalSeconds { get; }

    /// <summary>Seconds waited before a ferry.</summary>
    public int FerryWaitSeconds { get; }

    /// <summary>The band at a time of day; times beyond midnight belong to the next day.</summary>
    /// <param name="secondOfDay">Seconds after local midnight, 0 or more.</param>
    public int BandAt(int secondOfDay)
    {
        var second = secondOfDay % SecondsOfDay;
        var band = Schedule[0].Band;
        foreach (var (start, index) in Schedule)
        {
            if (start > second)
                break;
            band = index;
        }
        return band;
    }

    /// <summary>When which band begins, seconds after midnight, rising; the first is 0.</summary>
    public ImmutableArray<(int Start, int Band)> Schedule { get; }

    /// <summary>Speed on a road of the class, km/h, where no tag limits it.</summary>
    public double KmPerHour(RoadMode mode, int band, RoadClass roadClass) =>
        AllSpeeds[(((band * ModeCount) + (int)mode) * ClassCount) + (int)roadClass];

    /// <summary>Seconds lost at a traffic light.</summary>
    public int SignalSeconds(RoadMode mode) => AllSignalSeconds[(int)mode];

    /// <summary>What keeps values from making a table, in English; null when they fit.</summary>
    internal static string? Fits(ImmutableArray<HourBand> bands, ReadOnlySpan<double> speeds, ReadOnlySpan<int> signalSeconds)
    {
        var starts = bands.SelectMany(b => b.Starts).ToList();
        if (!starts.Contains(0) || starts.Distinct().Count() != starts.Count || starts.Exists(s => s is < 0 or >= SecondsOfDay))
            return "One band must begin at midnight, and no two at the same time.";
        if (speeds.Length != bands.Length * ModeCount * ClassCount || signalSeconds.Length != ModeCount)
            return "A speed for every band, mode and class, and a loss for every mode, are needed.";
        foreach (var speed in speeds)
        {
            if (!(speed > 0))
                return "Speeds must be above 0.";
        }
        return null;
    }

    /// <summary>A short name of everything that travel times of this mode and band depend on: equal names, equal times. 16 hex digits.</summary>
    public string Fingerprint(RoadMode mode, int band) => _fingerprints[(band * ModeCount) + (int)mode];

    private string Fingerprinted(RoadMode mode, int band)
    {
        var bytes = new byte[(ClassCount + 3) * sizeof(double)];
        for (var i = 0; i < ClassCount; i++)
            BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(i * sizeof(double)), KmPerHour(mode, band, (RoadClass)i));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan(ClassCount * sizeof(double)), SignalSeconds(mode));
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan((ClassCount + 1) * sizeof(double)), FerryWaitSeconds);
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.AsSpan((ClassCount + 2) * sizeof(double)), (int)mode);
        return Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 8));
    }
}
