using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dispatch.Storage.Webhooks;

namespace Dispatch.Web.Webhooks;

/// <summary>Sends one message once. Follows nothing, uses no proxy, reads no more of the answer than its status.</summary>
internal sealed class WebhookSender : IDisposable
{
    private const int Accepted = 200;
    private const int Redirected = 300;
    private const int MostDoublings = 12;

    private static readonly TimeSpan s_longestPause = TimeSpan.FromHours(6);

    private readonly WebhookSecrets _secrets;
    private readonly WebhookOptions _options;
    private readonly TimeProvider _clock;
    private readonly HttpClient _client;

    /// <summary>Makes the client.</summary>
    public WebhookSender(WebhookSecrets secrets, WebhookOptions options, WebhookHosts hosts, TimeProvider clock)
    {
        (_secrets, _options, _clock) = (secrets, options, clock);
        var wire = new SocketsHttpHandler
        {
            AllowAutoRedirect = false, UseProxy = false, UseCookies = false, ConnectCallback = hosts.ConnectAsync, PooledConnectionLifetime = TimeSpan.FromMinutes(1),
        };
        _client = new HttpClient(wire) { Timeout = TimeSpan.FromSeconds(options.TimeoutSeconds) };
        _client.DefaultRequestHeaders.UserAgent.ParseAdd("Dispatch-Webhooks/1");
    }

    /// <summary>Sends a claimed message and says how it ended.</summary>
    public async Task<WebhookEnd> SendAsync(WebhookRow hook, WebhookDeliveryRow message, CancellationToken cancel)
    {
        try
        {
            using var request = Request(hook, message);
            using var answer = await _client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancel);
            var status = (int)answer.StatusCode;
            return status is >= Accepted and < Redirected
                ? new WebhookEnd(HasArrived: true, status, null, null)
                : new WebhookEnd(HasArrived: false, status, FormattableString.Invariant($"HTTP {status}"), RetryIn(message.Attempt));
        }
        catch (Exception failed) when (failed is HttpRequestException or CryptographicException || (failed is OperationCanceledException && !cancel.IsCancellationRequested))
        {
            var reason = failed is OperationCanceledException ? $"no answer within {_options.TimeoutSeconds} s" : (failed.InnerException ?? failed).Message;
            return new WebhookEnd(HasArrived: false, null, reason, RetryIn(message.Attempt));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _client.Dispose();

    /// <summary>The pause after an attempt. Null: no further attempt.</summary>
    internal TimeSpan? RetryIn(int attempt)
    {
        if (attempt >= _options.MostAttempts)
            return null;
        var pause = TimeSpan.FromSeconds(_options.RetrySeconds * Math.Pow(2, Math.Min(attempt - 1, MostDoublings)));
        return pause < s_longestPause ? pause : s_longestPause;
    }

    private HttpRequestMessage Request(WebhookRow hook, WebhookDeliveryRow message)
    {
        var now = _clock.GetUtcNow().ToUnixTimeSeconds();
        var request = new HttpRequestMessage(HttpMethod.Post, hook.Url) { Content = new StringContent(message.Body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-id", message.Id.ToString());
        request.Headers.Add("webhook-timestamp", now.ToString(CultureInfo.InvariantCulture));
        request.Headers.Add("webhook-signature", _secrets.Sign(hook.SecretProtected, message.Id, now, message.Body));
        return request;
    }
}
