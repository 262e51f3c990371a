using System.Security.Cryptography;
using System.Text;
using Dispatch.Web.Access;
using Microsoft.Net.Http.Headers;

namespace Dispatch.Web.Api;

/// <summary>ETags of answers, and what a caller says of those it has.</summary>
internal static class Etag
{
    /// <summary>A new build may write the same thing in other words.</summary>
    public static readonly string Build = typeof(Etag).Module.ModuleVersionId.ToString("N")[..8];

    /// <summary>For tags of what depends on who asks: changes when what they may see does.</summary>
    public static string GrantsOf(Caller caller)
    {
        var words = string.Join('|', caller.Grants.Select(g => $"{g.Kind}:{g.Code}:{string.Join(',', g.Permissions.Order())}").Append(caller.StaffId).Order(StringComparer.Ordinal));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(words)))[..8];
    }

    /// <summary>Puts the tag on the answer; 304 when the caller has that already.</summary>
    /// <param name="context">The request.</param>
    /// <param name="tag">The tag without quotes: letters, digits and hyphens.</param>
    /// <param name="answer">Makes the answer.</param>
    public static async Task<IResult> AnswerAsync(HttpContext context, string tag, Func<Task<IResult>> answer)
    {
        var value = Set(context, tag);
        context.Response.Headers.CacheControl = "private, no-cache";
        var known = context.Request.GetTypedHeaders().IfNoneMatch;
        return known.Any(k => k.Compare(value, useStrongComparison: false) || k.Equals(EntityTagHeaderValue.Any))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : await answer();
    }

    /// <summary>Puts the tag on the answer.</summary>
    public static EntityTagHeaderValue Set(HttpContext context, string tag)
    {
        var value = new EntityTagHeaderValue($"\"{tag}\"");
        context.Response.GetTypedHeaders().ETag = value;
        return value;
    }

    /// <summary>Whether the caller sent <c>If-Match</c>.</summary>
    public static bool HasCondition(HttpContext context) => context.Request.GetTypedHeaders().IfMatch.Count > 0;

    /// <summary>Whether <c>If-Match</c> names the tag (or is *).</summary>
    public static bool Meets(HttpContext context, string tag)
    {
        var value = new EntityTagHeaderValue($"\"{tag}\"");
        return context.Request.GetTypedHeaders().IfMatch.Any(k => k.Equals(EntityTagHeaderValue.Any) || k.Compare(value, useStrongComparison: true));
    }
}
