namespace Dispatch.Planning.Exporting;

/// <summary>A file to hand out.</summary>
/// <param name="Name">Its name, ASCII, with extension.</param>
/// <param name="MediaType">What it is.</param>
/// <param name="Content">Its bytes.</param>
public sealed record ExportFile(string Name, string MediaType, byte[] Content);
