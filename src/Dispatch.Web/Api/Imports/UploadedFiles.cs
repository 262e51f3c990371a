using Dispatch.Planning.Intake;
using Dispatch.Web.Problems;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Api.Imports;

/// <summary>Reads the files of a multipart form into memory, within limits, without writing them to disk.</summary>
internal static class UploadedFiles
{
    /// <summary>Largest request, bytes: all files together with their heads.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const int MostFiles = 100;
    private const int MostHeadBytes = 16 * 1024;

    /// <summary>The files, or why the request is refused.</summary>
    public static async Task<(List<ImportFile> Files, IResult? Refusal)> ReadAsync(HttpRequest request, CancellationToken cancel)
    {
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary) is not { Length: > 0 and <= 100 } boundary)
            return ([], Problem.Of(ProblemCodes.MediaType));
        try
        {
            return await ReadAsync(new MultipartReader(boundary.ToString(), request.Body) { HeadersLengthLimit = MostHeadBytes }, cancel);
        }
        catch (InvalidDataException)
        {
            return ([], Broken());
        }
        catch (IOException cut) when (cut is not BadHttpRequestException)
        {
            return ([], Broken());
        }
    }

    private static async Task<(List<ImportFile> Files, IResult? Refusal)> ReadAsync(MultipartReader reader, CancellationToken cancel)
    {
        var files = new List<ImportFile>();
        long total = 0;
        while (await reader.ReadNextSectionAsync(cancel) is { } section)
        {
            if (section.AsFileSection() is not { } file)
                continue;
            if (files.Count == MostFiles)
                return ([], Problem.Of(ProblemCodes.TooLarge));
            using var content = new MemoryStream();
            await file.FileStream!.CopyToAsync(content, cancel);
            total += content.Length;
            if (total > MostBytes)
                return ([], Problem.Of(ProblemCodes.TooLarge));
            files.Add(new ImportFile(Path.GetFileName(file.FileName.Replace('\\', '/')), content.ToArray()));
        }

        return (files, null);
    }

    private static IResult Broken() => Problem.Of(ProblemCodes.Body, new ParameterError("body", "", "上传的表单不完整或已损坏。", "The form is incomplete or damaged."));
}
