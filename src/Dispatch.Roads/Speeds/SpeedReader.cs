using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace Dispatch.Roads.Speeds;

/// <summary>Reads the JSON tree of a speed table. What a band does not name comes from the first band, what that does not name is built in.</summary>
internal sealed class SpeedReader
{
    private const string Format = "dispatch-speeds/1";
    private const string AnyClass = "default";
    private const double LeastSpeed = 0.5;
    private const double MostSpeed = 130;
    private const int MostLoss = 600;
    private const int MostWait = 7200;
    private static readonly string[] _fields = ["$schema", "format", "note", "bands", "signalSeconds", "ferryWaitSeconds"];
    private static readonly string[] _bandFields = ["name", "note", "from", "speeds"];
    private static readonly RoadMode[] _modes = Enum.GetValues<RoadMode>();
    private static readonly string[] _modeNames = [.. _modes.Select(m => m.Name())];

    private readonly SpeedIssues _issues = new();
    private readonly List<HourBand> _bands = [];
    private readonly List<double[]> _speeds = [];

    public LoadedSpeeds Read(JsonElement root)
    {
        if (!IsObject(root, ""))
            return new LoadedSpeeds(null, _issues.All);
        CheckFields(root, "", _fields);
        if (!root.TryGetProperty("format", out var format))
            _issues.Missing("/format", "格式名", "The name of the format");
        else if (format.ValueKind != JsonValueKind.String || format.GetString() != Format)
            _issues.Unknown("/format", format.ToString(), [Format]);
        ReadBands(root);
        var signals = ReadSignals(root);
        var ferry = root.TryGetProperty("ferryWaitSeconds", out var wait)
            ? (int)Number(wait, "/ferryWaitSeconds", 0, MostWait) : DefaultSpeeds.Table.FerryWaitSeconds;
        return _issues.Any ? new LoadedSpeeds(null, _issues.All)
            : new LoadedSpeeds(new SpeedTable([.. _bands], [.. _speeds.SelectMany(s => s)], signals, ferry), []);
    }

    private void ReadBands(JsonElement root)
    {
        if (!root.TryGetProperty("bands", out var bands) || (bands.ValueKind == JsonValueKind.Array && bands.GetArrayLength() == 0))
        {
            _issues.Missing("/bands", "时段", "A band");
            return;
        }
        if (bands.ValueKind != JsonValueKind.Array)
        {
            _issues.NotA("/bands", "数组", "A list");
            return;
        }
        foreach (var (band, index) in bands.EnumerateArray().Select((b, i) => (b, i)))
            ReadBand(band, $"/bands/{index}");
        if (!_issues.Any && !_bands.Exists(b => b.Starts.Contains(0)))
            _issues.Missing("/bands", "从 00:00 开始的时段", "A band that begins at 00:00");
    }

    private void ReadBand(JsonElement band, string place)
    {
        if (!IsObject(band, place))
            return;
        CheckFields(band, place, _bandFields);
        var name = band.TryGetProperty("name", out var text) && text.ValueKind == JsonValueKind.String ? text.GetString()! : "";
        if (name.Length == 0)
            _issues.Missing($"{place}/name", "时段名称", "The band's name");
        else if (_bands.Exists(b => b.Name == name))
            _issues.Duplicate($"{place}/name", name);
        var starts = ReadStarts(band, place);
        var speeds = _speeds.Count > 0 ? _speeds[0].AsSpan().ToArray() : DefaultSpeeds.Table.AllSpeeds[..(_modes.Length * SpeedTable.ClassCount)].ToArray();
        if (band.TryGetProperty("speeds", out var modes) && IsObject(modes, $"{place}/speeds"))
            ReadSpeeds(modes, $"{place}/speeds", speeds);
        _bands.Add(new HourBand(name, starts));
        _speeds.Add(speeds);
    }

    private ImmutableArray<int> ReadStarts(JsonElement band, string place)
    {
        if (!band.TryGetProperty("from", out var from) || from.ValueKind != JsonValueKind.Array || from.GetArrayLength() == 0)
        {
            _issues.Missing($"{place}/from", "开始时刻", "A list of starting times");
            return [];
        }
        var starts = new SortedSet<int>();
        foreach (var (start, index) in from.EnumerateArray().Select((s, i) => (s, i)))
        {
            var at = $"{place}/from/{index}";
            if (start.ValueKind != JsonValueKind.String
                || !TimeOnly.TryParseExact(start.GetString(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
                _issues.Time(at, start.ToString());
            else if (_bands.Exists(b => b.Starts.Contains(Seconds(time))) || !starts.Add(Seconds(time)))
                _issues.Duplicate(at, start.ToString());
        }
        return [.. starts];
    }

    private static int Seconds(TimeOnly time) => (time.Hour * 3600) + (time.Minute * 60);

    private void ReadSpeeds(JsonElement modes, string place, double[] speeds)
    {
        CheckFields(modes, place, _modeNames);
        foreach (var mode in _modes)
        {
            if (!modes.TryGetProperty(mode.Name(), out var classes) || !IsObject(classes, $"{place}/{mode.Name()}"))
                continue;
            CheckFields(classes, $"{place}/{mode.Name()}", [AnyClass, .. RoadClassNames.All]);
            var own = speeds.AsSpan((int)mode * SpeedTable.ClassCount, SpeedTable.ClassCount);
            if (classes.TryGetProperty(AnyClass, out var any))
                own.Fill(Number(any, $"{place}/{mode.Name()}/{AnyClass}", LeastSpeed, MostSpeed));
            foreach (var kind in Enum.GetValues<RoadClass>())
            {
                if (classes.TryGetProperty(kind.Name(), out var speed))
                    own[(int)kind] = Number(speed, $"{place}/{mode.Name()}/{kind.Name()}", LeastSpeed, MostSpeed);
            }
        }
    }

    private int[] ReadSignals(JsonElement root)
    {
        var losses = DefaultSpeeds.Table.AllSignalSeconds.ToArray();
        const string place = "/signalSeconds";
        if (!root.TryGetProperty("signalSeconds", out var signals) || !IsObject(signals, place))
            return losses;
        CheckFields(signals, place, _modeNames);
        foreach (var mode in _modes)
        {
            if (signals.TryGetProperty(mode.Name(), out var loss))
                losses[(int)mode] = (int)Number(loss, $"{place}/{mode.Name()}", 0, MostLoss);
        }
        return losses;
    }

    private double Number(JsonElement element, string place, double least, double most)
    {
        if (element.ValueKind == JsonValueKind.Number && element.TryGetDouble(out var value) && value >= least && value <= most)
            return value;
        _issues.Range(place, element.ToString(), least, most);
        return most;
    }

    private bool IsObject(JsonElement element, string place)
    {
        if (element.ValueKind == JsonValueKind.Object)
            return true;
        _issues.NotA(place.Length > 0 ? place : "/", "对象", "An object");
        return false;
    }

    private void CheckFields(JsonElement element, string place, IReadOnlyCollection<string> known)
    {
        foreach (var field in element.EnumerateObject().Where(f => !known.Contains(f.Name)))
            _issues.Unknown($"{place}/{field.Name}", field.Name, known);
    }
}
