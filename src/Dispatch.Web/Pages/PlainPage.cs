using System.Net;

namespace Dispatch.Web.Pages;

/// <summary>Pages of one sentence that stand alone, without style or script.</summary>
internal static class PlainPage
{
    /// <summary>After the outside provider's sign-in: leads on.</summary>
    public static readonly (string Head, string Zh, string En) ComeIn =
        ("<meta http-equiv=\"refresh\" content=\"0;url=/\">", "已登录，正在进入…", "Signed in; opening …");

    /// <summary>The outside provider's sign-in failed.</summary>
    public static readonly (string Head, string Zh, string En) OutsideRefused =
        ("", "登录未成功：统一身份认证没有确认，或本系统没有这个用户。请联系管理员。", "Not signed in: the provider did not confirm it, or there is no such user here. Ask an administrator.");

    public static Task WriteAsync(HttpContext context, int status, (string Head, string Zh, string En) page)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/html; charset=utf-8";
        var (zh, en) = (WebUtility.HtmlEncode(page.Zh), WebUtility.HtmlEncode(page.En));
        return context.Response.WriteAsync(
            $"<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\">{page.Head}<title>Dispatch</title></head>"
            + $"<body><p>{zh}</p><p lang=\"en\">{en}</p><p><a href=\"/\">Dispatch</a></p></body></html>", context.RequestAborted);
    }
}
