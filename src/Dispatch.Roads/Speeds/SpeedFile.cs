using System.Text.Json;

namespace Dispatch.Roads.Speeds;

/// <summary>Reads speed tables from JSON; the format stands in data/schemas/speeds.schema.json. All errors are told at once.</summary>
public static class SpeedFile
{
    private static readonly JsonDocumentOptions _options = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Reads a file.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public static LoadedSpeeds Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path)
            ? Parse(File.ReadAllBytes(path))
            : new LoadedSpeeds(null, [new RoadIssue(RoadCodes.NoFile, IsError: true, path, "", "找不到文件。请检查路径。", "There is no such file. Check the path.")]);
    }

    /// <summary>Reads the bytes of a file, UTF-8.</summary>
    public static LoadedSpeeds Parse(ReadOnlyMemory<byte> json)
    {
        var text = json.Span.StartsWith("\uFEFF"u8) ? json[3..] : json;
        try
        {
            using var document = JsonDocument.Parse(text, _options);
            return new SpeedReader().Read(document.RootElement);
        }
        catch (JsonException e)
        {
            return new LoadedSpeeds(null,
            [
                new RoadIssue(RoadCodes.SpeedSyntax, IsError: true, $"line {e.LineNumber + 1}, column {e.BytePositionInLine + 1}", "",
                    "不是有效的 JSON。请对照 data/schemas/speeds.json 修改。", "This is not valid JSON. Follow data/schemas/speeds.json."),
            ]);
        }
    }
}
