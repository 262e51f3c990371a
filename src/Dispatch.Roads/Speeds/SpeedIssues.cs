using System.Collections.Immutable;
using System.Globalization;

namespace Dispatch.Roads.Speeds;

/// <summary>Collects what is wrong with a speed table.</summary>
internal sealed class SpeedIssues
{
    private readonly List<RoadIssue> _issues = [];

    public bool Any => _issues.Count > 0;

    public ImmutableArray<RoadIssue> All => [.. _issues];

    public void NotA(string place, string kindZh, string kindEn) =>
        Add(RoadCodes.SpeedSyntax, place, "", $"这里应为{kindZh}。请对照 data/schemas/speeds.json 修改。", $"{kindEn} is expected here. Follow data/schemas/speeds.json.");

    public void Unknown(string place, string value, IEnumerable<string> known)
    {
        var list = string.Join(", ", known);
        Add(RoadCodes.SpeedUnknown, place, value, $"不认识的名称。可用:{list}。", $"Unknown name. Known are: {list}.");
    }

    public void Range(string place, string value, double least, double most) =>
        Add(RoadCodes.SpeedRange, place, value, string.Create(CultureInfo.InvariantCulture, $"应为 {least} 至 {most} 之间的数。请改正。"),
            string.Create(CultureInfo.InvariantCulture, $"A number from {least} to {most} is expected. Correct it."));

    public void Time(string place, string value) =>
        Add(RoadCodes.SpeedRange, place, value, "应为 00:00 至 23:59 的时刻。请改正。", "A time from 00:00 to 23:59 is expected. Correct it.");

    public void Missing(string place, string whatZh, string whatEn) =>
        Add(RoadCodes.SpeedMissing, place, "", $"缺少{whatZh}。请补上。", $"{whatEn} is missing. Add it.");

    public void Duplicate(string place, string value) =>
        Add(RoadCodes.SpeedDuplicate, place, value, "重复。请删去其一。", "This is there twice. Remove one of them.");

    private void Add(string code, string place, string value, string chinese, string english) =>
        _issues.Add(new RoadIssue(code, IsError: true, place, value, chinese, english));
}
