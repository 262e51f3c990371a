using Dispatch.Web.Access;
using Dispatch.Web.Problems;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Pages;

/// <summary>
/// The pages and their files. Two shells: the phone's below /m, the desk's everywhere else; which page a shell shows is decided in the browser by the
/// address, so that every address can be kept and opened again.
/// </summary>
internal static class PageEndpoints
{
    private const string PhonePrefix = "m";
    private const string SignInFile = "signin.html";

    /// <summary>Built files have their content's hash in the name: they never change.</summary>
    private const string Lasting = "private, max-age=31536000, immutable";
    private const string Checked = "private, no-cache";

    public static void Map(IEndpointRouteBuilder routes)
    {
        // Who is not signed in yet needs the sign-in page; the files hold nothing about anybody.
        foreach (var open in new[] { "/sign-in", "/icon.svg", "/icon-{size}.png", "/phone.webmanifest", "/assets/{name}" })
            routes.MapGet(open, (HttpContext context) => Answer(context, context.Request.Path == "/sign-in" ? SignInFile : context.Request.Path.Value![1..])).OpenToAll();
        routes.MapGet("/", (HttpContext context) => Answer(context, "index.html")).Needs(Permission.ReadPages);
        routes.MapGet($"/{{**path:{PageConstraint.Name}}}", (HttpContext context, string path) => Answer(context, FileOf(context, path))).Needs(Permission.ReadPages);
    }

    /// <summary>For a browser that nobody is signed in with: the sign-in page in place of the one it asked for, with 401. Null: built without pages.</summary>
    public static IResult? SignIn(HttpContext context)
    {
        if (PageAssets.Find(SignInFile) is not { } asset)
            return null;
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Results.Bytes(asset.Content, asset.Type);
    }

    /// <summary>The file of that name, or the shell that shows the page of that name.</summary>
    private static string FileOf(HttpContext context, string path)
    {
        var isPage = !Path.HasExtension(path) && context.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.Ordinal);
        if (!isPage)
            return path;
        return path == PhonePrefix || path.StartsWith(PhonePrefix + "/", StringComparison.Ordinal) ? "phone.html" : "index.html";
    }

    private static IResult Answer(HttpContext context, string path)
    {
        if (PageAssets.Find(path) is not { } asset)
            return Problem.Of(ProblemCodes.NotFound);
        var headers = context.Response.Headers;
        headers.CacheControl = IsLasting(path) ? Lasting : Checked;
        headers.Vary = HeaderNames.AcceptEncoding;
        var tag = asset.Tag;
        if (asset.Brotli is { } brotli && context.Request.Headers.AcceptEncoding.ToString().Contains("br", StringComparison.Ordinal))
        {
            headers.ContentEncoding = "br";
            return Results.Bytes(brotli, asset.Type, entityTag: new EntityTagHeaderValue(tag.Insert(tag.Length - 1, "-br")));
        }

        return Results.Bytes(asset.Content, asset.Type, entityTag: new EntityTagHeaderValue(tag));
    }

    private static bool IsLasting(string path) => path.StartsWith("assets/", StringComparison.Ordinal) && path.LastIndexOf('/') == "assets".Length && Path.GetFileNameWithoutExtension(path).Contains('-', StringComparison.Ordinal);
}
