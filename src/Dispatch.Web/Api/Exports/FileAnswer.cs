using Dispatch.Planning.Exporting;
using Dispatch.Planning.Intake;

namespace Dispatch.Web.Api.Exports;

/// <summary>Answers that are files to keep.</summary>
internal static class FileAnswer
{
    public static IResult Of(ExportFile file) => Results.File(file.Content, file.MediaType, file.Name);

    public static IResult Of(ImportFile file, string mediaType) => Results.File(file.Content, mediaType, file.Name);
}
