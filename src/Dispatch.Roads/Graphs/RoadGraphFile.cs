using System.Security.Cryptography;

namespace Dispatch.Roads.Graphs;

/// <summary>Saves road graphs to `.roads` files and loads them.</summary>
public static class RoadGraphFile
{
    /// <summary>The files' extension, with its dot.</summary>
    public const string Extension = ".roads";

    private const string AgainZh = "请用 dispatch roads import 重新生成。";
    private const string AgainEn = "Make it again with dispatch roads import.";

    /// <summary>Saves a graph. The file appears whole or not at all: it is written beside its place and then moved there.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Save(RoadGraph graph, string path)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            using (var stream = File.Create(temporary, bufferSize: 1 << 16))
                RoadGraphFormat.Write(graph, stream);
            File.Move(temporary, path, overwrite: true);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Loads a graph; a file that is foreign, of another version, cut off or changed is an issue and not an exception.</summary>
    /// <exception cref="IOException">The file is there but cannot be read.</exception>
    public static LoadedGraph Load(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return File.Exists(path)
            ? Parse(File.ReadAllBytes(path), Path.GetFileName(path))
            : Failed(RoadCodes.NoFile, path, "", "找不到文件。请检查路径。", "There is no such file. Check the path.");
    }

    /// <summary>Reads a graph from the bytes of a file.</summary>
    public static LoadedGraph Parse(ReadOnlySpan<byte> bytes, string place)
    {
        var head = RoadGraphFormat.Magic.Length + sizeof(int);
        if (!bytes.StartsWith(RoadGraphFormat.Magic))
            return Failed(RoadCodes.NotAGraph, place, "", $"不是路网文件(.roads)。{AgainZh}", $"This is not a road graph file (.roads). {AgainEn}");
        if (bytes.Length < head + RoadGraphFormat.HashBytes)
            return Damaged(place, bytes.Length);
        var version = BitConverter.ToInt32(bytes[RoadGraphFormat.Magic.Length..head]);
        if (version != RoadGraphFormat.Version)
            return Failed(RoadCodes.GraphVersion, place, $"{version}", $"路网文件版本 {version},本程序读取版本 {RoadGraphFormat.Version}。{AgainZh}",
                $"The file has version {version}, this program reads version {RoadGraphFormat.Version}. {AgainEn}");
        var hashed = bytes[..^RoadGraphFormat.HashBytes];
        if (!SHA256.HashData(hashed).AsSpan().SequenceEqual(bytes[^RoadGraphFormat.HashBytes..]))
            return Damaged(place, bytes.Length);
        return ParseContent(hashed[head..], place, bytes.Length);
    }

    private static LoadedGraph ParseContent(ReadOnlySpan<byte> content, string place, int size)
    {
        try
        {
            var graph = RoadGraphFormat.Read(content);
            return RoadGraphCheck.IsSound(graph) ? new LoadedGraph(graph, null) : Damaged(place, size);
        }
        catch (InvalidDataException)
        {
            return Damaged(place, size);
        }
    }

    private static LoadedGraph Damaged(string place, int size) => Failed(
        RoadCodes.GraphDamaged, place, $"{size}", $"路网文件不完整或已被改动(共 {size} 字节)。{AgainZh}", $"The file of {size} bytes is cut off or changed. {AgainEn}");

    private static LoadedGraph Failed(string code, string place, string value, string chinese, string english) =>
        new(null, new RoadIssue(code, IsError: true, place, value, chinese, english));
}
