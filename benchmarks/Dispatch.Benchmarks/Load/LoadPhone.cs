using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Dispatch.Benchmarks.Load;

/// <summary>One person's phone: signed in, with the tag of the route it last read.</summary>
/// <param name="client">Shared by all.</param>
/// <param name="staffId">Who.</param>
/// <param name="token">Their access token.</param>
internal sealed class LoadPhone(HttpClient client, string staffId, string token)
{
    private EntityTagHeaderValue? _tag;

    public string StaffId => staffId;

    /// <summary>Reads the route as the page does: nothing comes when nothing has changed.</summary>
    public async Task<bool> ReadAsync()
    {
        using var request = Request(HttpMethod.Get, "/api/v1/my/route");
        if (_tag is { } tag)
            request.Headers.IfNoneMatch.Add(tag);
        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        await answer.Content.ReadAsByteArrayAsync().ConfigureAwait(false);
        _tag = answer.Headers.ETag ?? _tag;
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotModified;
    }

    /// <summary>Sends one report; whether it was taken.</summary>
    public async Task<bool> ReportAsync(LoadStop stop, string kind, DateOnly date, DateTimeOffset now)
    {
        using var request = Request(HttpMethod.Post, "/api/v1/my/reports");
        object? position = kind == "arrived" ? new { stop.Point.Longitude, stop.Point.Latitude, AccuracyMetres = 20 } : null;
        request.Content = JsonContent.Create(new { sentAt = now, reports = new[] { new { id = Guid.CreateVersion7(), kind, date = $"{date:yyyy-MM-dd}", items = stop.Items, at = now, position } } });
        using var answer = await client.SendAsync(request).ConfigureAwait(false);
        if (!answer.IsSuccessStatusCode)
            return false;
        var body = await answer.Content.ReadFromJsonAsync<JsonElement>().ConfigureAwait(false);
        return body.GetProperty("results")[0].GetProperty("status").GetString() == "taken";
    }

    private HttpRequestMessage Request(HttpMethod method, string path) => new(method, path) { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) } };
}
