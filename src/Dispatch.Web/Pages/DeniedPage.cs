using System.Security.Cryptography;
using System.Text;

namespace Dispatch.Web.Pages;

/// <summary>What a browser without the token sees. Stands alone: no file is served to it.</summary>
internal static class DeniedPage
{
    private const string Style =
        "body{font:18px/1.7 'PingFang SC','Microsoft YaHei','Noto Sans CJK SC',sans-serif;color:#17252b;background:#f3f5f4;margin:0}"
        + "main{max-width:34em;margin:12vh auto;padding:2em;background:#fff;border-radius:12px;border-top:6px solid #0f6b5c}"
        + "h1{font-size:1.4em;margin:0 0 .6em}p{margin:.6em 0}code{background:#eef2f0;padding:.1em .4em;border-radius:4px}";

    private const string Page =
        "<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width\">"
        + "<title>需要访问令牌 · Dispatch</title><style>" + Style + "</style></head><body><main><h1>需要访问令牌</h1>"
        + "<p>请在运行 <code>dispatch serve</code> 的窗口里找到启动时显示的完整地址（含 <code>?token=…</code>），用浏览器打开。令牌每次启动都会更换。</p>"
        + "<p lang=\"en\">This page needs the access token: open the whole address (with <code>?token=…</code>) that "
        + "<code>dispatch serve</code> printed when it started. The token changes with every start.</p></main></body></html>";

    /// <summary>The style's hash, as the content-security policy wants it.</summary>
    public static readonly string StyleHash = "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Style)));

    public static Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(Page, context.RequestAborted);
    }
}
