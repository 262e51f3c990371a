using Dispatch.Routing.Formats.District;
using Dispatch.Routing.Formats.Hhcrsp;
using Dispatch.Routing.Formats.Own;
using Dispatch.Routing.Formats.Vroom;
using Dispatch.Routing.Formats.Vrplib;
using Dispatch.Routing.Model;

namespace Dispatch.Routing.Formats;

/// <summary>The known formats, and the choice among them by content.</summary>
public static class InstanceFormats
{
    /// <summary>All of them. A new family is a folder and a line here.</summary>
    public static IReadOnlyList<InstanceFormat> All { get; } =
    [
        new OwnFormat(),
        new HhcrspFormat(),
        new VroomFormat(),
        new DistrictFormat(),
        new VrplibFormat(),
    ];

    /// <summary>The format of that name; null when there is none.</summary>
    public static InstanceFormat? Named(string name) => All.FirstOrDefault(f => f.Name == name);

    /// <summary>
    /// Reads an instance in the given format, or in the one its content shows. Null when it has errors; all of them are collected.
    /// </summary>
    /// <param name="content">The file.</param>
    /// <param name="name">The instance's name where it states none.</param>
    /// <param name="format">The format; null: by its content.</param>
    /// <param name="issues">Takes errors and warnings.</param>
    /// <param name="roads">Roads for what states coordinates and no matrices. Null (default): straight lines stand for them.</param>
    public static Instance? Read(ReadOnlyMemory<byte> content, string name, InstanceFormat? format, FormatIssues issues, VroomRoads? roads = null)
    {
        ArgumentNullException.ThrowIfNull(issues);
        if (content.Span.IndexOfAnyExcept(" \t\r\n"u8) < 0)
        {
            issues.Error(FormatCodes.Empty, "", "", "文件是空的;请检查导出是否成功", "The file is empty; check whether it was exported completely");
            return null;
        }
        format ??= Detect(content, issues);
        return (format is VroomFormat && roads is not null ? new VroomFormat { Roads = roads } : format)?.Read(content, name, issues);
    }

    /// <summary>
    /// Reads a solution of the instance: in its family's format, or in our own, which fits every problem. Null when it has errors.
    /// </summary>
    public static Solution? ReadSolution(Instance instance, ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        ArgumentNullException.ThrowIfNull(instance);
        return OwnSolutions.Recognises(content) ? OwnSolutions.Read(content, issues) : instance.ReadSolution(content, issues);
    }

    private static InstanceFormat? Detect(ReadOnlyMemory<byte> content, FormatIssues issues)
    {
        var sketch = ContentSketch.Of(content);
        var found = All.FirstOrDefault(f => f.Recognises(sketch));
        if (found is not null)
            return found;
        if (sketch.IsJson)
            JsonCursor.Parse(content, issues)?.Dispose();
        if (!issues.HasErrors)
        {
            issues.Error(FormatCodes.UnknownFormat, "", sketch.IsJson ? string.Join(",", sketch.Keys) : sketch.Head.TrimStart().Split('\n')[0].Trim(),
                "认不出文件格式;支持 vrplib、hhcrsp、vroom、district、dispatch,可用 --format 指定",
                "The format is not recognised; vrplib, hhcrsp, vroom, district and dispatch are known, --format names one");
        }
        return null;
    }
}
